import type { HeldMandate } from "#identity/register.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Empty } from "#ui/empty.tsx";
import { ending, holder, role, roleAmong, since, source, validity } from "#ui/mandate-columns.tsx";
import { RowActions } from "#ui/row-actions.tsx";
import { type Column, Table } from "#ui/table.tsx";
import { routes } from "../../routes.ts";

type Props = {
  /** Name of the ente. */
  ente: string;
  held: HeldMandate[];
  /** Id of who looks. */
  viewer: string;
  may(mandate: HeldMandate): boolean;
};

/** Whoever sent the istanza can open it; for the others its number is enough. */
const evidenceFor = (viewer: string) =>
  source<HeldMandate>(({ evidenceEnte, evidenceIstanza, evidencePerson }) =>
    evidenceEnte && evidenceIstanza && evidencePerson === viewer
      ? routes.istanza.page.href({ ente: evidenceEnte, id: evidenceIstanza })
      : undefined,
  );

const actions = (may: Props["may"], viewer: string): Column<HeldMandate> => ({
  heading: "Operazioni",
  actions: true,
  cell: (mandate) => {
    const at = { ente: mandate.ente, mandate: mandate.id };
    const name = `${mandate.cognome} ${mandate.nome}`;
    if (!may(mandate)) return mandate.person === viewer ? "Il tuo incarico" : "";
    return (
      <RowActions>
        <ButtonLink tone="plain" href={routes.mandates.end.href(at)} of={`dell'incarico di ${name}`}>
          Scadenza
        </ButtonLink>
        <ButtonLink tone="plain" href={routes.mandates.revoke.href(at)} of={`l'incarico di ${name}`}>
          Revoca
        </ButtonLink>
      </RowActions>
    );
  },
});

type OpenProps = Props & {
  /** Somebody was looked for. */
  sought: boolean;
};

/** Who may act for one ente now. */
export const OpenTable = ({ ente, held, viewer, may, sought }: OpenProps) =>
  held.length === 0 ? (
    <Empty title={sought ? "Nessuna persona trovata" : "Nessun incarico attivo"} />
  ) : (
    <Table
      caption={`Incarichi attivi: ${ente}`}
      columns={[holder, roleAmong(held), evidenceFor(viewer), validity, actions(may, viewer)]}
      rows={held}
      rowKey={({ id }) => id}
    />
  );

type EndedProps = Omit<Props, "may"> & {
  /** Under a line that opens them. */
  folded?: boolean;
  /** Where there are more. */
  all?: string | undefined;
};

/** Who might act for it before. */
export const EndedTable = ({ ente, held, viewer, folded, all }: EndedProps) => {
  if (held.length === 0) return folded ? null : <Empty title="Nessun incarico terminato" />;
  const table = (
    <Table
      caption={`Incarichi terminati: ${ente}`}
      columns={[holder, role, evidenceFor(viewer), since, ending]}
      rows={held}
      rowKey={({ id }) => id}
    />
  );
  if (!folded) return table;
  return (
    <Disclosure title={all ? "Incarichi terminati" : `Incarichi terminati (${held.length})`}>
      {table}
      {all && <a href={all}>Vedi tutti gli incarichi terminati</a>}
    </Disclosure>
  );
};
