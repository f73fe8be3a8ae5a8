// The queue as it is looked at, with its filters and in its order, as a sheet.
import type { Db } from "#db/connect.ts";
import { rowsTogether, type Sheet, type SheetColumn, sheetOf } from "#platform/sheets/sheet.ts";
import { stateWords } from "#words/states.it.ts";
import type { QueueDesk } from "./queue/desk.ts";
import type { QueueQuery } from "./queue/query.ts";
import type { QueueRow } from "./queue/rows.ts";
import { queuePage } from "./queue/store.ts";

const day = (date: string | null) => (date === null ? null : { day: date });

const columnsOf = (titleOf: (service: string) => string): SheetColumn<QueueRow>[] => [
  { heading: "Numero", cell: ({ number }) => number },
  { heading: "Protocollo", cell: ({ protocol }) => protocol },
  { heading: "Servizio", cell: ({ service }) => titleOf(service) },
  { heading: "Richiedente", cell: ({ applicant }) => applicant },
  { heading: "Stato", cell: ({ state }) => stateWords[state].label },
  { heading: "Arrivata il", cell: ({ sentAt }) => sentAt },
  { heading: "Ultimo giorno", cell: ({ dueOn, closedAt }) => (closedAt ? null : day(dueOn)) },
  { heading: "Il richiedente risponde entro", cell: ({ answerBy }) => day(answerBy) },
  { heading: "Assegnata a", cell: ({ assigneeName }) => assigneeName },
  { heading: "Etichette", cell: ({ labels }) => labels.join(", ") },
  { heading: "Conclusa il", cell: ({ closedAt }) => closedAt },
];

export const queueSheet = (db: Db, desk: QueueDesk, query: QueueQuery, titleOf: (service: string) => string): Sheet =>
  sheetOf("Pratiche", columnsOf(titleOf), (after: string | undefined) =>
    queuePage(db, desk, query, { after, size: rowsTogether }),
  );
