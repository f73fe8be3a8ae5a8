import assert from "node:assert/strict";
import { test } from "node:test";
import { CheckDigitizer, CodiceFiscaleUtils } from "@marketto/codice-fiscale-utils";
import {
  birthOf,
  disagreement,
  faultOfCodiceFiscale,
  faultOfCodiceFiscaleEnte,
  normalCodiceFiscale,
} from "./codice-fiscale.ts";

// The oracle: another implementation of the same decree. Its types ask for a register of places, these methods do not.
const { parser, pattern } = new CodiceFiscaleUtils({} as never);

/** Repeatable chance (mulberry32), so that a red test stays red. */
const chance = (seed: number) => (below: number) => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
};
const pick = <T>(from: readonly T[], roll: (below: number) => number): T => from[roll(from.length)] as T;

const withControl = (body: string): string => body + CheckDigitizer.checkDigit(body);

const cognomi = [
  "Rossi",
  "Fò",
  "D'Alò",
  "De Luca",
  "Ng",
  "Aiello",
  "Pautasso",
  "Dalla Chiesa",
  "Æbi",
  "Müller",
  "Łuczak",
];
const nomi = [
  "Mario",
  "Gianfranco",
  "Io",
  "Maria Grazia",
  "Niccolò",
  "Ugo",
  "Francesca",
  "Bo",
  "Noè",
  "Jean-Luc",
  "Zoë",
];

const randomPerson = (roll: (below: number) => number) => {
  const person = {
    cognome: pick(cognomi, roll),
    nome: pick(nomi, roll),
    nascita: new Date(Date.UTC(1910 + roll(115), roll(12), 1 + roll(28))).toISOString().slice(0, 10),
    sesso: pick(["M", "F"] as const, roll),
    catastale: pick(["A", "H", "L", "M", "Z"], roll) + String(100 + roll(400)),
  };
  const [year = 0, month = 0, day = 0] = person.nascita.split("-").map(Number);
  const body = [
    parser.lastNameToCf(person.cognome),
    parser.firstNameToCf(person.nome),
    parser.yearToCf(year),
    parser.monthToCf(month - 1),
    parser.dayGenderToCf(day, person.sesso),
    person.catastale,
  ].join("");
  return { ...person, month, day, cf: withControl(body) };
};

test("two thousand random people agree with their code, in every omocodia variant", () => {
  const roll = chance(1976);
  for (let n = 0; n < 2000; n++) {
    const { cf: plain, catastale, month, day, ...person } = randomPerson(roll);
    const cf = parser.cfOmocode(plain, n % 3 ? roll(128) : 0);
    assert.equal(faultOfCodiceFiscale(cf), undefined, cf);
    const yearTwoDigits = Number(person.nascita.slice(2, 4));
    assert.deepEqual(birthOf(cf), { sesso: person.sesso, day, month, yearTwoDigits, catastale }, cf);
    assert.equal(disagreement(cf, person), undefined, `${cf} ${person.cognome} ${person.nome}`);
  }
});

test("of codes with a wrong year, month or day the oracle refuses the same ones", async () => {
  const oracle = await pattern.codiceFiscale();
  const roll = chance(41);
  for (let n = 0; n < 3000; n++) {
    const { cf } = randomPerson(roll);
    const at = 6 + roll(5);
    const body = cf.slice(0, at) + pick([..."ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"], roll) + cf.slice(at + 1, 15);
    const right = CheckDigitizer.checkDigit(body);
    const typo = body + (roll(2) ? cf.charAt(15) : right);
    assert.equal(faultOfCodiceFiscale(typo) === undefined, oracle.test(typo) && typo.endsWith(String(right)), typo);
  }
});

test("the fault says which kind it is", () => {
  assert.equal(faultOfCodiceFiscale("RSSMRA85T10A562"), "lunghezza");
  assert.equal(faultOfCodiceFiscale("12345678901"), "lunghezza");
  assert.equal(faultOfCodiceFiscale("RSSMRA85T10A562?"), "caratteri");
  assert.equal(faultOfCodiceFiscale("RSSMRA85G10A562S"), "caratteri", "no month has the letter G");
  for (const day of ["00", "32", "40", "72"]) {
    assert.equal(faultOfCodiceFiscale(`RSSMRA85T${day}A562S`), "caratteri", `no day is ${day}`);
  }
  assert.equal(faultOfCodiceFiscale("RSSMRA85B30A562S"), "caratteri", "February has no 30th");
  assert.equal(faultOfCodiceFiscale("RSSMRA85T10A562T"), "controllo");
});

test("29 February is a birthday in leap years, and in '00 which may be 2000", () => {
  assert.equal(faultOfCodiceFiscale(withControl("RSSMRA84B29A562")), undefined);
  assert.equal(faultOfCodiceFiscale(withControl("RSSMRA00B69A562")), undefined);
  assert.equal(faultOfCodiceFiscale(withControl("RSSMRA85B29A562")), "caratteri");
});

test("what is typed with spaces and small letters becomes the stored form", () => {
  assert.equal(normalCodiceFiscale(" rss mra\t85t10 a562s "), "RSSMRA85T10A562S");
});

test("each contradiction is named", () => {
  const mario = { cognome: "Rossi", nome: "Mario", nascita: "1985-12-10", sesso: "M" } as const;
  const cf = "RSSMRA85T10A562S";
  assert.equal(disagreement(cf, mario), undefined);
  assert.equal(disagreement(cf, { ...mario, cognome: "Bianchi" }), "cognome");
  assert.equal(disagreement(cf, { ...mario, nome: "Luigi" }), "nome");
  assert.equal(disagreement(cf, { ...mario, nascita: "1985-12-11" }), "nascita");
  assert.equal(disagreement(cf, { ...mario, sesso: "F" }), "sesso");
  assert.equal(disagreement(cf, { cognome: "", nascita: undefined }), undefined, "what is empty is not compared");
  assert.equal(disagreement("RSSMRA85T10A562T", { cognome: "Bianchi" }), undefined, "a faulty code says nothing");
});

test("places of birth are read also abroad and in municipalities that ended", () => {
  // United Kingdom; Fiume, Italian until 1947; both also with omocodia
  for (const [place, written] of [
    ["Z114", "Z114"],
    ["Z114", "ZM1Q"],
    ["D620", "D620"],
    ["D620", "DSNL"],
  ] as const) {
    assert.equal(birthOf(withControl(`RSSMRA85T50${written}`))?.catastale, place);
  }
});

test("the code of an ente has 11 digits and its check", () => {
  // Regione Piemonte, Città di Torino
  for (const code of ["80087670016", "00514490010"]) assert.equal(faultOfCodiceFiscaleEnte(code), undefined);
  for (let digit = 0; digit < 9; digit++)
    assert.equal(faultOfCodiceFiscaleEnte(`8008767001${(digit + 7) % 10}`), "controllo");
  assert.equal(faultOfCodiceFiscaleEnte("00000000000"), "controllo");
  assert.equal(faultOfCodiceFiscaleEnte("0051449001"), "lunghezza");
  assert.equal(faultOfCodiceFiscaleEnte("0051449001A"), "lunghezza");
});
