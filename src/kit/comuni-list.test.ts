import assert from "node:assert/strict";
import { test } from "node:test";
import { readComuni } from "./comuni-list.ts";

const comuni = readComuni();

test("S0.50 the provinces of Piemonte come in Italian order", () => {
  assert.deepEqual(
    comuni.provinces("01").map((p) => p.sigla),
    ["AL", "AT", "BI", "CN", "NO", "TO", "VB", "VC"],
  );
});

test("S0.50 the municipalities of a province are its own, in Italian order", () => {
  const ofTorino = comuni.of("TO");
  assert.equal(ofTorino[0]?.nome, "Agliè");
  assert.ok(ofTorino.length > 300 && ofTorino.every((comune) => comune.provincia === "TO"));
  const names = ofTorino.map((comune) => comune.nome);
  assert.deepEqual(names, [...names].sort(new Intl.Collator("it").compare));
  assert.deepEqual(comuni.of("XX"), []);
});

test("a municipality is found by its two codes", () => {
  assert.equal(comuni.byIstat("001272")?.nome, "Torino");
  assert.equal(comuni.byCatastale("L219")?.istat, "001272");
  assert.ok(comuni.byIstat("001272")?.cap.includes("10121"));
  assert.equal(comuni.byIstat("999999"), undefined);
});

test("invented entries stand in their place in the order", () => {
  const invented = { istat: "999001", nome: "Borgo Sereno", provincia: "TO", catastale: "Z000", cap: ["10999"] };
  const names = readComuni({ extra: { comuni: [invented] } })
    .of("TO")
    .map((comune) => comune.nome);
  const place = names.indexOf("Borgo Sereno");
  assert.ok(place > 0);
  assert.ok((names[place - 1] ?? "").localeCompare("Borgo Sereno", "it") < 0);
  assert.ok((names[place + 1] ?? "").localeCompare("Borgo Sereno", "it") > 0);
});
