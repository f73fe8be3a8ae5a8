import assert from "node:assert/strict";
import test from "node:test";
import { complete, modulo, world } from "../../test/sample-form.ts";
import type { Typed } from "./modulo.ts";
import { sealOf } from "./seal.ts";
import { summary } from "./summary.ts";

const of = (typed: Typed) => summary(modulo, typed, world, "it");

test("S0.60 the summary says everything that was read and declared, in order", () => {
  assert.deepEqual(of(complete), [
    {
      step: "chi",
      title: "Chi sei",
      blocks: [
        { block: "text", paragraphs: ["Leggi bene prima di rispondere."] },
        {
          block: "entries",
          title: "Persona",
          entries: [
            { name: "nome", label: "Nome", value: "Anna" },
            { name: "nascita", label: "Data di nascita", value: "01/01/1980" },
            { name: "stato", label: "Stato", value: "Attivo" },
          ],
        },
      ],
    },
    {
      step: "dove",
      title: "Dove",
      blocks: [
        {
          block: "text",
          title: "Sede",
          paragraphs: ["La sede è del Comune di:", "Guida: https://comune.example/guida"],
        },
        {
          block: "entries",
          entries: [
            { name: "provincia", label: "Provincia", value: "Torino" },
            { name: "comune", label: "Comune", value: "Pino Torinese" },
            { name: "cap", label: "CAP", value: "10025" },
            { name: "posta", label: "E-mail", value: "Non indicato" },
            { name: "figli", label: "Figli", value: "Non indicato" },
          ],
        },
        { block: "text", paragraphs: ["Scriveremo a questo indirizzo."] },
      ],
    },
    {
      step: "persone",
      title: "Persone",
      blocks: [
        {
          block: "rows",
          title: "Utenti",
          rows: [
            {
              title: "Utente 1",
              entries: [
                { name: "utenti.0.nome", label: "Nome", value: "Anna" },
                { name: "utenti.0.cognome", label: "Cognome", value: "Rossi" },
                { name: "utenti.0.codiceFiscale", label: "Codice Fiscale", value: "RSSNNA80A41L219D", sensitive: true },
              ],
            },
          ],
        },
        { block: "entries", entries: [{ name: "vero", label: "Dichiaro che è tutto vero", value: "Sì" }] },
      ],
    },
  ]);
});

test("conditional parts are there only when they hold", () => {
  const family = of({ ...complete, stato: "cessato", motivo: "Ho smesso", reddito: "1.000" })[2];
  assert.deepEqual(family, {
    step: "famiglia",
    title: "Famiglia",
    blocks: [
      {
        block: "entries",
        entries: [
          { name: "reddito", label: "Reddito", value: "1.000,00\u00a0€" },
          { name: "noto", label: "Sono già noto all’ufficio", value: "No" },
        ],
      },
    ],
  });
});

test("an unfinished form shows what stands in its fields, valid or not", () => {
  const text = JSON.stringify(of({ ...complete, cap: "1002", "nascita.giorno": "41", "nascita.mese": "" }));
  assert.match(text, /"value":"1002"/);
  assert.match(text, /"value":"41\/1980"/);
});

test("the seal is of what is declared: the same words give the same seal, another word another", () => {
  assert.match(sealOf(of(complete)), /^[0-9a-f]{64}$/);
  assert.equal(sealOf(of(complete)), sealOf(of({ ...complete, cap: " 10025 " })));
  assert.notEqual(sealOf(of(complete)), sealOf(of({ ...complete, "utenti.0.nome": "Anna Maria" })));
  const reordered = of(complete).map(({ blocks, title, step }) => ({ title, blocks, step }));
  assert.equal(sealOf(reordered), sealOf(of(complete)));
});
