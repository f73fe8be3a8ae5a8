// A session ended: the provider takes back the token that it gave for it (SPID/CIE OpenID Connect, Logout). Run twice it
// does no harm: a provider answers well about a token that it does not know any more (RFC 7009, 2.2).
import type { Tx } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { Refused } from "#platform/oidc/refused.ts";
import type { Context } from "../context.ts";
import { endedOidcSessions, forgetToken, oidcSession } from "./oidc-sessions.ts";

declare module "#platform/jobs.ts" {
  interface JobData {
    /** Tells the provider of a session that it is over. */
    "revoke-token": { session: string };
  }
}

export const revokeLater = (ctx: Context, tx: Tx, session: string): Promise<string | null> =>
  ctx.jobs.enqueue(tx, "revoke-token", { session });

const revokeNow = async (ctx: Context, id: string): Promise<void> => {
  const session = await oidcSession(ctx, id);
  if (!session) return;
  const provider = ctx.oidc.find((each) => each.id === session.told.provider);
  try {
    await provider?.revoke(session.told, ctx.clock.now());
  } catch (fault) {
    // a provider that will never take it back is not asked again; one that is silent is, and the operator sees it
    if (!(fault instanceof Refused) || fault.temporary) throw fault;
  }
  await forgetToken(ctx.db, id);
};

/** Most sessions end without a press of "Esci": their providers hear it at night. */
export const revokeEnded = async (ctx: Context): Promise<void> => {
  for (const id of await endedOidcSessions(ctx.db, ctx.clock.now())) {
    await transaction(ctx.db, (tx) => revokeLater(ctx, tx, id));
  }
};

export const workOnProviderSessions = (ctx: Context): Promise<void> =>
  ctx.jobs.work("revoke-token", ({ data }) => revokeNow(ctx, data.session));
