// Levels of identity as providers write them. SPID and CIE write in the same way (SPID/CIE OpenID Connect, acr_values);
// a gateway as it likes.
import { isLevel, type Level } from "#kit/assurance.ts";

const written = /^https:\/\/www\.spid\.gov\.it\/SpidL([123])$/;

export const acrOf = (level: Level): string => `https://www.spid.gov.it/SpidL${level}`;

export const levelOfAcr = (acr: unknown): Level | undefined => {
  const found = Number(written.exec(String(acr))?.[1]);
  return isLevel(found) ? found : undefined;
};

/** Which value of a claim is which level; or the one level of everybody who comes from there. */
export type Levels = { claim: string; values: Readonly<Record<string, Level>> } | Level;

export const levelIn = (levels: Levels, claims: Readonly<Record<string, unknown>>): Level | undefined => {
  if (typeof levels === "number") return levels;
  const value = Object.hasOwn(claims, levels.claim) ? String(claims[levels.claim]) : "";
  return Object.hasOwn(levels.values, value) ? levels.values[value] : undefined;
};

/** What is asked for: the values from the level on, the lowest first (OpenID Connect Core 3.1.2.1). */
export const valuesFrom = (levels: Levels, least: Level): { acr_values?: string } => {
  if (typeof levels === "number") return {};
  const enough = Object.entries(levels.values).filter(([, level]) => level >= least);
  return {
    acr_values: enough
      .sort(([, one], [, other]) => one - other)
      .map(([value]) => value)
      .join(" "),
  };
};
