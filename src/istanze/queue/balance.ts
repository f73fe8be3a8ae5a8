// Cases spread over the colleagues who are there: each goes to who has the fewest open ones at that moment.
import { many, type Queryable } from "#db/connect.ts";
import { absentOn } from "#identity/absences.ts";
import { colleaguesFor } from "#identity/colleagues.ts";

/** `applicant`: the person who asks, who works no case of their own (L. 241/1990 art. 6-bis). */
type Open = { id: string; service: string; applicant: string };
type Assignable = Open & { assignee: string | null };

/** Whose turn it is: `load` counts what one has, and grows with what is given here. */
export const spread = (
  cases: readonly Open[],
  candidates: ReadonlyMap<string, readonly string[]>,
  had: ReadonlyMap<string, number>,
): Map<string, string> => {
  const load = new Map(had);
  const loadOf = (person: string): number => load.get(person) ?? 0;
  const plan = new Map<string, string>();
  for (const { id, service, applicant } of cases) {
    const able = (candidates.get(service) ?? []).filter((person) => person !== applicant);
    const [first, ...others] = able;
    if (!first) continue;
    const freest = others.reduce((best, person) => (loadOf(person) < loadOf(best) ? person : best), first);
    load.set(freest, loadOf(freest) + 1);
    plan.set(id, freest);
  }
  return plan;
};

const openIn = (db: Queryable, ente: string, batch: string): Promise<Assignable[]> =>
  many<Assignable>(
    db,
    `select i.id, i.service, i.person as applicant, i.assignee
       from batch_case b join istanza i on i.ente = b.ente and i.id = b.istanza
      where b.ente = $1 and b.batch = $2 and i.closed_at is null order by b.n`,
    [ente, batch],
  );

/** Open cases of each, without those that are given anew. */
const loads = async (
  db: Queryable,
  ente: string,
  given: readonly Open[],
  people: readonly string[],
): Promise<Map<string, number>> => {
  const rows = await many<{ person: string; n: number }>(
    db,
    `select i.assignee as person, count(*) as n from istanza i
      where i.ente = $1 and i.assignee = any($3) and i.closed_at is null and i.sent_at is not null
        and i.id <> all($2)
      group by i.assignee`,
    [ente, given.map(({ id }) => id), people],
  );
  return new Map(rows.map(({ person, n }) => [person, n]));
};

/**
 * Case → colleague; who is away on the day gets none. Left out: a case that nobody can take, and one that a colleague
 * who is there has, since it may be half worked; that one is given to somebody else by name.
 */
export const balanced = async (
  db: Queryable,
  ente: string,
  batch: string,
  today: string,
): Promise<Map<string, string>> => {
  const [cases, absent] = await Promise.all([openIn(db, ente, batch), absentOn(db, ente, today)]);
  const candidates = new Map<string, readonly string[]>();
  for (const service of new Set(cases.map((each) => each.service))) {
    const colleagues = (await colleaguesFor(db, ente, [service], today)).map(({ id }) => id);
    candidates.set(
      service,
      colleagues.filter((id) => !absent.has(id)),
    );
  }
  const people = [...new Set([...candidates.values()].flat())];
  const free = cases.filter(({ service, assignee }) => !assignee || !candidates.get(service)?.includes(assignee));
  return spread(free, candidates, await loads(db, ente, free, people));
};
