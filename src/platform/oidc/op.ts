// A provider of a federation, out of its metadata: the addresses that we use, and its keys.
import type { JSONWebKeySet } from "jose";
import type { Chain } from "./chain.ts";
import { verified } from "./jwt.ts";
import { must } from "./refused.ts";
import { mustBeOk, type Web } from "./web.ts";

export type Op = {
  issuer: string;
  authorization: string;
  token: string;
  userinfo: string;
  revocation: string | undefined;
  keys: JSONWebKeySet;
};

const addressIn = ({ metadata, entity }: Chain, name: string): string => {
  const address = metadata[name];
  must(typeof address === "string" && URL.canParse(address), `${entity}: ${name}`);
  return address;
};

const isKeys = (value: unknown): value is JSONWebKeySet =>
  typeof value === "object" && value !== null && Array.isArray((value as JSONWebKeySet).keys);

/** In the metadata themselves, or in a file that the provider signs with its federation key. */
const keysOf = async (web: Web, chain: Chain, now: Date): Promise<JSONWebKeySet> => {
  const { jwks, signed_jwks_uri } = chain.metadata;
  if (isKeys(jwks)) return jwks;
  must(typeof signed_jwks_uri === "string", `${chain.entity}: no keys`);
  const answer = await web(signed_jwks_uri);
  mustBeOk(answer, `${chain.entity}: keys`);
  const expected = { what: `keys of ${chain.entity}`, issuer: chain.entity, now, lasting: true } as const;
  const signed: unknown = await verified((await answer.text()).trim(), chain.jwks, expected);
  must(isKeys(signed), `${chain.entity}: keys`);
  return signed;
};

export const opOf = async (web: Web, chain: Chain, now: Date): Promise<Op> => {
  must(chain.metadata.issuer === chain.entity, `${chain.entity}: another issuer in its metadata`);
  const { revocation_endpoint } = chain.metadata;
  return {
    issuer: chain.entity,
    authorization: addressIn(chain, "authorization_endpoint"),
    token: addressIn(chain, "token_endpoint"),
    userinfo: addressIn(chain, "userinfo_endpoint"),
    revocation: revocation_endpoint === undefined ? undefined : addressIn(chain, "revocation_endpoint"),
    keys: await keysOf(web, chain, now),
  };
};
