// How long what is stored is kept (GDPR art. 5 par. 1 lett. e, DPR 445/2000 art. 68): by service, drafts from their last
// change and cases from their end. Who asked is told two weeks before, and nothing is erased of whom nobody told.
import { many, type Queryable } from "#db/connect.ts";
import { notOver } from "#identity/in-force.ts";
import type { IstanzaKey } from "./istanza.ts";
import type { Retention, Rules } from "./rules.ts";
import type { State } from "./workflow.ts";

export const warningDays = 14;

export type Due = IstanzaKey & {
  person: string;
  number: string | null;
  state: State;
  draft: boolean;
  /** Last change of a draft, end of a case: from here its time runs. */
  since: Date;
  /** Null: not told, or told before it was changed again. */
  warnedAt: Date | null;
};

/** "toWarn": comes to its end within two weeks, nobody was told. "warned": told, and it is not yet time. */
export type Stage = "toWarn" | "warned" | "erasable";

type Asked = {
  service: string;
  retention: Retention;
  now: Date;
  stage: Stage;
  /** Of this ente alone. */
  ente?: string | undefined;
  /** Drafts alone, or cases alone. */
  draft?: boolean | undefined;
  after?: IstanzaKey | undefined;
  limit: number;
};

// A case that shows why somebody is enabled today is kept as long as that lasts.
const evidence = `exists (select from mandate m where m.evidence_ente = i.ente and m.evidence_istanza = i.id
  and ${notOver("m", "$5::timestamptz::date")})`;

const stages: Record<Stage, string> = {
  toWarn: "warned_at is null",
  warned: `warned_at is not null and not (ends_at <= $5 and warned_at <= $5::timestamptz - make_interval(days => $4))`,
  erasable: `warned_at is not null and ends_at <= $5 and warned_at <= $5::timestamptz - make_interval(days => $4)`,
};

/** What comes to its end within the two weeks of the warning; $1 service, $2 days, $3 months, $4 warning, $5 now, $6 ente. */
const ending = `
  select i.ente, i.id, i.person, i.number, i.state, d.draft, d.since, d.ends_at,
         case when i.erasure_warned_at >= d.since then i.erasure_warned_at end as warned_at
    from istanza i
    cross join lateral (select i.sent_at is null as draft,
      case when i.sent_at is null then i.updated_at else i.closed_at end as since,
      case when i.sent_at is null then i.updated_at + make_interval(days => $2)
           else i.closed_at + make_interval(months => $3) end as ends_at) d
   where i.service = $1 and i.erased_at is null and ($6::text is null or i.ente = $6)
     and (i.sent_at is null and i.updated_at <= $5::timestamptz - make_interval(days => $2 - $4)
       or i.sent_at is not null and i.closed_at <= $5::timestamptz + make_interval(days => $4) - make_interval(months => $3))
     and not ${evidence}`;

const columns = `ente, id, person, number, state, draft, since, warned_at as "warnedAt"`;

/** In the order of their keys. */
export const dueAt = (db: Queryable, asked: Asked): Promise<Due[]> =>
  many<Due>(
    db,
    `select ${columns} from (${ending}) e
      where ${stages[asked.stage]} and ($7::text is null or (ente, id) > ($7, $8::uuid))
        and ($10::boolean is null or draft = $10) order by ente, id limit $9`,
    [
      asked.service,
      asked.retention.draftDays,
      asked.retention.closedMonths,
      warningDays,
      asked.now,
      asked.ente ?? null,
      asked.after?.ente ?? null,
      asked.after?.id ?? null,
      asked.limit,
      asked.draft ?? null,
    ],
  );

/** Every one, in portions. */
export const allDue = async function* (db: Queryable, asked: Omit<Asked, "after" | "limit">): AsyncGenerator<Due> {
  const limit = 500;
  let after: IstanzaKey | undefined;
  for (;;) {
    const some = await dueAt(db, { ...asked, after, limit });
    yield* some;
    after = some.at(-1);
    if (some.length < limit) return;
  }
};

export type StageCount = { draft: boolean; stage: Stage; count: number };

export const dueCounts = (
  db: Queryable,
  { service, retention, now, ente }: Omit<Asked, "stage" | "after" | "limit">,
): Promise<StageCount[]> =>
  many<StageCount>(
    db,
    `select draft, case when ${stages.toWarn} then 'toWarn' when ${stages.erasable} then 'erasable' else 'warned' end as stage,
            count(*) as count
       from (${ending}) e group by 1, 2`,
    [service, retention.draftDays, retention.closedMonths, warningDays, now, ente ?? null],
  );

type Planned = Pick<Rules, "id" | "policy"> & { retention: Retention };

/** The services that say how long they keep. */
export const planned = (services: readonly Rules[]): Planned[] =>
  services.flatMap(({ id, policy }) => (policy.retention ? [{ id, policy, retention: policy.retention }] : []));

/** "le bozze 180 giorni dopo l'ultima modifica, …": as everybody reads it. */
export const retentionSaid = ({ draftDays, closedMonths }: Retention): { drafts: string; closed: string } => ({
  drafts: `${draftDays} giorni dopo l'ultima modifica`,
  closed:
    closedMonths % 12 === 0 && closedMonths > 12
      ? `${closedMonths / 12} anni dopo la chiusura`
      : `${closedMonths} mesi dopo la chiusura`,
});
