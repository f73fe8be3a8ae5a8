// A provider has said who somebody is: the question is used up, the exchange noted and the session opened, together.
import { transaction } from "#db/transaction.ts";
import { enter } from "#identity/enter.ts";
import { type Exchange, keepExchange, keepRefused } from "#identity/exchanges.ts";
import type { Identified, Proof } from "#identity/proof.ts";
import { type SignInRequest, useUp } from "#identity/sign-in-requests.ts";
import type { Context } from "../../context.ts";
import type { Answer } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import type { Visit } from "../../visit.ts";
import { onward } from "./landing.ts";
import { anotherPerson, notAwaited, refused } from "./refused.tsx";

export type Arrival = {
  request: SignInRequest;
  who: Identified;
  proof: Proof;
  /** For the register of 24 months; absent for ways in that exchange nothing with a provider. */
  exchange?: Exchange;
};

/** Taken back as a whole: the question stays unanswered and the session as it was. */
class NotTheSame extends Error {}

export const arrive = async (
  ctx: Context,
  frame: FrameMaker,
  visit: Visit<"anyone">,
  { request, who, proof, exchange }: Arrival,
): Promise<Answer> => {
  const now = ctx.clock.now();
  const entering = { proof, device: visit.device, former: request.former, now };
  try {
    const entered = await transaction(ctx.db, async (tx) => {
      if (!(await useUp(tx, request.id, now))) return undefined;
      if (exchange) await keepExchange(tx, ctx.sealing, exchange);
      const outcome = await enter(tx, who, request.person, entering);
      if (outcome === "another person") throw new NotTheSame();
      return outcome;
    });
    if (!entered) return refused(frame, visit, { ...notAwaited, back: request.returnTo });
    return {
      redirect: await onward(ctx, entered.person, request.returnTo),
      cookies: { session: entered.token, request: null },
    };
  } catch (error) {
    if (!(error instanceof NotTheSame)) throw error;
    // that it was exchanged stays true
    if (exchange) await keepRefused(ctx.db, ctx.sealing, exchange);
    return refused(frame, visit, { ...anotherPerson, back: request.returnTo });
  }
};
