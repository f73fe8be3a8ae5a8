import assert from "node:assert/strict";
import test from "node:test";
import { renderToString } from "preact-render-to-string";
import { complete, modulo, world } from "../../test/sample-form.ts";
import { define } from "./define.ts";
import { choice, text } from "./make-field.ts";
import type { Fault, FieldOf, Modulo, Typed } from "./modulo.ts";
import { namesOf } from "./posted.ts";
import { is } from "./refs.ts";
import { StepFields } from "./step-page.tsx";

const stepOf = (of: Modulo, id: string) => of.steps.find((step) => step.id === id) ?? assert.fail(id);
const draw = (id: string, typed: Typed, faults: Fault[] = [], origins = {}, of = modulo): string =>
  renderToString(
    <StepFields
      step={stepOf(of, id)}
      modulo={of}
      typed={typed}
      faults={faults}
      origins={origins}
      world={world}
      language="it"
    />,
  );

const all = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map((found) => found[1] ?? "");
/** The attributes of the control with a name. */
const control = (html: string, name: string): string =>
  html.match(new RegExp(`<(?:input|select|textarea)[^>]*\\sname="${name.replaceAll(".", "\\.")}"[^>]*>`))?.[0] ??
  assert.fail(`${name} is not drawn`);

test("every id is there once, every label leads to a control, every name is the step's own", () => {
  for (const step of modulo.steps) {
    const html = draw(step.id, { ...complete, "utenti.righe": "3" });
    const ids = all(html, /\sid="([^"]+)"/g);
    assert.deepEqual(ids, [...new Set(ids)]);
    for (const label of all(html, /<label for="([^"]+)"/g)) assert.ok(ids.includes(label), label);
    for (const described of all(html, /aria-describedby="([^"]+)"/g).flatMap((each) => each.split(" "))) {
      assert.ok(ids.includes(described), described);
    }
    const isOf = namesOf(step);
    for (const name of all(html, /\sname="([^"]+)"/g)) assert.ok(name === "op" || isOf(name), name);
  }
});

test("S0.40 what was typed comes back as it was typed, and is harmless", () => {
  const html = draw("persone", { "utenti.0.nome": `<script>"&' ` });
  assert.ok(html.includes(`value="&lt;script>&quot;&amp;' "`));
  assert.ok(!html.includes("<script"));
  assert.ok(!/\son[a-z]+=|\sstyle=/.test(html));
});

test("S0.38 mandatory fields carry an asterisk, others do not", () => {
  const html = draw("dove", {});
  assert.match(html, /<label for="cap">CAP<span class="sp-asterisk"/);
  assert.match(html, /<label for="posta">E-mail<\/label>/);
});

test("S0.39 a fault is shown at its field, of a cell and of a part too", () => {
  const html = draw("persone", {}, [
    { name: "utenti.0.codiceFiscale", key: "mancante" },
    { name: "utenti", key: "troppeRighe", params: { max: 3 } },
  ]);
  assert.match(control(html, "utenti.0.codiceFiscale"), /aria-invalid="true"/);
  assert.doesNotMatch(control(html, "utenti.0.nome"), /aria-invalid/);
  assert.match(html, /In «Utenti» ci stanno al massimo 3 voci/);
  const date = draw("chi", {}, [{ name: "nascita.anno", key: "dataAnno" }]);
  assert.match(control(date, "nascita.anno"), /aria-invalid="true"/);
  assert.doesNotMatch(control(date, "nascita.giorno"), /aria-invalid/);
  assert.match(date, /scrivi l’anno con quattro cifre/);
});

test("S0.48 what the identity says is read with where it comes from, and cannot be typed", () => {
  const html = draw("chi", complete, [], { nome: { text: "Anna", origin: "Dalla tua identità digitale" } });
  assert.ok(!html.includes('name="nome"'));
  assert.match(html, /Anna[\s\S]*Dalla tua identità digitale/);
});

test("an origin is told only while the value is still the one that was filled in", () => {
  const origins = { cap: { text: "10025", origin: "Dai dati del Comune" } };
  assert.match(draw("dove", complete, [], origins), /Dai dati del Comune/);
  assert.doesNotMatch(draw("dove", { ...complete, cap: "10026" }, [], origins), /Dai dati del Comune/);
});

test("S0.50 provinces of the region, then the municipalities of the province", () => {
  const html = draw("dove", { provincia: "TO", comune: "001191" });
  assert.match(control(html, "provincia"), /data-provincia-for="comune"/);
  assert.deepEqual(all(html, /<option[^>]*value="([^"]+)"/g), ["CN", "TO", "001191", "001272"]);
  assert.match(html, /<option selected value="001191"|<option value="001191" selected/);
  assert.match(html, /<noscript><div[^>]*><button[^>]*name="op" value="aggiorna"/);
  assert.match(draw("dove", {}), /Scegli prima la provincia/);
});

test("S0.57 S0.58 boxes, the button that adds one, a bin that says whose it is", () => {
  const html = draw("persone", { "utenti.righe": "2", "utenti.1.nome": "Anna", "utenti.1.cognome": "Rossi" });
  assert.deepEqual(all(html, /<legend>(Utente \d)<\/legend>/g), ["Utente 1", "Utente 2"]);
  assert.match(html, /value="aggiungi:utenti"/);
  assert.deepEqual(all(html, /value="(rimuovi:[^"]+)"/g), ["rimuovi:utenti.0", "rimuovi:utenti.1"]);
  assert.match(html.replace(/<[^>]+>/g, ""), /Elimina utente 2 ?: Anna Rossi/);
  assert.match(control(html, "utenti.righe"), /type="hidden" .*value="2"|value="2"/);
});

test("the only empty box has no bin, a full list no button to add", () => {
  assert.ok(!draw("persone", {}).includes("rimuovi:"));
  assert.ok(!draw("persone", { "utenti.righe": "3" }).includes("aggiungi:"));
});

test("the paste box stands open while something is in it", () => {
  assert.doesNotMatch(draw("persone", {}), /<details[^>]*open/);
  const html = draw("persone", { "utenti.incolla": "Anna;Rossi" });
  assert.match(html, /<details[^>]*open/);
  assert.match(html, />Anna;Rossi<\/textarea>/);
  assert.match(html, /value="incolla:utenti"/);
});

test("what an answer of the same page asks for is drawn hidden with its condition, and keeps what was typed", () => {
  const hidden = draw("chi", { ...complete, motivo: "Perché sì" });
  assert.match(
    hidden,
    /<div class="sp-cell" hidden data-when="{&quot;is&quot;:\[&quot;stato&quot;,&quot;cessato&quot;\]}">/,
  );
  assert.match(hidden, />Perché sì<\/textarea>/);
  assert.match(hidden, /<noscript><button[^>]*value="aggiorna"/);
  assert.match(draw("chi", { ...complete, stato: "cessato" }), /<div class="sp-cell" data-when="[^"]+">/);
});

test("the fields of a block that is hidden are shown with it, and those that have a condition of their own are not", () => {
  const form = define("PROVA", "1.0.0")
    .step("uno", { minutes: 1 })
    .block("chi", { chi: choice(["io", "altro"]) })
    .block("altro", (ref) => ({ nome: text({ max: 10 }), titolo: text({ max: 10, when: is(ref.chi, "io") }) }), {
      when: (ref) => is(ref.chi, "altro"),
    });
  const label = (said: string) => ({ label: said });
  const words = {
    title: "Prova",
    description: "Prova",
    steps: { uno: { title: "Uno", blocks: { chi: {}, altro: { title: "Chi" } } } },
    fields: {
      chi: { label: "Chi", options: { io: "Io", altro: "Altro" } },
      nome: label("Nome"),
      titolo: label("Titolo"),
    },
  };
  const html = draw("uno", {}, [], {}, form.words({ it: words }).build());
  assert.match(html, /<div hidden data-when="[^"]*altro[^"]*">/);
  const cellOf = (name: string) =>
    html.match(new RegExp(`<div class="sp-cell[^"]*"([^>]*)>(?:(?!sp-cell).)*name="${name}"`))?.[1];
  assert.equal(cellOf("nome"), "");
  assert.match(cellOf("titolo") ?? "", / hidden/);
});

test("what answers of other pages do not ask for is hidden for good", () => {
  const html = draw("famiglia", { ...complete, reddito: "12" });
  assert.match(control(html, "reddito"), /value="12"/);
  assert.ok(!html.includes("data-when"));
});

const kinds: Modulo = {
  ...modulo,
  steps: [
    {
      id: "chi",
      minutes: 1,
      blocks: [
        {
          id: "persona",
          fields: [
            { id: "nascita", kind: "choice", required: true, options: ["a", "b", "c", "d", "e", "f"] },
            { id: "stato", kind: "choice", required: true, options: ["a", "b", "c", "d", "e"] },
            { id: "motivo", kind: "phone", required: true },
            { id: "cap", kind: "number", required: true, decimals: 1 },
            { id: "posta", kind: "text", required: true, max: 9, autocomplete: "given-name" },
          ],
        },
      ],
    },
  ],
};

test("up to five options are all in sight, more are a list; keyboards and tokens fit what is typed", () => {
  const html = draw("chi", { stato: "b", nascita: "f" }, [], {}, kinds);
  assert.match(control(html, "nascita"), /^<select/);
  assert.match(control(html, "stato"), /type="radio"/);
  assert.match(control(html, "motivo"), /type="tel"/);
  assert.match(control(html, "cap"), /inputmode="decimal"/i);
  assert.match(control(html, "posta"), /autocomplete="given-name"/);
  assert.doesNotMatch(control(html, "posta"), /maxlength/i);
});

test("a form without JavaScript can be filled in: everything that changes it is a submit button", () => {
  const rows = stepOf(modulo, "persone").blocks[0]?.fields[0] as FieldOf["rows"];
  const html = draw(rows ? "persone" : "", { "utenti.righe": "2" });
  for (const button of html.match(/<button[^>]*>/g) ?? [])
    assert.match(button, /type="submit".*name="op"|name="op".*type="submit"/);
});
