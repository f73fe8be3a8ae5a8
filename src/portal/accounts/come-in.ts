// Somebody has shown enough: the session opens, and this browser is known from now on.
import { transaction } from "#db/transaction.ts";
import type { Account } from "#identity/accounts/account.ts";
import { rememberDevice } from "#identity/accounts/known-devices.ts";
import { enterAs } from "#identity/enter.ts";
import type { Level } from "#kit/assurance.ts";
import { sha256 } from "#kit/secret.ts";
import type { Context } from "../../context.ts";
import type { Answer } from "../../door.ts";
import type { Visit } from "../../visit.ts";
import { onward } from "../sign-in/landing.ts";

/** A password says little of who somebody is; two factors of somebody who was recognised at a desk are substantial. */
export const levelOf = ({ recognisedAt }: Pick<Account, "recognisedAt">, twoFactors: boolean): Level =>
  recognisedAt && twoFactors ? 2 : 1;

type Coming = { person: string; level: Level; returnTo: string };

export const comeIn = async (
  ctx: Context,
  visit: Pick<Visit<"anyone">, "token" | "device" | "known">,
  { person, level, returnTo }: Coming,
): Promise<Answer> => {
  const now = ctx.clock.now();
  const entered = await transaction(ctx.db, async (tx) => ({
    session: await enterAs(tx, person, {
      proof: { method: "locale", issuer: "", level },
      device: visit.device,
      former: visit.token ? sha256(visit.token) : null,
      now,
    }),
    known: await rememberDevice(tx, person, visit.known, now),
  }));
  return { redirect: await onward(ctx, person, returnTo), cookies: { ...entered, request: null } };
};
