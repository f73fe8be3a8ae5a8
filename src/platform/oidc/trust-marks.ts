// Marks that an authority gives to entities (OpenID Federation 1.0, 7): each is signed by somebody whom the anchor lets
// give it, about this very entity, and not over.
import type { JSONWebKeySet } from "jose";
import { unverified, verified } from "./jwt.ts";
import { must, Refused } from "./refused.ts";
import type { Statement } from "./statement.ts";

type Judging = {
  anchor: Statement;
  about: readonly Statement[];
  demanded: readonly string[];
  keysOf(issuer: string): Promise<JSONWebKeySet>;
  now: Date;
};

type Mark = Statement["marks"][number];

const mustBeGood = async (mark: Mark, entity: string, { anchor, keysOf, now }: Judging): Promise<void> => {
  const what = `trust mark ${mark.id}`;
  const { iss = "" } = await unverified(mark.token, what);
  const issuers = anchor.markIssuers[mark.id] ?? [];
  must(issuers.includes(iss), `${what}: its issuer may not give it`);
  const claims = await verified(mark.token, await keysOf(iss), {
    what,
    issuer: iss,
    subject: entity,
    now,
    lasting: true,
  });
  must((claims.trust_mark_type ?? claims.id) === mark.id, `${what}: is another`);
};

const isGood = async (mark: Mark, entity: string, judging: Judging): Promise<boolean> => {
  try {
    await mustBeGood(mark, entity, judging);
    return true;
  } catch (fault) {
    if (fault instanceof Refused && !fault.temporary) return false;
    throw fault;
  }
};

/** @returns those that are demanded, each in one that holds. @throws Refused when one is missing */
export const mustBearMarks = async (leaf: Statement, judging: Judging): Promise<Mark[]> => {
  const borne = [...leaf.marks, ...(judging.about[0]?.marks ?? [])];
  const held: Mark[] = [];
  for (const id of judging.demanded) {
    const candidates = borne.filter((mark) => mark.id === id);
    let good: Mark | undefined;
    for (const mark of candidates) good ??= (await isGood(mark, leaf.sub, judging)) ? mark : undefined;
    must(good, `${leaf.sub}: bears no valid trust mark ${id}`);
    held.push(good);
  }
  return held;
};
