// For whom somebody acts, as the banner says it (S1.16).
import { enteById } from "#identity/enti.ts";
import { type Mandate, toActFor } from "#identity/people.ts";
import type { Session } from "#identity/sessions.ts";
import type { Istanza } from "#istanze/istanza.ts";
import { withArticle } from "#words/ente.it.ts";
import { mandateSaid } from "#words/mandates.it.ts";
import type { Context } from "../context.ts";

const saidWith = (mandate: Mandate): string => `${withArticle(mandate.ente.name)} (${mandateSaid(mandate)})`;

/** Said to who could operate for somebody else too. */
const oneself = (mandates: readonly Mandate[]): string | undefined =>
  toActFor(mandates).length > 0 ? "te" : undefined;

/** One of the two, or nothing: somebody who could only ever act for oneself needs no banner. */
export type ActingSaid = { actingFor?: string | undefined; noLongerFor?: string | undefined };

/** What was chosen, or begun with, may have ended since: revoked elsewhere, or over. */
const ended = async (ctx: Context, id: string): Promise<ActingSaid> => {
  const ente = await enteById(ctx.db, id);
  return { noLongerFor: ente && withArticle(ente.name) };
};

/** What the session has chosen. */
const chosen = (ctx: Context, { acting, lost, mandates }: Session): Promise<ActingSaid> | ActingSaid => {
  if (lost !== null) return ended(ctx, lost);
  return { actingFor: acting ? saidWith(acting) : oneself(mandates) };
};

/** An istanza is for whom it was begun, whatever was chosen since. */
const ofIstanza = (ctx: Context, { mandates }: Session, actingFor: string | null): Promise<ActingSaid> | ActingSaid => {
  if (actingFor === null) return { actingFor: oneself(mandates) };
  const held = toActFor(mandates).find(({ ente }) => ente.id === actingFor);
  return held ? { actingFor: saidWith(held) } : ended(ctx, actingFor);
};

export const actingSaid = (
  ctx: Context,
  session: Session,
  istanza: Istanza | undefined,
): Promise<ActingSaid> | ActingSaid => (istanza ? ofIstanza(ctx, session, istanza.actingFor) : chosen(ctx, session));
