import { many, type Queryable } from "#db/connect.ts";
import { applicantsTurn, type State } from "./workflow.ts";

export type Waiting = {
  ente: string;
  id: string;
  service: string;
  number: string | null;
  state: State;
  actingFor: string | null;
  /** Last day for the answer. */
  answerBy: string | null;
};

const atMost = 12;

/** What the office waits for from a person, whoever they acted for; the most urgent first (S1.32). */
export const waitingFor = (db: Queryable, person: string): Promise<Waiting[]> =>
  many<Waiting>(
    db,
    `select ente, id, service, number, state, acting_for as "actingFor", answer_by as "answerBy"
       from istanza where person = $1 and sent_at is not null and state = any ($2)
      order by answer_by nulls last, id limit $3`,
    [person, applicantsTurn, atMost],
  );
