// Each question to a provider is a row and a signature, and anybody may ask: one network alone must not fill the database.
// Counted here and not there, since what is held back is writing; people behind one address of a telephone network, or of
// an office, are many, so the limit is far above what they need.
import type { Context } from "../../context.ts";
import type { Answer } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import type { Visit } from "../../visit.ts";
import { type Refusal, refused } from "./refused.tsx";

export const mostAsked = 1_200;
const windowMs = 600_000;
/** Networks that are remembered at once. */
const mostNetworks = 50_000;

/** No stranger's: an office of the same network, or a proxy that the operator did not name (TRUST_PROXY). */
const near = /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|0:0:0:0$|f[cd])/i;

const tooMany: Refusal = {
  title: "Troppi accessi dalla stessa rete",
  text: "Dalla rete che stai usando arrivano moltissime richieste di accesso. Attendi dieci minuti e riprova, oppure usa un’altra rete, per esempio quella del telefono.",
  status: 429,
};

type Asking<P> = (visit: Visit<"anyone", P>) => Promise<Answer>;

/** A door that asks a provider something. */
export const unflooded = <P>(ctx: Context, frame: FrameMaker, ask: Asking<P>): Asking<P> => {
  const asked = new Map<string, number>();
  let since = 0;
  return async (visit) => {
    const now = ctx.clock.now().getTime();
    if (now - since > windowMs || asked.size > mostNetworks) {
      asked.clear();
      since = now;
    }
    const times = near.test(visit.network) ? 0 : (asked.get(visit.network) ?? 0) + 1;
    asked.set(visit.network, times);
    return times > mostAsked ? refused(frame, visit, tooMany) : ask(visit);
  };
};
