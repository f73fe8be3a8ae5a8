// Cases that are worth knowing of beside one: of who sent it, and those that name the same people.
import { type Db, many } from "#db/connect.ts";
import { faultOfCodiceFiscale } from "#kit/codice-fiscale.ts";
import type { Istanza } from "../istanza.ts";
import type { State } from "../workflow.ts";

export type Related = { id: string; number: string; state: State };

/** Longer lists are what the queue is for. */
export const relatedAtMost = 5;

/** Of the same applicant, acting for the same ente or for nobody; one more than are shown, when there are more. */
export const ofSameApplicant = (db: Db, istanza: Istanza, services: readonly string[]): Promise<Related[]> =>
  many<Related>(
    db,
    `select id, number, state from istanza
      where person = $1 and sent_at is not null and ente = $2 and service = any($3) and id <> $4
        and acting_for is not distinct from $5
      order by sent_at desc, id desc limit ${relatedAtMost + 1}`,
    [istanza.person, istanza.ente, services, istanza.id, istanza.actingFor],
  );

const namedIn = ({ summary }: Istanza): string[] => [
  ...new Set(
    (summary ?? []).flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.block === "rows"
          ? block.rows
              .flatMap(({ entries }) => entries.map(({ value }) => value))
              .filter((value) => faultOfCodiceFiscale(value) === undefined)
          : [],
      ),
    ),
  ),
];

/** Open cases of the same service with a codice fiscale of this one's rows: by the index of the words, so at no cost. */
export const namingTheSame = async (db: Db, istanza: Istanza): Promise<Related[]> => {
  const named = namedIn(istanza);
  if (named.length === 0) return [];
  return many<Related>(
    db,
    `select id, number, state from istanza
      where words @@ to_tsquery('simple', $1) and closed_at is null and sent_at is not null
        and ente = $2 and service = $3 and id <> $4
      order by sent_at desc, id desc limit ${relatedAtMost}`,
    [named.join(" | ").toLowerCase(), istanza.ente, istanza.service, istanza.id],
  );
};
