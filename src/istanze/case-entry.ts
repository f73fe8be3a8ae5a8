// What the office's queue knows of a case, made when it is sent.
import { maybeOne, type Tx } from "#db/connect.ts";
import { enteById } from "#identity/enti.ts";
import { personById } from "#identity/people.ts";
import { dueOn } from "#kit/legal-calendar.ts";
import { searchText } from "#kit/search.ts";
import { sortKey } from "#kit/sort-key.ts";
import { answersIn, type Summary } from "#kit/summary.ts";
import { romeDate } from "#kit/time.ts";
import type { Istanza } from "./istanza.ts";
import type { Policy } from "./rules.ts";
import type { Entry } from "./store.ts";

/** Longer texts make the index large and find nothing better. */
const wordsAtMost = 4000;

const valuesOf = (summary: Summary): string[] => answersIn(summary).map(({ value }) => value);

const officeFor = async (tx: Tx, { ente, service }: Istanza): Promise<string | null> =>
  (
    await maybeOne<{ office: string }>(tx, "select office from office_service where ente = $1 and service = $2", [
      ente,
      service,
    ])
  )?.office ?? null;

export const caseEntry = async (
  tx: Tx,
  policy: Policy,
  istanza: Istanza,
  summary: Summary,
  now: Date,
): Promise<Entry> => {
  const person = await personById(tx, istanza.person);
  const acting = istanza.actingFor ? await enteById(tx, istanza.actingFor) : undefined;
  if (!person) throw new Error("the person of the istanza is gone");
  const name = `${person.cognome} ${person.nome}`;
  // an ente that asks is what the office looks for
  const applicant = acting ? `${acting.name} (${name})` : name;
  const words = searchText(
    istanza.number ?? "",
    applicant,
    person.codiceFiscale || person.eidasId,
    ...valuesOf(summary),
  );
  return {
    applicant,
    applicantKey: sortKey(applicant),
    words: words.slice(0, wordsAtMost),
    office: await officeFor(tx, istanza),
    dueOn: dueOn(romeDate(now), policy.deadlineDays, []),
  };
};
