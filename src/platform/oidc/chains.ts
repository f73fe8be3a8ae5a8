// Chains of the providers, remembered: asked anew well before they are over, and kept until they are when nobody up
// there answers, so that an hour's trouble of a federation is not an hour without signing in.
import { type Chain, chainOf, type Federation } from "./chain.ts";
import { secondsOf } from "./jwt.ts";
import { Refused } from "./refused.ts";

const rememberedSeconds = 3_600;
/** Nobody begins to sign in with a chain that is over before they come back. */
const marginSeconds = 900;

type Remembered = { chain: Chain; askedAt: number };

export type Chains = {
  /** `afresh`: a key is named that the remembered one does not hold. @throws Refused */
  of(entity: string, now: Date, afresh?: "afresh"): Promise<Chain>;
  /** What is remembered, without asking anybody. */
  known(entity: string, now: Date): Chain | undefined;
};

const isFresh = ({ chain, askedAt }: Remembered, second: number): boolean =>
  second < askedAt + rememberedSeconds && second < chain.exp - marginSeconds;

export const chainsIn = (federation: Federation): Chains => {
  const remembered = new Map<string, Remembered>();
  const underway = new Map<string, Promise<Chain>>();

  const ask = async (entity: string, now: Date): Promise<Chain> => {
    const chain = await chainOf(federation, entity, "openid_provider", now);
    remembered.set(entity, { chain, askedAt: secondsOf(now) });
    return chain;
  };

  /** Many people at the same time are one question. */
  const askOnce = (entity: string, now: Date): Promise<Chain> => {
    const asked = underway.get(entity) ?? ask(entity, now).finally(() => underway.delete(entity));
    underway.set(entity, asked);
    return asked;
  };

  const known = (entity: string, now: Date): Chain | undefined => {
    const found = remembered.get(entity)?.chain;
    return found && found.exp > secondsOf(now) ? found : undefined;
  };

  return {
    known,
    async of(entity, now, afresh) {
      const found = remembered.get(entity);
      if (found && !afresh && isFresh(found, secondsOf(now))) return found.chain;
      try {
        return await askOnce(entity, now);
      } catch (fault) {
        const still = fault instanceof Refused && fault.temporary ? known(entity, now) : undefined;
        if (still) return still;
        throw fault;
      }
    },
  };
};
