// Levels of SPID and CIE, which both write in the same way (SPID/CIE OpenID Connect, acr_values).
import { isLevel, type Level } from "#kit/assurance.ts";

const written = /^https:\/\/www\.spid\.gov\.it\/SpidL([123])$/;

export const acrOf = (level: Level): string => `https://www.spid.gov.it/SpidL${level}`;

export const levelOfAcr = (acr: unknown): Level | undefined => {
  const found = Number(written.exec(String(acr))?.[1]);
  return isLevel(found) ? found : undefined;
};
