// Signing in with SPID or CIE by OpenID Connect: the provider's chain up to the anchor, the question, the answer.

import { professionalUses } from "#kit/professional-use.ts";
import type { Federation } from "./chain.ts";
import { chainsIn } from "./chains.ts";
import { objectIn, postAsClient } from "./client-assertion.ts";
import { readIdToken } from "./id-token.ts";
import { type Op, opOf } from "./op.ts";
import {
  type Awaited,
  asNotIdentified,
  type Entity,
  type Identified,
  mustAnswerUs,
  type NotIdentified,
  type OidcProvider,
} from "./provider.ts";
import { must, Refused } from "./refused.ts";
import { entityConfiguration, type RelyingParty } from "./relying-party.ts";
import { askProvider } from "./request-object.ts";
import { resolveAnswer } from "./resolve.ts";
import { readUserinfo, userinfoAttributes } from "./userinfo.ts";
import { mustBeOk } from "./web.ts";

export type Federated = {
  id: string;
  kind: "spid" | "cie";
  name: string;
  choices: OidcProvider["choices"];
  federation: Federation;
  party: RelyingParty;
};

type Query = Readonly<Record<string, string>>;

export const federatedProvider = ({ id, kind, name, choices, federation, party }: Federated): OidcProvider => {
  const { web } = federation;
  const chains = chainsIn(federation);
  const find = async (issuer: string, now: Date, afresh?: "afresh"): Promise<Op> =>
    opOf(web, await chains.of(issuer, now, afresh), now);

  const exchange = async (op: Op, code: string, { kept, now }: Awaited) => {
    const answer = await postAsClient({ web, party, now }, op.token, {
      grant_type: "authorization_code",
      code,
      redirect_uri: party.callback,
      code_verifier: kept.verifier,
    });
    mustBeOk(answer, "token endpoint");
    const { id_token, access_token, token_type } = await objectIn(answer, "token endpoint");
    must(String(token_type).toLowerCase() === "bearer", "token endpoint: token_type");
    must(typeof access_token === "string" && typeof id_token === "string", "token endpoint: a token is missing");
    return { accessToken: access_token, idToken: id_token };
  };

  /** A provider that changed its keys is asked for them once. */
  const read = async (op: Op, tokens: { accessToken: string; idToken: string }, awaited: Awaited) => {
    const judge = async (by: Op) => {
      const idToken = await readIdToken(tokens.idToken, tokens.accessToken, { party, op: by, awaited });
      const userinfo = await readUserinfo(tokens.accessToken, idToken.sub, { web, party, op: by, now: awaited.now });
      return { idToken, userinfo };
    };
    try {
      return await judge(op);
    } catch (fault) {
      if (!(fault instanceof Refused) || !fault.message.endsWith("unknown key")) throw fault;
      return judge(await find(op.issuer, awaited.now, "afresh"));
    }
  };

  const look = async (query: Query, awaited: Awaited): Promise<Identified | NotIdentified> => {
    mustAnswerUs(query, awaited, kind === "cie");
    if (query.error !== undefined) return { refused: "the provider says no", error: query.error };
    must(query.code, "code");
    const op = await find(awaited.kept.issuer, awaited.now);
    const tokens = await exchange(op, query.code, awaited);
    const { idToken, userinfo } = await read(op, tokens, awaited);
    return {
      issuer: op.issuer,
      level: idToken.level,
      attributes: userinfoAttributes({ ...(kind === "cie" ? idToken.claims : {}), ...userinfo.claims }),
      session: { provider: id, issuer: op.issuer, accessToken: tokens.accessToken },
      messages: { idToken: idToken.signed, userinfo: userinfo.signed },
    };
  };

  const revoke = async (session: Query, now: Date): Promise<void> => {
    const { revocation } = await find(session.issuer ?? "", now);
    if (!revocation || !session.accessToken) return;
    const fields = { token: session.accessToken, token_type_hint: "access_token" };
    mustBeOk(await postAsClient({ web, party, now }, revocation, fields), "revocation endpoint");
  };

  const entity: Entity = {
    clientId: party.clientId,
    configuration: (now) => entityConfiguration(party, now),
    resolved: async (subject, anchor, now) => {
      const chain = chains.known(subject, now);
      return chain?.anchor === anchor ? resolveAnswer(party, chain, now) : undefined;
    },
  };

  return {
    id,
    kind,
    name,
    choices,
    entity,
    reaches: 3,
    // a card says nothing of a firm
    uses: kind === "spid" ? professionalUses : [],
    ask: (issuer, asking) =>
      find(issuer, asking.now)
        .then((op) => askProvider(party, op, asking))
        .catch(asNotIdentified),
    answer: (query, awaited) => look(query, awaited).catch(asNotIdentified),
    revoke,
  };
};
