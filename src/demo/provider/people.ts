// Who can be shown at the invented provider, and what it says of them: the demo's own people to SPID and CIE, two of other
// countries to eIDAS, who have no codice fiscale and are known here by nothing else.
import { demoPeople } from "#db/seed/demo-data.ts";
import { birthOf } from "#kit/codice-fiscale.ts";
import type { System } from "#platform/saml/party.ts";

export type Shown = { id: string; name: string; attributes: Record<string, string> };

const birthDay = (codiceFiscale: string): string => {
  const birth = birthOf(codiceFiscale);
  if (!birth) return "";
  const [year, month, day] = [birth.yearTwoDigits, birth.month, birth.day].map((n) => String(n).padStart(2, "0"));
  // the invented people are all of the last century
  return `19${year}-${month}-${day}`;
};

const residents: Shown[] = demoPeople.map(({ codiceFiscale, nome, cognome, email, part }) => ({
  id: codiceFiscale,
  name: `${nome} ${cognome} (${part})`,
  attributes: {
    fiscalNumber: `TINIT-${codiceFiscale}`,
    name: nome,
    familyName: cognome,
    email,
    dateOfBirth: birthDay(codiceFiscale),
    spidCode: `DEMO${codiceFiscale.slice(0, 10)}`,
  },
}));

const foreigner = (spidCode: string, name: string, familyName: string, country: string): Shown => ({
  id: spidCode,
  name: `${name} ${familyName} (${country})`,
  attributes: { spidCode, name, familyName, dateOfBirth: "1985-02-04" },
});

const foreigners: Shown[] = [
  foreigner("ES/IT/DEMO-0001", "Ana", "Ejemplo Prueba", "Spagna"),
  foreigner("DK/IT/DEMO-0002", "Søren", "Prøvesen", "Danimarca"),
];

export const peopleOf = (system: System): Shown[] => (system === "eidas" ? foreigners : residents);
