import assert from "node:assert/strict";
import test from "node:test";
import { modulo } from "../../test/sample-form.ts";
import { faultSentence, wordsAt } from "./fault-sentence.ts";

const say = (name: string, key: string, params?: Record<string, string | number>) =>
  faultSentence({ name, key, ...(params && { params }) }, modulo, "it");

test("S0.39 a fault is said in words, with the label that is on screen and the row it stands in", () => {
  assert.equal(say("cap", "mancante"), "Compila il campo «CAP»");
  assert.equal(say("utenti.1.codiceFiscale", "mancante"), "Compila il campo «Codice Fiscale» (Utente 2)");
  assert.equal(
    say("nascita.anno", "dataAnno"),
    "Nella data «Data di nascita» scrivi l’anno con quattro cifre, per esempio 1985",
  );
  assert.equal(say("utenti.incolla", "incollaTroppe", { max: 3 }).includes("«Utenti»"), true);
});

test("a form says in its own words what is missing, and what only its service knows", () => {
  assert.equal(say("motivo", "mancante"), "Di’ perché hai cessato");
  assert.match(say("motivo", "troppoLungo", { max: 1, lunghezza: 2 }), /«Motivo»/);
  assert.equal(say("figli", "troppiPerNoi", { figli: 11 }), "Con 11 figli chiama l’ufficio");
  assert.throws(() => say("cap", "troppiPerNoi"), /no sentence/);
});

test("the words of a name: field, part, cell", () => {
  assert.equal(wordsAt(modulo, "nascita.giorno", "it").words.label, "Data di nascita");
  assert.deepEqual(wordsAt(modulo, "utenti.2.nome", "it"), { words: { label: "Nome" }, row: "Utente 3" });
  assert.equal(wordsAt(modulo, "utenti.righe", "it").row, undefined);
});
