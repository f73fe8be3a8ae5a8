// Storico: the moves, and what the office wrote that changes no state (S0.65, S2.46). Who only read stands in the
// applicant's page of accesses.
import { many, type Queryable } from "#db/connect.ts";
import { historyOf } from "#istanze/history.ts";
import type { HistoryRow } from "#istanze/history-chain.ts";
import { showDateTime } from "#kit/time.ts";
import { Table } from "#ui/table.tsx";
import type { CaseTab } from "./tab.ts";

const namesOf = async (db: Queryable, rows: readonly HistoryRow[]): Promise<ReadonlyMap<string, string>> => {
  const ids = [...new Set(rows.flatMap(({ person }) => person ?? []))];
  const people = await many<{ id: string; name: string }>(
    db,
    "select id, nome || ' ' || cognome as name from person where id = any($1)",
    [ids],
  );
  return new Map(people.map(({ id, name }) => [id, name]));
};

const roles = { richiedente: "richiedente", ufficio: "ufficio", sistema: "" } as const;

export const historyTab: CaseTab = {
  id: "storico",
  label: "Storico",
  async draw(ctx, { istanza }) {
    const rows = await historyOf(ctx.db, istanza, ["mossa", "scrittura"]);
    const names = await namesOf(ctx.db, rows);
    const who = ({ person, role }: HistoryRow): string =>
      person ? `${names.get(person) ?? "Persona cancellata"} (${roles[role]})` : "Sportello, in automatico";
    return (
      <Table
        caption="Storico della pratica"
        columns={[
          { heading: "Azione", main: true, cell: (row: HistoryRow) => row.move },
          { heading: "Quando", tight: true, cell: (row) => showDateTime(row.at) },
          { heading: "Chi", cell: who },
          { heading: "Stato", cell: (row) => (row.kind === "mossa" ? row.to : "") },
          { heading: "Contenuto", cell: (row) => <span class="sp-break sp-lines">{row.content}</span> },
        ]}
        rows={rows.toReversed()}
        rowKey={(row) => String(row.n)}
      />
    );
  },
};
