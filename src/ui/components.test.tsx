import assert from "node:assert/strict";
import { test } from "node:test";
import type { JSX } from "preact";
import { render } from "preact-render-to-string";
import { ErrorSummary } from "./error-summary.tsx";
import { Parts } from "./fields/parts.tsx";
import { Radios } from "./fields/radios.tsx";
import { TextInput } from "./fields/text-input.tsx";
import { renderPage } from "./page.tsx";
import { Pager } from "./pager.tsx";
import { Stepper } from "./stepper.tsx";
import { SummaryView } from "./summary.tsx";
import { Table } from "./table.tsx";

const html = (element: JSX.Element): string => render(element);
const frame = { person: { nome: "Anna <Rossi>", unread: 2, secondsLeft: 1800 } };

test("a field points to its hint, its origin and its fault, in this order", () => {
  const drawn = html(
    <TextInput
      name="nome"
      label="Nome"
      value=""
      required
      hint="Come sul documento"
      origin="Dal registro"
      fault="Manca"
    />,
  );
  assert.match(drawn, /aria-describedby="nome-aiuto nome-origine nome-errore"/);
  for (const id of ["nome-aiuto", "nome-origine", "nome-errore"]) assert.match(drawn, new RegExp(`id="${id}"`));
  assert.match(drawn, /aria-invalid="true"/);
  assert.match(drawn, /aria-required="true"/);
});

test("a field without a fault is not invalid, and one without notes describes nothing", () => {
  const drawn = html(<TextInput name="nome" label="Nome" value="" />);
  assert.doesNotMatch(drawn, /aria-invalid|aria-describedby|aria-required|sp-asterisk/);
});

test("S0.38 a mandatory group says so in its legend too", () => {
  const options = [{ value: "si", label: "Sì" }];
  assert.match(
    html(<Radios name="x" label="Sei maggiorenne?" value="" required options={options} />),
    /\(obbligatorio\)/,
  );
});

test("only the part at fault is invalid; all of them when the fault names none", () => {
  const part = (name: string, faulty?: boolean) => ({ part: name, label: name, value: "", width: 3 as const, faulty });
  const one = html(<Parts name="d" label="Data" fault="No" parts={[part("giorno"), part("mese", true)]} />);
  assert.equal(one.match(/aria-invalid/g)?.length, 1);
  const both = html(<Parts name="d" label="Data" fault="No" parts={[part("giorno"), part("mese")]} />);
  assert.equal(both.match(/aria-invalid/g)?.length, 2);
});

test("the list of faults counts them and leads to each; without faults there is none", () => {
  assert.equal(html(<ErrorSummary faults={[]} />), "");
  const drawn = html(<ErrorSummary faults={[{ name: "utenti.0.nome", text: "Scrivi il nome" }]} />);
  assert.match(drawn, /C’è un errore/);
  assert.match(drawn, /href="#utenti\.0\.nome"/);
});

test("S0.44 the tabs are numbered, one is current, and only those that may be opened are links", () => {
  const drawn = html(
    <Stepper
      tabs={[
        { title: "Privacy", state: "done", href: "/1" },
        { title: "Dati", state: "current", href: "/2" },
        { title: "Invia", state: "todo" },
      ]}
    />,
  );
  assert.equal(drawn.match(/aria-current="step"/g)?.length, 1);
  assert.deepEqual(drawn.match(/href="\/\d"/g), ['href="/1"']);
  assert.match(drawn, /Passo 2 di 3: Dati/);
});

test("S0.60 the summary escapes what was typed, links to the step and shows what it was before", () => {
  const drawn = html(
    <SummaryView
      summary={[
        {
          step: "dati",
          title: "Dati",
          blocks: [{ block: "entries", entries: [{ name: "via", label: "Via", value: "<b>Roma</b>" }] }],
        },
      ]}
      edit={(section) => `/passi/${section.step}`}
      changed={new Map([["via", "Torino"]])}
    />,
  );
  assert.match(drawn, /&lt;b>Roma/);
  assert.match(drawn, /href="\/passi\/dati"/);
  assert.match(drawn, /Prima era: Torino/);
});

test("a table names its cells for the cards of a phone and keeps its roles", () => {
  const drawn = html(
    <Table
      caption="Istanze"
      columns={[
        { heading: "Modulo", main: true, cell: (row: string) => row },
        { heading: "Stato", cell: () => "INVIATA" },
      ]}
      rows={["Utenti"]}
      rowKey={(row) => row}
    />,
  );
  assert.match(drawn, /<th scope="row" role="rowheader">Utenti/);
  assert.match(drawn, /role="cell" data-label="Stato"/);
});

test("one page of a list has no pager", () => {
  assert.equal(html(<Pager />), "");
  assert.match(html(<Pager older="/dopo" />), /Meno recenti/);
});

test("S0.24 the menu says where we are and how many messages were not read", () => {
  const drawn = renderPage({ frame: { ...frame, current: "istanze" }, title: "Le mie istanze" });
  for (const entry of ["Bacheca", "Le mie istanze", "Nuova istanza", "I miei messaggi"])
    assert.ok(drawn.includes(entry));
  assert.match(drawn, /href="\/istanze" aria-current="page"/);
  assert.match(drawn, /2 messaggi non letti/);
  assert.match(drawn, /Anna &lt;Rossi>/);
});

test("a page keeps the strict policy: no style, no handler, no script of its own", () => {
  const drawn = renderPage({ frame, title: "Prova", faulty: true });
  assert.doesNotMatch(drawn, / style=| on[a-z]+=|javascript:/);
  assert.deepEqual(drawn.match(/<script[^>]*>[^<]/g), null);
  assert.match(drawn, /<title>Errore: Prova - Sportello<\/title>/);
});

test("behind a dialog everything is inert, right-to-left pages have their own sheet", () => {
  assert.doesNotMatch(renderPage({ frame, title: "Prova" }), / inert/);
  const drawn = renderPage({ frame: { ...frame, lang: "ar", dir: "rtl" }, title: "Prova", dialog: <p>Aspetta</p> });
  assert.match(drawn, /<div class="sp-page" inert/);
  assert.match(drawn, /lang="ar" dir="rtl"/);
  assert.match(drawn, /app\.rtl\.[0-9a-f]{10}\.css/);
});
