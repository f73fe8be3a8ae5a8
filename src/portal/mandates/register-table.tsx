import { type HeldMandate, isOpen } from "#identity/register.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Empty } from "#ui/empty.tsx";
import { ending, holder, role, since, source, validity } from "#ui/mandate-columns.tsx";
import { RowActions } from "#ui/row-actions.tsx";
import { type Column, Table } from "#ui/table.tsx";
import { routes } from "../../routes.ts";

type Props = {
  /** Name of the ente. */
  ente: string;
  held: HeldMandate[];
  today: string;
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

/** Who may act for one ente now, and who might before. */
export const RegisterTable = ({ ente, held, today, viewer, may }: Props) => {
  const open = held.filter((mandate) => isOpen(mandate, today));
  const ended = held.filter((mandate) => !isOpen(mandate, today));
  return (
    <>
      {open.length === 0 ? (
        <Empty title="Nessun incarico attivo" />
      ) : (
        <Table
          caption={`Incarichi attivi: ${ente}`}
          columns={[holder, role, evidenceFor(viewer), validity, actions(may, viewer)]}
          rows={open}
          rowKey={({ id }) => id}
        />
      )}
      {ended.length > 0 && (
        <Disclosure title={`Incarichi terminati (${ended.length})`}>
          <Table
            caption={`Incarichi terminati: ${ente}`}
            columns={[holder, role, evidenceFor(viewer), since, ending]}
            rows={ended}
            rowKey={({ id }) => id}
          />
        </Disclosure>
      )}
    </>
  );
};
