// What we found about somebody of the federation, for others of it (OpenID Federation 1.0, 8.3; SPID/CIE OpenID
// Connect, Endpoint di Federazione: only about entities whose chain was followed already).
import type { Chain } from "./chain.ts";
import { secondsOf } from "./jwt.ts";
import { signWith } from "./keys.ts";
import type { RelyingParty } from "./relying-party.ts";

export const resolveAnswer = (party: RelyingParty, chain: Chain, now: Date): Promise<string> =>
  signWith(party.keys.federation[0], "resolve-response+jwt", {
    iss: party.clientId,
    sub: chain.entity,
    iat: secondsOf(now),
    exp: chain.exp,
    metadata: { openid_provider: chain.metadata },
    trust_marks: chain.marks.map(({ id, token }) => ({ id, trust_mark: token })),
    trust_chain: chain.tokens,
  });
