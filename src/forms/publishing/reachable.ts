import type { Condition, Field } from "../modulo.ts";

// Whether a condition can ever hold. It is spread into alternatives, each a list of single claims about single
// fields; it can hold when in one alternative no two claims exclude each other.

type Claim = { field: string; test: "is" | "filled" | "over"; worth: string | number; yes: boolean };
/** Beyond this many alternatives a condition is taken to be reachable: nobody writes such a form. */
const maxAlternatives = 2000;

/** The conditions under which a field is asked for: an answer that counts must have been asked. */
type AskedWhen = (field: string) => Condition[];

const both = (left: Claim[][], right: Claim[][]): Claim[][] =>
  left.length * right.length > maxAlternatives ? [[]] : left.flatMap((one) => right.map((other) => [...one, ...other]));
const allOf = (each: Claim[][][]): Claim[][] => each.reduce(both, [[]]);

const alternatives = (condition: Condition, yes: boolean, askedWhen: AskedWhen): Claim[][] => {
  const claim = (field: string, test: Claim["test"], worth: string | number): Claim[][] => {
    const asked = yes ? askedWhen(field).map((each) => alternatives(each, true, askedWhen)) : [];
    return allOf([[[{ field, test, worth, yes }]], ...asked]);
  };
  if ("is" in condition) return claim(condition.is[0], "is", condition.is[1]);
  if ("filled" in condition) return claim(condition.filled, "filled", "");
  if ("over" in condition) return claim(condition.over[0], "over", condition.over[1]);
  if ("not" in condition) return alternatives(condition.not, !yes, askedWhen);
  const isAll = "all" in condition;
  const each = (isAll ? condition.all : condition.any).map((part) => alternatives(part, yes, askedWhen));
  return isAll === yes ? allOf(each) : each.flat();
};

const limitOf = (field: Field | undefined): number =>
  (field?.kind === "number" || field?.kind === "money" ? field.max : undefined) ?? Number.POSITIVE_INFINITY;

const agreesOn = (claims: Claim[], field: Field | undefined): boolean => {
  const of = (test: Claim["test"], yes: boolean) => claims.filter((each) => each.test === test && each.yes === yes);
  const worths = (test: Claim["test"], yes: boolean) => new Set(of(test, yes).map(({ worth }) => worth));
  const [options, denied] = [worths("is", true), worths("is", false)];
  const answered = claims.some(({ yes }) => yes);
  const nothing = of("filled", false).length > 0;
  const above = Math.max(...of("over", true).map(({ worth }) => Number(worth)), Number.NEGATIVE_INFINITY);
  const notAbove = Math.min(...of("over", false).map(({ worth }) => Number(worth)), Number.POSITIVE_INFINITY);
  const noneLeft = field?.kind === "choice" && answered && field.options.every((option) => denied.has(option));
  return (
    options.size <= 1 &&
    [...options].every((option) => !denied.has(option)) &&
    !(answered && nothing) &&
    !noneLeft &&
    above < notAbove &&
    above < limitOf(field)
  );
};

/** Whether all the conditions can hold together; every field that they look at is asked before them. */
export const canHold = (conditions: Condition[], fields: Map<string, Field>, askedWhen: AskedWhen): boolean =>
  allOf(conditions.map((condition) => alternatives(condition, true, askedWhen))).some((claims) =>
    [...new Set(claims.map(({ field }) => field))].every((id) =>
      agreesOn(
        claims.filter(({ field }) => field === id),
        fields.get(id),
      ),
    ),
  );
