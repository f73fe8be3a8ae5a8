// Whoever no longer works a service leaves no case behind that nobody sees: it goes back to the queue.
import { exec, many, one, type Queryable, type Tx } from "#db/connect.ts";
import { operates } from "#identity/clerks.ts";
import { notOver } from "#identity/in-force.ts";
import { appendWriting } from "./history.ts";

/** As the history of a case says it, whoever puts it back. */
export const handedBack = "rimessa in coda";

/** `by`: whoever caused it; null: the calendar. */
export type Cause = { by: string | null; now: Date };

/** How many open cases of the ente somebody follows: what goes back when they leave their offices. */
export const openCasesOf = async (db: Queryable, ente: string, person: string): Promise<number> =>
  (
    await one<{ n: number }>(
      db,
      `select count(*)::int as n from istanza
        where ente = $1 and assignee = $2 and sent_at is not null and closed_at is null`,
      [ente, person],
    )
  ).n;

/** Open cases of the ente that are assigned to somebody who sits at no office that works them. @returns how many */
export const returnCases = async (tx: Tx, ente: string, { by, now }: Cause): Promise<number> => {
  const cases = await many<{ id: string }>(
    tx,
    `update istanza i set assignee = null, taken_at = null, case_revision = case_revision + 1
      where i.ente = $1 and i.assignee is not null and i.closed_at is null
        and not exists (select from office_member m
                          join office_service s on s.ente = m.ente and s.office = m.office
                         where m.ente = i.ente and m.person = i.assignee and s.service = i.service)
      returning i.id`,
    [ente],
  );
  for (const { id } of cases) {
    const content = "Chi la seguiva non lavora più questo servizio";
    await appendWriting(tx, { ente, id }, { action: handedBack, at: now, person: by, content });
  }
  return cases.length;
};

const isStillOperator = async (tx: Tx, ente: string, person: string, today: string): Promise<boolean> =>
  (
    await many(
      tx,
      `select 1 from mandate m where m.ente = $1 and m.person = $2 and ${operates("m")} and ${notOver("m", "$3")} limit 1`,
      [ente, person, today],
    )
  ).length > 0;

/** Out of every office of the ente, unless another mandate of operator holds there. @returns how many cases went back */
export const leaveOffices = async (
  tx: Tx,
  { ente, person, today }: { ente: string; person: string; today: string },
  cause: Cause,
): Promise<number> => {
  if (await isStillOperator(tx, ente, person, today)) return 0;
  const left = await exec(tx, "delete from office_member where ente = $1 and person = $2", [ente, person]);
  return left > 0 ? returnCases(tx, ente, cause) : 0;
};
