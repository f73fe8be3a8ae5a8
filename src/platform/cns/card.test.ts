import assert from "node:assert/strict";
import { test } from "node:test";
import { KeyUsageFlags } from "@peculiar/asn1-x509";
import { type CardOptions, ciePolicy, newAuthority, sabrina, serverAuth } from "../../../test/cns-cards.ts";
import { readCard } from "./card.ts";

const authority = newAuthority();
const now = new Date("2026-03-18T11:07:00+01:00");
const read = (options: CardOptions = {}) => readCard(authority.card(options).der, now);
const withCn = (...names: string[]) => read({ subject: names.map((name) => ["CN", name]) });

test("S0.7 S2.2 a card says codice fiscale, names, issuer and its last day", () => {
  assert.deepEqual(read(), {
    card: {
      kind: "cns",
      codiceFiscale: sabrina,
      nome: "SABRINA",
      cognome: "PROVINCIALI",
      issuer: "Regione di prova",
      validTo: new Date("2045-01-01"),
    },
  });
});

test("S1.11 a CIE in a reader is a card too, and newer ones say the code in the serial number", () => {
  const found = read({
    policy: ciePolicy,
    subject: [
      ["CN", "Sabrina Provinciali"],
      ["serialNumber", `TINIT-${sabrina}`],
    ],
  });
  assert.ok("card" in found);
  assert.equal(found.card.kind, "cie");
  assert.equal(found.card.codiceFiscale, sabrina);
  assert.deepEqual([found.card.nome, found.card.cognome], ["", ""]);
});

test("a codice fiscale that is wrong, absent, twice or contradicted is none", () => {
  const wrongLetter = `${sabrina.slice(0, 15)}C`;
  for (const said of [
    withCn(`${wrongLetter}/612000.x`),
    withCn("Sabrina Provinciali"),
    withCn(sabrina),
    withCn(`${sabrina}/`),
    withCn(`x${sabrina}/612000.x`),
    withCn(`${sabrina}/612000.x/RSSMRA80A01L219M`),
    withCn(`${sabrina}/612000.x`, `PRVVIO79P21L219X/612001.x`),
    read({ subject: [["O", `${sabrina}/612000.x`]] }),
    read({
      subject: [
        ["CN", `${sabrina}/612000.x`],
        ["serialNumber", "TINIT-PRVVIO79P21L219X"],
      ],
    }),
    read({ subject: [["serialNumber", `TINES-${sabrina}`]] }),
  ]) {
    assert.deepEqual(said, { refused: "no-codice-fiscale" });
  }
});

test("a certificate for signing documents, for servers, or of another policy opens nothing", () => {
  for (const options of [
    { policy: "" },
    { policy: "1.3.76.16.2.10" },
    { usage: KeyUsageFlags.nonRepudiation },
    { purposes: [serverAuth] },
  ]) {
    assert.deepEqual(read(options), { refused: "not-a-card" });
  }
});

test("S1.12 a card is good from its first to its last second", () => {
  const to = new Date(Math.floor(now.getTime() / 1000) * 1000);
  assert.ok("card" in read({ to: to.toISOString() }));
  assert.deepEqual(readCard(authority.card({ to: to.toISOString() }).der, new Date(to.getTime() + 1)), {
    refused: "expired",
    validTo: to,
  });
  assert.deepEqual(read({ from: "2026-03-19" }), { refused: "not-yet" });
});

test("bytes that are no certificate are refused, wherever they break", () => {
  const { der } = authority.card();
  assert.deepEqual(readCard(Buffer.from("no certificate"), now), { refused: "unreadable" });
  assert.deepEqual(readCard(new Uint8Array(), now), { refused: "unreadable" });
  for (let end = 1; end < der.length; end += 37) {
    assert.ok("refused" in readCard(der.subarray(0, end), now), `cut after ${end}`);
  }
});
