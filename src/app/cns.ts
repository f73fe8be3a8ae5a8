// The host name for cards, beside the pages: what it sees goes to the main host under a token (identity/card-hand-over.ts).
import { handOverCard } from "#identity/card-hand-over.ts";
import type { CardRead } from "#platform/cns/card.ts";
import { type Listening, listenBehindProxy, listenWithTls } from "#platform/cns/listen.ts";
import type { Context } from "../context.ts";
import { EnvFault } from "../env.ts";
import { routes } from "../routes.ts";

/** What is wrong is the folder or the port that the operator gave: told as words, like every fault of the start. */
const orFault = (listening: Promise<Listening>): Promise<Listening> =>
  listening.catch((error: Error) => {
    throw new EnvFault(`CNS: ${error.message}`);
  });

/** Undefined where no cards are read. @throws EnvFault */
export const listenForCards = async (ctx: Context): Promise<Listening | undefined> => {
  const { cns } = ctx.env;
  if (!cns) return undefined;
  const asked = {
    handOver: async (id: string, read: CardRead) => {
      const consegna = await handOverCard(ctx, id, read, ctx.clock.now());
      return ctx.env.publicUrl + routes.cns.back.href({ richiesta: consegna && id, consegna });
    },
    waysIn: () => ctx.env.publicUrl + routes.signIn.href(),
    log: (fault: string) => console.error(`CNS: ${fault}`),
    now: () => ctx.clock.now(),
  };
  const at = { host: cns.host, port: cns.port };
  return orFault(
    "dir" in cns.from
      ? listenWithTls(cns.from.dir, { ...at, oldCards: cns.from.oldCards }, asked)
      : listenBehindProxy(cns.from.proxySecretFile, at, asked),
  );
};
