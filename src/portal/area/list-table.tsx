// The rows of Le mie istanze: columns and what can be done with each (S0.31 to S0.33, S0.36, S0.37).
import { type Istanza, numberOrDraft } from "#istanze/istanza.ts";
import type { Filter, ListRow } from "#istanze/list/store.ts";
import { isToBeCorrected, moveOf } from "#istanze/workflow.ts";
import { showDateTime } from "#kit/time.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Code } from "#ui/code.tsx";
import { RowActions } from "#ui/row-actions.tsx";
import { StateBadge } from "#ui/state-badge.tsx";
import type { Column } from "#ui/table.tsx";
import { routes } from "../../routes.ts";
import type { Catalogue } from "../../service.ts";
import { StarForm } from "../istanza/mark.tsx";

const keyOf = ({ ente, id }: Pick<Istanza, "ente" | "id">) => ({ ente, id });

/** S0.36: a row in lavorazione resumes the filling-in; S0.37: a sent one can always be seen. */
const openHref = (row: ListRow): string =>
  row.state === "BOZZA" ? routes.istanza.resume.href(keyOf(row)) : routes.istanza.page.href(keyOf(row));

/** `mayWithdraw`: S3.27, S3.28; where not, the istanza's page says why. */
const Operations = ({ row, mayWithdraw }: { row: ListRow; mayWithdraw: boolean }) => {
  const of = numberOrDraft(row);
  return (
    <RowActions>
      {row.state === "BOZZA" && (
        <ButtonLink tone="plain" icon="it-pencil" href={openHref(row)} of={of}>
          Riprendi
        </ButtonLink>
      )}
      {row.state === "DA INVIARE" && (
        <ButtonLink tone="plain" icon="it-arrow-right" href={routes.istanza.send.href(keyOf(row))} of={of}>
          Invia
        </ButtonLink>
      )}
      {isToBeCorrected(row.state) && (
        <ButtonLink tone="plain" icon="it-pencil" href={routes.istanza.page.href(keyOf(row))} of={of}>
          Correggi
        </ButtonLink>
      )}
      <ButtonLink tone="plain" icon="it-search" href={routes.istanza.view.href(keyOf(row))} of={of}>
        Visualizza
      </ButtonLink>
      <ButtonLink tone="plain" icon="it-download" href={routes.istanza.pdf.href(keyOf(row))} of={of}>
        PDF
      </ButtonLink>
      {mayWithdraw && (
        <ButtonLink
          tone="plain"
          icon="it-close-circle"
          href={routes.istanza.move.href({ ...keyOf(row), move: "ritira" })}
          of={of}
        >
          Ritira
        </ButtonLink>
      )}
    </RowActions>
  );
};

export const columnsOf = (catalogue: Catalogue, tab: Filter["tab"], here: string): Column<ListRow>[] => {
  const mayWithdraw = ({ service, state }: ListRow): boolean =>
    moveOf(catalogue.byId(service)?.workflow ?? [], "Ritira", state, "richiedente") !== undefined;
  return [
    { heading: "Importante", quiet: true, cell: (row) => <StarForm istanza={row} starred={row.starred} back={here} /> },
    {
      heading: "Modulo",
      main: true,
      cell: (row) => <a href={openHref(row)}>{catalogue.byId(row.service)?.modulo.words.it.title ?? row.modulo}</a>,
    },
    { heading: "Numero istanza", cell: (row) => <Code>{numberOrDraft(row)}</Code> },
    tab === "inviate"
      ? { heading: "Data invio", tight: true, cell: (row) => (row.sentAt ? showDateTime(row.sentAt) : "") }
      : { heading: "Data di creazione", tight: true, cell: (row) => showDateTime(row.createdAt) },
    { heading: "Stato attuale", cell: (row) => <StateBadge state={row.state} /> },
    { heading: "Operazioni", actions: true, cell: (row) => <Operations row={row} mayWithdraw={mayWithdraw(row)} /> },
  ];
};
