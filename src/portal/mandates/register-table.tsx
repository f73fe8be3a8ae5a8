import { type HeldMandate, isOpen } from "#identity/register.ts";
import { showDate } from "#kit/time.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Code } from "#ui/code.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Empty } from "#ui/empty.tsx";
import { RowActions } from "#ui/row-actions.tsx";
import { type Column, Table } from "#ui/table.tsx";
import { mandateSaid } from "#words/mandates.it.ts";
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

const nameOf = ({ cognome, nome }: HeldMandate): string => `${cognome} ${nome}`;

const who: Column<HeldMandate> = {
  heading: "Persona",
  main: true,
  cell: (mandate) => (
    <>
      {nameOf(mandate)}
      <br />
      <span class="sp-small">
        <Code>{mandate.codiceFiscale}</Code>
      </span>
    </>
  ),
};
const what: Column<HeldMandate> = { heading: "Incarico", cell: mandateSaid };

/** Where it comes from; a link for whoever sent that istanza. */
const from = (viewer: string): Column<HeldMandate> => ({
  heading: "Da dove viene",
  cell: ({ source, evidenceEnte, evidenceIstanza, evidencePerson }) =>
    evidenceEnte && evidenceIstanza && evidencePerson === viewer ? (
      <a href={routes.istanza.page.href({ ente: evidenceEnte, id: evidenceIstanza })}>{source}</a>
    ) : (
      source || "Non indicato"
    ),
});

const validity: Column<HeldMandate> = {
  heading: "Validità",
  cell: ({ validFrom, validTo, confirmedAt }) => (
    <>
      dal {showDate(validFrom)} {validTo ? `al ${showDate(validTo)}` : "senza scadenza"}
      {confirmedAt && (
        <>
          <br />
          <span class="sp-small">Confermato il {showDate(confirmedAt)}</span>
        </>
      )}
    </>
  ),
};

const actions = (may: Props["may"], viewer: string): Column<HeldMandate> => ({
  heading: "Operazioni",
  actions: true,
  cell: (mandate) => {
    const at = { ente: mandate.ente, mandate: mandate.id };
    if (!may(mandate)) return mandate.person === viewer ? "Il tuo incarico" : "";
    return (
      <RowActions>
        <ButtonLink tone="plain" href={routes.mandates.end.href(at)} of={`dell'incarico di ${nameOf(mandate)}`}>
          Scadenza
        </ButtonLink>
        <ButtonLink tone="plain" href={routes.mandates.revoke.href(at)} of={`l'incarico di ${nameOf(mandate)}`}>
          Revoca
        </ButtonLink>
      </RowActions>
    );
  },
});

const ending: Column<HeldMandate> = {
  heading: "Perché è terminato",
  cell: ({ revokedAt, revokedBy, revokedBecause, validTo }) =>
    revokedAt
      ? `Revocato il ${showDate(revokedAt)}${revokedBy ? ` da ${revokedBy}` : ""}: ${revokedBecause ?? ""}`
      : `Scaduto il ${validTo ? showDate(validTo) : ""}`,
};

const former: Column<HeldMandate> = {
  heading: "Dal",
  tight: true,
  cell: ({ validFrom }) => showDate(validFrom),
};

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
          columns={[who, what, from(viewer), validity, actions(may, viewer)]}
          rows={open}
          rowKey={({ id }) => id}
        />
      )}
      {ended.length > 0 && (
        <Disclosure title={`Incarichi terminati (${ended.length})`}>
          <Table
            caption={`Incarichi terminati: ${ente}`}
            columns={[who, what, from(viewer), former, ending]}
            rows={ended}
            rowKey={({ id }) => id}
          />
        </Disclosure>
      )}
    </>
  );
};
