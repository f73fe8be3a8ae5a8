// What superiors in the federation demand of metadata (OpenID Federation 1.0, 6.1): merged from the anchor down, then
// applied. Whatever does not fit together, or does not fit the metadata, is refused.
import { must } from "./refused.ts";

type Json = unknown;
export type Metadata = Record<string, Json>;
/** Of one claim: operator to its value. */
type Operators = Record<string, Json>;
export type Policy = Record<string, Operators>;

const listOf = (value: Json): Json[] => (Array.isArray(value) ? value : [value]);
const same = (one: Json, other: Json): boolean => JSON.stringify(one) === JSON.stringify(other);
const has = (list: readonly Json[], value: Json): boolean => list.some((each) => same(each, value));
const union = (one: Json, other: Json): Json[] => {
  const first = listOf(one);
  return [...first, ...listOf(other).filter((value) => !has(first, value))];
};
const common = (one: Json, other: Json): Json[] => listOf(one).filter((value) => has(listOf(other), value));
const holds = (all: Json, part: Json): boolean => listOf(part).every((value) => has(listOf(all), value));

type Operator = {
  merge(above: Json, below: Json, claim: string): Json;
  /** The claim's value after it; undefined: the claim is not there. */
  apply(value: Json, operand: Json, claim: string): Json;
};

const equal =
  (name: string) =>
  (above: Json, below: Json, claim: string): Json => {
    must(same(above, below), `policy: two of ${name} for ${claim}`);
    return above;
  };

/** In the order in which they act. */
const operators: Record<string, Operator> = {
  value: {
    merge: equal("value"),
    apply: (_, operand) => (operand === null ? undefined : operand),
  },
  add: {
    merge: union,
    apply: (value, operand) => (value === undefined ? listOf(operand) : union(value, operand)),
  },
  default: {
    merge: equal("default"),
    apply: (value, operand) => (value === undefined ? operand : value),
  },
  one_of: {
    merge(above, below, claim) {
      const both = common(above, below);
      must(both.length > 0, `policy: no common one_of for ${claim}`);
      return both;
    },
    apply(value, operand, claim) {
      must(value === undefined || has(listOf(operand), value), `policy: ${claim} is none of one_of`);
      return value;
    },
  },
  subset_of: {
    merge: common,
    apply(value, operand) {
      if (value === undefined) return undefined;
      const kept = common(value, operand);
      return kept.length > 0 ? kept : undefined;
    },
  },
  superset_of: {
    merge: union,
    apply(value, operand, claim) {
      must(value === undefined || holds(value, operand), `policy: ${claim} lacks what superset_of demands`);
      return value;
    },
  },
  essential: {
    merge: (above, below) => above === true || below === true,
    apply(value, operand, claim) {
      must(operand !== true || value !== undefined, `policy: ${claim} is essential and is not there`);
      return value;
    },
  },
};

const known = Object.keys(operators);

/** Spaces part the values of a scope (RFC 6749, 3.3): they are a list for the policies. */
const spaced = ["scope"];

/** Operators of one claim that would contradict each other (6.1.3.1). */
const mustFitTogether = (of: Operators, claim: string): void => {
  const { value, add, one_of, subset_of, superset_of } = of;
  const fits: [boolean, string][] = [
    [value === undefined || add === undefined || holds(value, add), "value and add"],
    [value === undefined || one_of === undefined || has(listOf(one_of), value), "value and one_of"],
    [value === undefined || subset_of === undefined || holds(subset_of, value), "value and subset_of"],
    [value === undefined || superset_of === undefined || holds(value, superset_of), "value and superset_of"],
    [add === undefined || subset_of === undefined || holds(subset_of, add), "add and subset_of"],
    [
      superset_of === undefined || subset_of === undefined || holds(subset_of, superset_of),
      "superset_of and subset_of",
    ],
    [value !== null || of.essential !== true, "value and essential"],
  ];
  for (const [fit, which] of fits) must(fit, `policy: ${which} of ${claim} contradict each other`);
};

const mergeClaim = (above: Operators, below: Operators, claim: string): Operators => {
  const merged = { ...above };
  for (const name of Object.keys(below)) {
    const operator = operators[name];
    merged[name] =
      Object.hasOwn(above, name) && operator ? operator.merge(above[name], below[name], claim) : below[name];
  }
  mustFitTogether(merged, claim);
  return merged;
};

/** From the anchor's down. `critical`: operators that must be understood. @throws Refused */
export const mergePolicies = (fromAbove: readonly Policy[], critical: readonly string[] = []): Policy => {
  for (const name of critical) must(known.includes(name), `policy: ${name} is critical and not known`);
  const merged: Policy = {};
  for (const policy of fromAbove) {
    for (const [claim, below] of Object.entries(policy)) {
      merged[claim] = mergeClaim(Object.hasOwn(merged, claim) ? (merged[claim] ?? {}) : {}, below, claim);
    }
  }
  return merged;
};

const applyTo = (value: Json, of: Operators, claim: string): Json => {
  const isSpaced = spaced.includes(claim) && typeof value === "string";
  let now: Json = isSpaced ? String(value).split(" ") : value;
  for (const name of known) if (Object.hasOwn(of, name)) now = operators[name]?.apply(now, of[name], claim);
  return isSpaced && Array.isArray(now) ? now.join(" ") : now;
};

/** @throws Refused */
export const applyPolicy = (metadata: Metadata, policy: Policy): Metadata => {
  const result: Metadata = { ...metadata };
  for (const [claim, of] of Object.entries(policy)) {
    const value = applyTo(Object.hasOwn(metadata, claim) ? metadata[claim] : undefined, of, claim);
    if (value === undefined) delete result[claim];
    else result[claim] = value;
  }
  return result;
};
