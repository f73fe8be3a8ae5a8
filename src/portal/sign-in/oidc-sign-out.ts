// "Esci", for a session that began at a provider of OpenID Connect.
import { transaction } from "#db/transaction.ts";
import { openOidcSession } from "#identity/oidc-sessions.ts";
import { revokeLater } from "#identity/revoke-at-provider.ts";
import type { Context } from "../../context.ts";

/** `address`: where the person goes on to sign out there as well; undefined: nowhere. */
export type LeftOidc = { name: string; address: string | undefined };

/** The token is taken back by a job: who leaves waits for nobody. Undefined: the session began elsewhere. */
export const leaveOidc = async (ctx: Context, fingerprint: Buffer): Promise<LeftOidc | undefined> => {
  const session = await openOidcSession(ctx, fingerprint);
  if (!session) return undefined;
  await transaction(ctx.db, (tx) => revokeLater(ctx, tx, session.id));
  ctx.jobs.nudge();
  const provider = ctx.oidc.find(({ id }) => id === session.told.provider);
  return { name: provider?.name ?? "", address: await provider?.endOf?.(ctx.clock.now()) };
};
