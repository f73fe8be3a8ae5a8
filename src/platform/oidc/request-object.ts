// What is asked of a provider of SPID or CIE (SPID/CIE OpenID Connect, Authorization Endpoint): everything in one signed
// object; in the address only what the rules want there too.
import { newToken, sha256 } from "#kit/secret.ts";
import { secondsOf } from "./jwt.ts";
import { signWith } from "./keys.ts";
import { acrOf } from "./levels.ts";
import type { Op } from "./op.ts";
import { type Asked, type Asking, workAttributes } from "./provider.ts";
import type { RelyingParty } from "./relying-party.ts";
import { claimOf } from "./userinfo.ts";

const requestSeconds = 300;

const essential = { essential: true };

/**
 * Attributes of SPID come in the userinfo alone; asked there of CIE too, none travels in an id_token. SAML's Purpose has
 * no counterpart here: an identity for work is asked for by what it alone can say.
 */
const claimsFor = (use: Asking["use"]) => ({
  userinfo: {
    given_name: essential,
    family_name: essential,
    birthdate: essential,
    [claimOf.fiscalNumber]: essential,
    email: null,
    ...(use ? Object.fromEntries(workAttributes[use].map((name) => [claimOf[name], essential])) : {}),
  },
});

export const askProvider = async (party: RelyingParty, op: Op, { state, level, now, use }: Asking): Promise<Asked> => {
  const kept = { issuer: op.issuer, nonce: newToken(), verifier: newToken() };
  const outside = {
    client_id: party.clientId,
    response_type: "code",
    scope: "openid",
    code_challenge: sha256(kept.verifier).toString("base64url"),
    code_challenge_method: "S256",
  };
  const iat = secondsOf(now);
  const request = await signWith(party.keys.signing[0], "JWT", {
    ...outside,
    iss: party.clientId,
    aud: [op.issuer, op.authorization],
    iat,
    exp: iat + requestSeconds,
    jti: newToken(),
    redirect_uri: party.callback,
    state,
    nonce: kept.nonce,
    acr_values: acrOf(level),
    // who shares a computer with others must not be let in by the one before
    prompt: "consent login",
    claims: claimsFor(use),
    ui_locales: "it-IT",
  });
  const address = new URL(op.authorization);
  for (const [name, value] of Object.entries({ ...outside, request })) address.searchParams.set(name, value);
  return { address: address.href, kept };
};
