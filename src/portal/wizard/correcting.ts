import { type Asking, askingOf, scopeFor } from "#istanze/asking.ts";
import type { Scope } from "#istanze/correction-scope.ts";
import type { Istanza } from "#istanze/istanza.ts";
import type { Context } from "../../context.ts";
import type { Servizio } from "../../service.ts";

/** What may be typed, and what was asked. */
export type Correcting = { scope: Scope; asking: Asking | undefined };

/** Undefined for a draft. */
export const correctingOf = async (
  ctx: Context,
  servizio: Servizio,
  istanza: Istanza,
): Promise<Correcting | undefined> => {
  const scope = await scopeFor(ctx, ctx.db, servizio, istanza);
  return scope && { scope, asking: await askingOf(ctx.db, istanza) };
};
