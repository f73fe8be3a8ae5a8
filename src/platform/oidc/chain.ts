// From an entity up to an anchor that the operator trusts (OpenID Federation 1.0, 10). Each statement vouches for the
// keys of the one below it; the anchor's own keys come from the configuration, never from the network.
import type { JSONWebKeySet } from "jose";
import { applyPolicy, type Metadata, mergePolicies } from "./policy.ts";
import { must, Refused } from "./refused.ts";
import { configurationOf, type Statement, statementAbout, verifiedStatement } from "./statement.ts";
import { mustBearMarks } from "./trust-marks.ts";
import type { Web } from "./web.ts";

export type Anchor = { entity: string; jwks: JSONWebKeySet };

export type Federation = {
  web: Web;
  anchors: readonly Anchor[];
  /** Marks that an entity must bear, by their ids. */
  demandedMarks: readonly string[];
};

/** Anchors of today have one intermediate at most; more hints or a longer way is somebody who leads us around. */
const longestPath = 5;
const mostHints = 5;

export type Chain = {
  entity: string;
  anchor: string;
  /** After every superior's policy. */
  metadata: Metadata;
  /** Federation keys, as the superior vouches for them. */
  jwks: JSONWebKeySet;
  /** Seconds; the first of its statements to expire. */
  exp: number;
  tokens: string[];
  marks: { id: string; token: string }[];
};

/** `about`: the superiors' statements, the lowest first. */
type Way = { about: Statement[]; anchor: Statement };

type Search = Federation & { now: Date };

const pinnedKeys = ({ anchors }: Federation, entity: string): JSONWebKeySet | undefined =>
  anchors.find((anchor) => anchor.entity === entity)?.jwks;

/** Through one superior; `passed`: those below, so that nobody leads in a circle. */
const through = async (search: Search, hint: string, below: Statement, passed: readonly string[]): Promise<Way> => {
  const { web, now } = search;
  const pinned = pinnedKeys(search, hint);
  const superior = await configurationOf(web, hint, now, pinned);
  const about = await statementAbout(web, superior, below.sub, now);
  // what the entity says of itself counts when signed by a key that its superior vouches for
  await verifiedStatement(below.token, about.jwks, { issuer: below.sub, subject: below.sub, now });
  if (pinned) return { about: [about], anchor: superior };
  const rest = await wayUp(search, superior, [...passed, hint]);
  return { about: [about, ...rest.about], anchor: rest.anchor };
};

const wayUp = async (search: Search, below: Statement, passed: readonly string[]): Promise<Way> => {
  must(passed.length <= longestPath, `${below.sub}: too long a way to an anchor`);
  const anchorsFirst = [...below.hints].sort(
    (one, other) => Number(!pinnedKeys(search, one)) - Number(!pinnedKeys(search, other)),
  );
  let fault = new Refused(`${below.sub}: under no anchor that is trusted`);
  for (const hint of anchorsFirst.slice(0, mostHints)) {
    if (passed.includes(hint)) continue;
    try {
      return await through(search, hint, below, passed);
    } catch (reason) {
      if (!(reason instanceof Refused)) throw reason;
      fault = reason;
    }
  }
  throw fault;
};

/** Intermediates between whoever sets the limit and the entity (6.2.1). */
const mustBeShortEnough = ({ about, anchor }: Way): void => {
  for (const [between, statement] of about.entries()) {
    must(between <= statement.maxPath, `${statement.iss}: a longer path than it allows`);
  }
  must(about.length - 1 <= anchor.maxPath, `${anchor.sub}: a longer path than it allows`);
};

const metadataOf = (leaf: Statement, { about }: Way, kind: string): Metadata => {
  const own = leaf.metadata[kind];
  must(own, `${leaf.sub}: is no ${kind}`);
  const fromAbove = [...about].reverse();
  const policies = fromAbove.map(({ policy }) => policy[kind] ?? {});
  const critical = fromAbove.flatMap((statement) => statement.critical);
  // the one right above may set a value by itself, before all policies (3.1.3)
  return applyPolicy({ ...own, ...about[0]?.metadata[kind] }, mergePolicies(policies, critical));
};

/** `kind`: the metadata that are asked for ("openid_provider"). @throws Refused */
export const chainOf = async (federation: Federation, entity: string, kind: string, now: Date): Promise<Chain> => {
  const search = { ...federation, now };
  const leaf = await configurationOf(federation.web, entity, now, pinnedKeys(federation, entity));
  const way = await wayUp(search, leaf, [entity]);
  mustBeShortEnough(way);
  const metadata = metadataOf(leaf, way, kind);
  const keysOf = async (issuer: string): Promise<JSONWebKeySet> => {
    const known = [way.anchor, ...way.about].find(({ sub }) => sub === issuer);
    return known?.jwks ?? (await chainOf({ ...federation, demandedMarks: [] }, issuer, "federation_entity", now)).jwks;
  };
  const marks = await mustBearMarks(leaf, { ...way, demanded: federation.demandedMarks, keysOf, now });
  const all = [leaf, ...way.about, way.anchor];
  return {
    entity,
    anchor: way.anchor.sub,
    metadata,
    jwks: way.about[0]?.jwks ?? leaf.jwks,
    exp: Math.min(...all.map(({ exp }) => exp)),
    tokens: all.map(({ token }) => token),
    marks,
  };
};
