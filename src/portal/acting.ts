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

/** What the session has chosen. */
const chosen = ({ acting, mandates }: Session): string | undefined => (acting ? saidWith(acting) : oneself(mandates));

/** An istanza is for whom it was begun, whatever was chosen since. */
const ofIstanza = async (
  ctx: Context,
  { mandates }: Session,
  actingFor: string | null,
): Promise<string | undefined> => {
  if (actingFor === null) return oneself(mandates);
  const held = toActFor(mandates).find(({ ente }) => ente.id === actingFor);
  if (held) return saidWith(held);
  const ente = await enteById(ctx.db, actingFor);
  return ente && withArticle(ente.name);
};

export const actingSaid = (
  ctx: Context,
  session: Session,
  istanza: Istanza | undefined,
): Promise<string | undefined> | string | undefined =>
  istanza ? ofIstanza(ctx, session, istanza.actingFor) : chosen(session);
