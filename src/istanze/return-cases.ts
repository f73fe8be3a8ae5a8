// An operator who no longer works at the desk leaves no case behind that nobody sees: it goes back to the queue.
import { exec, many, type Tx } from "#db/connect.ts";
import { appendWriting } from "./history.ts";

export type Leaving = { ente: string; person: string };

const stillOperator = async (tx: Tx, { ente, person }: Leaving, today: string): Promise<boolean> =>
  (
    await many(
      tx,
      `select 1 from mandate where ente = $1 and person = $2 and role in ('operatore regionale', 'operatore comunale')
          and revoked_at is null and (valid_to is null or valid_to >= $3) limit 1`,
      [ente, person, today],
    )
  ).length > 0;

/**
 * Takes a person whose mandate ended out of the offices of the ente and off their open cases; does nothing while they
 * hold another mandate of operator there. `by`: whoever ended it; null: the calendar.
 */
export const returnCases = async (
  tx: Tx,
  leaving: Leaving,
  { by, now, today }: { by: string | null; now: Date; today: string },
): Promise<number> => {
  if (await stillOperator(tx, leaving, today)) return 0;
  const { ente, person } = leaving;
  await exec(tx, "delete from office_member where ente = $1 and person = $2", [ente, person]);
  const cases = await many<{ id: string }>(
    tx,
    `update istanza set assignee = null, case_revision = case_revision + 1
      where ente = $1 and assignee = $2 and closed_at is null returning id`,
    [ente, person],
  );
  for (const { id } of cases) {
    await appendWriting(
      tx,
      { ente, id },
      { action: "rimessa in coda", at: now, person: by, content: "L'operatore non lavora più per l'ente" },
    );
  }
  return cases.length;
};
