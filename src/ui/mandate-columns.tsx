// How a mandate stands in a table, for the mayor and for the administrator.
import { showDate } from "#kit/time.ts";
import { alsoHolds, mandateSaid } from "#words/mandates.it.ts";
import { Code } from "./code.tsx";
import type { Column } from "./table.tsx";

type Line = {
  id: string;
  nome: string;
  cognome: string;
  codiceFiscale: string;
  role: string;
  scope: string;
  source: string;
  document: string;
  validFrom: string;
  validTo: string | null;
  confirmedAt: Date | null;
  revokedAt: Date | null;
  revokedBy: string | null;
  revokedBecause: string | null;
};

export const holder: Column<Line> = {
  heading: "Persona",
  main: true,
  cell: ({ nome, cognome, codiceFiscale }) => (
    <>
      {cognome} {nome}
      <br />
      <span class="sp-small">
        <Code>{codiceFiscale}</Code>
      </span>
    </>
  ),
};

export const role: Column<Line> = { heading: "Incarico", cell: mandateSaid };

/** Of roles that can be ended: whoever stands twice among them keeps the other, and that is said. */
export const roleAmong = <Row extends Line & { person: string }>(rows: readonly Row[]): Column<Row> => ({
  heading: "Incarico",
  cell: (mandate) => {
    const rest = rows.filter(({ person, id }) => person === mandate.person && id !== mandate.id);
    return (
      <>
        {mandateSaid(mandate)}
        {rest.length > 0 && (
          <>
            <br />
            <span class="sp-small">{alsoHolds(rest)}</span>
          </>
        )}
      </>
    );
  },
});

/** `linkOf`: where the evidence can be read by who looks. */
export const source = <Row extends Line>(linkOf: (mandate: Row) => string | undefined): Column<Row> => ({
  heading: "Da dove viene",
  cell: (mandate) => {
    const href = linkOf(mandate);
    if (href) return <a href={href}>{mandate.source}</a>;
    if (!mandate.document) return mandate.source || "Non indicato";
    return (
      <>
        {mandate.source}
        <br />
        <span class="sp-small sp-break">{mandate.document}</span>
      </>
    );
  },
});

export const validity: Column<Line> = {
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

export const since: Column<Line> = { heading: "Dal", tight: true, cell: ({ validFrom }) => showDate(validFrom) };

export const ending: Column<Line> = {
  heading: "Perché è terminato",
  cell: ({ revokedAt, revokedBy, revokedBecause, validTo }) =>
    revokedAt
      ? `Revocato il ${showDate(revokedAt)}${revokedBy ? ` da ${revokedBy}` : ""}: ${revokedBecause ?? ""}`
      : `Scaduto il ${validTo ? showDate(validTo) : ""}`,
};
