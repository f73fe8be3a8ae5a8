// The term of the procedure (L. 241/1990 art. 2): it runs from the arrival, stands still while the applicant is asked
// for something (art. 2 c. 7) or was told why the request would be rejected (art. 10-bis), and ends with the decision.
import { exec, many, type Queryable, type Tx } from "#db/connect.ts";
import { dueOn, type Suspension } from "#kit/legal-calendar.ts";
import { addDays, romeDate } from "#kit/time.ts";
import type { Istanza, IstanzaKey } from "./istanza.ts";
import type { Policy } from "./rules.ts";
import type { Move } from "./workflow.ts";

/** Art. 10-bis: days for observations, and days after them from which the term runs again. */
export const observationDays = 10;
const correctionDays = 30;

type Ended = Suspension & { because: string };

/** Those that have an end, which may be a day to come. */
export const suspensionsOf = (db: Queryable, { ente, id }: IstanzaKey): Promise<Ended[]> =>
  many<Ended>(
    db,
    `select from_on as "from", to_on as "to", because from term_suspension
      where ente = $1 and istanza = $2 and to_on is not null order by n`,
    [ente, id],
  );

/** Days in which the applicant answers: corrections asked by the office have a date of their own (S1.33). */
export const answerDays = (policy: Policy, move: Move): number =>
  move.name === "Preavviso di rigetto" ? observationDays : (policy.correctionDays ?? correctionDays);

const suspend = async (tx: Tx, policy: Policy, key: IstanzaKey, move: Move, today: string): Promise<void> => {
  await exec(
    tx,
    `insert into term_suspension (ente, istanza, n, because, from_on)
     select $1, $2, 1 + count(*), $3, $4 from term_suspension where ente = $1 and istanza = $2`,
    [key.ente, key.id, move.name, today],
  );
  await exec(tx, "update istanza set due_on = null, answer_by = $3 where ente = $1 and id = $2", [
    key.ente,
    key.id,
    addDays(today, answerDays(policy, move)),
  ]);
};

/** `on`: from this day the term runs again. */
const endSuspension = (tx: Tx, { ente, id }: IstanzaKey, on: string): Promise<number> =>
  exec(
    tx,
    "update term_suspension set to_on = greatest(from_on, $3) where ente = $1 and istanza = $2 and to_on is null",
    [ente, id, on],
  );

/** Art. 10-bis: ten days after the observations or, without them, from the end of the days for presenting them. */
const runsAgainFrom = ({ answerBy }: Istanza, move: Move, today: string): string => {
  if (move.name === "Presenta osservazioni") return addDays(today, observationDays);
  return move.name === "Termine scaduto" ? (answerBy ?? today) : today;
};

/** The day from which the term is counted. */
export const startOf = ({ firstSentAt, sentAt }: Istanza): string => romeDate(firstSentAt ?? sentAt ?? new Date(0));

const resume = async (tx: Tx, policy: Policy, istanza: Istanza, move: Move, today: string): Promise<void> => {
  const { ente, id } = istanza;
  await endSuspension(tx, istanza, runsAgainFrom(istanza, move, today));
  const due = dueOn(startOf(istanza), policy.deadlineDays, await suspensionsOf(tx, istanza));
  await exec(tx, "update istanza set due_on = $3, answer_by = null where ente = $1 and id = $2", [ente, id, due]);
};

const end = async (tx: Tx, { ente, id }: IstanzaKey, today: string): Promise<void> => {
  await endSuspension(tx, { ente, id }, today);
  await exec(tx, "update istanza set answer_by = null where ente = $1 and id = $2", [ente, id]);
};

/** What a move does to the term; inside its transaction. */
export const runTerm = async (tx: Tx, policy: Policy, istanza: Istanza, move: Move, now: Date): Promise<void> => {
  const today = romeDate(now);
  if (move.term === "suspend") await suspend(tx, policy, istanza, move, today);
  if (move.term === "resume") await resume(tx, policy, istanza, move, today);
  if (move.term === "end") await end(tx, istanza, today);
};
