import { maybeOne, type Queryable } from "#db/connect.ts";
import type { Card } from "#platform/cns/card.ts";
import type { Session } from "./sessions.ts";

/** What is kept of a card with the session that it opened, for the person's own eyes. */
export type SessionCard = Pick<Card, "kind" | "validTo">;

export const noteOfCard = ({ kind, validTo }: Card): Record<string, string> => ({
  card: kind,
  validTo: validTo.toISOString(),
});

/** Undefined for a session that no card opened. */
export const cardOfSession = async (
  db: Queryable,
  { id, method }: Pick<Session, "id" | "method">,
): Promise<SessionCard | undefined> => {
  if (method !== "cns") return undefined;
  const row = await maybeOne<{ card: Card["kind"]; validTo: string }>(
    db,
    `select provider_session ->> 'card' as card, provider_session ->> 'validTo' as "validTo" from session where id = $1`,
    [id],
  );
  return row && { kind: row.card, validTo: new Date(row.validTo) };
};
