// What entities of a federation say of themselves and of those under them (OpenID Federation 1.0, 3).
import type { JSONWebKeySet } from "jose";
import { unverified, type Verified, verified } from "./jwt.ts";
import type { Metadata, Policy } from "./policy.ts";
import { must } from "./refused.ts";
import { mustBeOk, type Web } from "./web.ts";

/** Checked in shape, and signed by whoever it says. */
export type Statement = {
  token: string;
  iss: string;
  sub: string;
  exp: number;
  jwks: JSONWebKeySet;
  /** By kind of entity: "openid_provider". */
  metadata: Record<string, Metadata>;
  policy: Record<string, Policy>;
  critical: string[];
  hints: string[];
  maxPath: number;
  marks: { id: string; token: string }[];
  /** Who may issue a mark, by its id. */
  markIssuers: Record<string, string[]>;
};

type Claims = Record<string, unknown>;

const isRecord = (value: unknown): value is Claims =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isPolicy = (value: unknown): value is Record<string, Policy> =>
  isRecord(value) &&
  Object.values(value).every((kind) => isRecord(kind) && Object.values(kind).every((claim) => isRecord(claim)));

const isKeys = (value: unknown): value is JSONWebKeySet =>
  isRecord(value) && Array.isArray(value.keys) && value.keys.length > 0 && value.keys.every(isRecord);

const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === "string") : [];

/** Drafts say `id`, the final text `trust_mark_type`. */
const marksIn = (value: unknown): Statement["marks"] =>
  (Array.isArray(value) ? value.filter(isRecord) : []).map((mark) => ({
    id: String(mark.trust_mark_type ?? mark.id),
    token: String(mark.trust_mark),
  }));

const maxPathIn = (constraints: unknown): number => {
  const longest = isRecord(constraints) ? constraints.max_path_length : undefined;
  return typeof longest === "number" ? longest : Number.POSITIVE_INFINITY;
};

const read = (token: string, claims: Verified, what: string): Statement => {
  const { iss = "", sub = "", exp, jwks } = claims;
  const { metadata = {}, metadata_policy = {} } = claims;
  must(isKeys(jwks), `${what}: jwks`);
  must(isRecord(metadata) && Object.values(metadata).every(isRecord), `${what}: metadata`);
  must(isPolicy(metadata_policy), `${what}: metadata_policy`);
  // the Italian federations write it with one s more than the final text
  const issuers = claims.trust_mark_issuers ?? claims.trust_marks_issuers;
  return {
    token,
    iss,
    sub,
    exp,
    jwks,
    metadata: metadata as Record<string, Metadata>,
    policy: metadata_policy,
    critical: textsIn(claims.metadata_policy_crit),
    hints: textsIn(claims.authority_hints),
    maxPath: maxPathIn(claims.constraints),
    marks: marksIn(claims.trust_marks),
    markIssuers: Object.fromEntries(
      Object.entries(isRecord(issuers) ? issuers : {}).map(([id, list]) => [id, textsIn(list)]),
    ),
  };
};

const fetched = async (web: Web, address: string, what: string): Promise<string> => {
  const answer = await web(address);
  mustBeOk(answer, what);
  return (await answer.text()).trim();
};

export const statementType = "entity-statement+jwt";

export const verifiedStatement = async (
  token: string,
  keys: JSONWebKeySet,
  { issuer, subject, now }: { issuer: string; subject: string; now: Date },
): Promise<Statement> => {
  const what = issuer === subject ? `configuration of ${subject}` : `${issuer} about ${subject}`;
  return read(token, await verified(token, keys, { what, issuer, subject, typ: statementType, now }), what);
};

/** Signed by a key of its own that nobody has vouched for yet, unless `keys` are known from elsewhere. */
export const configurationOf = async (
  web: Web,
  entity: string,
  now: Date,
  keys?: JSONWebKeySet,
): Promise<Statement> => {
  const what = `configuration of ${entity}`;
  const token = await fetched(web, `${entity.replace(/\/$/, "")}/.well-known/openid-federation`, what);
  const own = keys ?? (await unverified(token, what)).jwks;
  must(isKeys(own), `${what}: jwks`);
  return verifiedStatement(token, own, { issuer: entity, subject: entity, now });
};

/** What `superior` says about an entity right under it. */
export const statementAbout = async (web: Web, superior: Statement, entity: string, now: Date): Promise<Statement> => {
  const what = `${superior.sub} about ${entity}`;
  const endpoint = superior.metadata.federation_entity?.federation_fetch_endpoint;
  must(typeof endpoint === "string" && URL.canParse(endpoint), `${what}: no federation_fetch_endpoint`);
  const address = new URL(endpoint);
  address.searchParams.set("sub", entity);
  const token = await fetched(web, address.href, what);
  return verifiedStatement(token, superior.jwks, { issuer: superior.sub, subject: entity, now });
};
