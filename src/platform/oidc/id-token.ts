// The id_token: who answered, to whom, for which question, how sure (OpenID Connect Core 3.1.3.7; SPID/CIE OpenID
// Connect, Token Endpoint).
import { createHash } from "node:crypto";
import type { Level } from "#kit/assurance.ts";
import { algorithmOf, decrypted, isEncrypted, type Verified, verified } from "./jwt.ts";
import { levelOfAcr } from "./levels.ts";
import type { Op } from "./op.ts";
import type { Awaited } from "./provider.ts";
import { must } from "./refused.ts";
import type { RelyingParty } from "./relying-party.ts";

/** Left half of the hash that the signature's algorithm names (OpenID Connect Core, 3.1.3.6). */
const leftHash = (text: string, algorithm: string): string => {
  const digest = createHash(`sha${algorithm.slice(-3)}`)
    .update(text)
    .digest();
  return digest.subarray(0, digest.length / 2).toString("base64url");
};

const reachedLevel = ({ acr }: Verified, asked: Level): Level => {
  const level = levelOfAcr(acr);
  must(level, "id_token: acr");
  must(level >= asked, "id_token: a lower level than was asked for");
  return level;
};

export type IdToken = { sub: string; level: Level; claims: Verified; signed: string };

export const readIdToken = async (
  token: string,
  accessToken: string,
  { party, op, awaited }: { party: RelyingParty; op: Op; awaited: Awaited },
): Promise<IdToken> => {
  const what = "id_token";
  // a provider of CIE may encrypt it
  const signed = isEncrypted(token) ? await decrypted(token, party.keys.encryption, what) : token;
  const expected = { what, issuer: op.issuer, audience: party.clientId, now: awaited.now };
  const claims = await verified(signed, op.keys, expected);
  must(claims.nonce === awaited.kept.nonce, "id_token: nonce");
  must(claims.at_hash === leftHash(accessToken, algorithmOf(signed)), "id_token: at_hash");
  must(typeof claims.sub === "string" && claims.sub, "id_token: sub");
  return { sub: claims.sub, level: reachedLevel(claims, awaited.level), claims, signed };
};
