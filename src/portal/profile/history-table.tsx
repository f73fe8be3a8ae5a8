import type { ProfileEvent } from "#identity/profile-events.ts";
import { showDateTime } from "#kit/time.ts";
import { type Column, Table } from "#ui/table.tsx";
import { profileChanges } from "#words/profile.it.ts";
import { wayNames } from "../sign-in/way-names.ts";

const what = ({ method, change }: ProfileEvent): string => {
  if (method) return `Accesso (${wayNames[method]})`;
  return change ? profileChanges[change] : "";
};

const columns: Column<ProfileEvent>[] = [
  { heading: "Quando", main: true, tight: true, cell: ({ at }) => showDateTime(at) },
  { heading: "Che cosa", cell: what },
  { heading: "Da dove", cell: ({ device }) => device || "Dal profilo" },
];

export const HistoryTable = ({ events }: { events: ProfileEvent[] }) => (
  <Table caption="Accessi e modifiche degli ultimi due anni" columns={columns} rows={events} rowKey={({ id }) => id} />
);
