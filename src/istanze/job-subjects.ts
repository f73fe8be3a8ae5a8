// Which case a job is about: its number, and nothing of what stands in it.
import { many, type Queryable } from "#db/connect.ts";
import { isUuid } from "#kit/uuid.ts";

type Job = { id: string; data: unknown };
type Data = { ente?: string; id?: string; istanza?: string };

/** What the data of a job may name the case by. */
const idsIn = ({ data }: Job): string[] => {
  const { id, istanza } = (data ?? {}) as Data;
  return [istanza, id].filter((each): each is string => each !== undefined && isUuid(each));
};

/** Job → number of the case that waits for it. A mail is looked up by its row. */
export const subjectsOf = async (db: Queryable, ente: string, jobs: readonly Job[]): Promise<Map<string, string>> => {
  const ids = jobs.flatMap(idsIn);
  const known = await many<{ id: string; number: string }>(
    db,
    `select i.id, i.number from istanza i where i.ente = $1 and i.id = any($2::uuid[]) and i.number is not null
     union all
     select m.id, i.number from mail m join istanza i on i.ente = m.ente and i.id = m.istanza
      where m.ente = $1 and m.id = any($2::uuid[]) and i.number is not null`,
    [ente, ids],
  );
  const numbers = new Map(known.map(({ id, number }) => [id, number]));
  return new Map(
    jobs.flatMap((job) => {
      const number = idsIn(job)
        .map((id) => numbers.get(id))
        .find(Boolean);
      return number ? [[job.id, number] as const] : [];
    }),
  );
};
