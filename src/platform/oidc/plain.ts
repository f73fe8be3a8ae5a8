// Plain OpenID Connect, for the gateway of a Region that stands before SPID and CIE: openid-client asks and checks (code
// flow with PKCE); which claim is what, the operator says.
import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  fetchUserInfo,
  tokenRevocation,
} from "openid-client";
import type { Level } from "#kit/assurance.ts";
import { professionalUses } from "#kit/professional-use.ts";
import { newToken } from "#kit/secret.ts";
import { gatewayOf, type Registered } from "./gateway.ts";
import { type Levels, levelIn, valuesFrom } from "./levels.ts";
import { refusedByLibrary } from "./library-faults.ts";
import {
  type Attributes,
  type Awaited,
  asNotIdentified,
  type Identified,
  mustAnswerUs,
  type NotIdentified,
  type OidcProvider,
  workAttributes,
} from "./provider.ts";
import { must } from "./refused.ts";
import { attributesIn } from "./userinfo.ts";

export type Plain = Registered & {
  id: string;
  name: string;
  callback: string;
  /** Where the gateway sends people who have signed out. */
  home: string;
  scope: string;
  /** Which claim holds which attribute. */
  claims: Partial<Record<keyof Attributes, string>>;
  levels: Levels;
};

export const plainProvider = (plain: Plain): OidcProvider => {
  const { id, name, issuer, clientId, callback, home, scope, claims, levels } = plain;
  const gateway = gatewayOf(plain);

  const ask: OidcProvider["ask"] = async (_, { state, level, now }) => {
    const kept = { issuer, nonce: newToken(), verifier: newToken() };
    const address = buildAuthorizationUrl(await gateway(now), {
      redirect_uri: callback,
      scope,
      state,
      nonce: kept.nonce,
      code_challenge: await calculatePKCECodeChallenge(kept.verifier),
      code_challenge_method: "S256",
      prompt: "login",
      ...valuesFrom(levels, level),
    });
    return { address: address.href, kept };
  };

  const reachedLevel = (said: Readonly<Record<string, unknown>>, asked: Level): Level => {
    const level = levelIn(levels, said);
    must(level, "level: none that is known");
    must(level >= asked, "level: a lower one than was asked for");
    return level;
  };

  const answer = async (
    query: Readonly<Record<string, string>>,
    awaited: Awaited,
  ): Promise<Identified | NotIdentified> => {
    mustAnswerUs(query, awaited, false);
    if (query.error !== undefined) return { refused: "the provider says no", error: query.error };
    const { kept, state, now } = awaited;
    const configuration = await gateway(now);
    const tokens = await authorizationCodeGrant(configuration, new URL(`${callback}?${new URLSearchParams(query)}`), {
      pkceCodeVerifier: kept.verifier,
      expectedState: state,
      expectedNonce: kept.nonce,
      idTokenExpected: true,
    });
    const idToken = tokens.claims();
    must(idToken, "id_token: missing");
    const hasMore = configuration.serverMetadata().userinfo_endpoint !== undefined;
    const userinfo = hasMore ? await fetchUserInfo(configuration, tokens.access_token, idToken.sub) : {};
    const said = { ...userinfo, ...idToken };
    return {
      issuer,
      level: reachedLevel(said, awaited.level),
      attributes: attributesIn({ ...idToken, ...userinfo }, claims),
      session: { provider: id, issuer, accessToken: tokens.access_token },
      messages: { idToken: tokens.id_token ?? "", userinfo: JSON.stringify(userinfo) },
    };
  };

  const revoke = async ({ accessToken = "" }: Readonly<Record<string, string>>, now: Date): Promise<void> => {
    const configuration = await gateway(now);
    if (accessToken && configuration.serverMetadata().revocation_endpoint) {
      await tokenRevocation(configuration, accessToken);
    }
  };

  const endOf = async (now: Date): Promise<string | undefined> => {
    const { end_session_endpoint } = (await gateway(now)).serverMetadata();
    if (end_session_endpoint === undefined) return undefined;
    const address = new URL(end_session_endpoint);
    address.searchParams.set("client_id", clientId);
    address.searchParams.set("post_logout_redirect_uri", home);
    return address.href;
  };

  /** Whatever the library thinks of the other side's bytes is a refusal; the rest is a fault of ours, and thrown. */
  const judged = <T>(act: () => Promise<T>): Promise<T> => act().catch(refusedByLibrary);

  return {
    id,
    kind: "plain",
    name,
    choices: [{ issuer, name }],
    reaches: typeof levels === "number" ? levels : (Math.max(...Object.values(levels.values)) as Level),
    uses: professionalUses.filter((use) => workAttributes[use].every((name) => claims[name] !== undefined)),
    ask: (chosen, asking) => judged(() => ask(chosen, asking)).catch(asNotIdentified),
    answer: (query, awaited) => judged(() => answer(query, awaited)).catch(asNotIdentified),
    revoke: (session, now) => judged(() => revoke(session, now)),
    endOf: (now) => judged(() => endOf(now)).catch(() => undefined),
  };
};
