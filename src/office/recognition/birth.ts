// Date, place and sex beside the name, so that the official compares them with the document: as they were said at the
// registration, else as far as the codice fiscale says them.
import type { Birth } from "#identity/enabling/enabling.ts";
import { birthOf } from "#kit/codice-fiscale.ts";
import type { Comuni } from "#kit/comuni.ts";

export type BirthFacts = { label: string; value: string }[];

const sexes: Record<string, string> = { F: "Femmina", M: "Maschio" };
const two = (part: number): string => String(part).padStart(2, "0");

/** The code has two digits of the year. */
const codeSays = (codiceFiscale: string, comuni: Comuni): Birth => {
  const birth = birthOf(codiceFiscale);
  if (!birth) return {};
  const { day, month, yearTwoDigits, catastale, sesso } = birth;
  const luogo = comuni.byCatastale(catastale)?.nome;
  return { nascita: [day, month, yearTwoDigits].map(two).join("/"), sesso, ...(luogo ? { luogo } : {}) };
};

export const birthFacts = (codiceFiscale: string, declared: Birth, comuni: Comuni): BirthFacts => {
  const code = codeSays(codiceFiscale, comuni);
  const said = declared.nascita?.split("-").reverse().join("/");
  const sesso = declared.sesso || code.sesso;
  const facts = [
    { label: "Data di nascita", value: said || code.nascita },
    { label: "Luogo di nascita", value: declared.luogo || code.luogo },
    { label: "Sesso", value: sesso && sexes[sesso] },
  ];
  return facts.flatMap(({ label, value }) => (value ? [{ label, value }] : []));
};
