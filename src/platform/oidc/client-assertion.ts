// private_key_jwt: who we are, signed for one address and for a minute (OpenID Connect Core, 9).
import { newToken } from "#kit/secret.ts";
import { secondsOf } from "./jwt.ts";
import { signWith } from "./keys.ts";
import { Refused } from "./refused.ts";
import type { RelyingParty } from "./relying-party.ts";
import type { Web } from "./web.ts";

const assertionSeconds = 60;

const assertion = ({ clientId, keys }: RelyingParty, address: string, now: Date): Promise<string> => {
  const iat = secondsOf(now);
  return signWith(keys.signing[0], "JWT", {
    iss: clientId,
    sub: clientId,
    aud: [address],
    iat,
    exp: iat + assertionSeconds,
    jti: newToken(),
  });
};

/** A form posted to one of the provider's addresses in our name. */
export const postAsClient = async (
  { web, party, now }: { web: Web; party: RelyingParty; now: Date },
  address: string,
  fields: Record<string, string>,
): Promise<Response> =>
  web(address, {
    method: "POST",
    headers: { accept: "application/json" },
    body: new URLSearchParams({
      ...fields,
      client_id: party.clientId,
      client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
      client_assertion: await assertion(party, address, now),
    }),
  });

/** @throws Refused for whatever is no object */
export const objectIn = async (answer: Response, what: string): Promise<Record<string, unknown>> => {
  try {
    const object: unknown = JSON.parse(await answer.text());
    if (typeof object === "object" && object !== null) return object as Record<string, unknown>;
  } catch (fault) {
    if (!(fault instanceof SyntaxError)) throw fault;
  }
  throw new Refused(`${what}: no object`);
};
