// The question to a provider, tied to this browser by a cookie and to whoever is signed in already.
import { type SignInRequest, storeRequest } from "#identity/sign-in-requests.ts";
import { isLevel, type Level } from "#kit/assurance.ts";
import { ownPath } from "#kit/own-path.ts";
import { newToken, sha256 } from "#kit/secret.ts";
import type { Context } from "../../context.ts";
import type { Visit } from "../../visit.ts";

/** What the address asks for: ?livello=2&ritorno=/bacheca */
export const askedFor = ({ query }: Visit<"anyone">, least: Level): { level: Level; returnTo: string } => {
  const level = Number(query.livello);
  return { level: isLevel(level) && level > least ? level : least, returnTo: ownPath(query.ritorno) ?? "" };
};

type Question = Pick<SignInRequest, "id" | "method" | "provider" | "level" | "returnTo"> & {
  kept?: string;
  use?: SignInRequest["use"];
};

/** @returns the token for the cookie "request"; one that is there already goes on, so that two tabs both get through */
export const ask = async (
  ctx: Context,
  { session, token, browser }: Visit<"anyone">,
  { kept, use = null, ...question }: Question,
): Promise<string> => {
  const bound = browser ?? newToken();
  const request: SignInRequest = {
    ...question,
    use,
    person: session?.person.id ?? null,
    former: session && token ? sha256(token) : null,
    kept: kept === undefined ? null : ctx.sealing.seal(kept, question.id),
    askedAt: ctx.clock.now(),
  };
  await storeRequest(ctx.db, request, bound);
  return bound;
};
