import assert from "node:assert/strict";
import { test } from "node:test";
import { idsIn, idsOfTests, rowsIn } from "./rows.ts";

test("rows are read out of the page with their sentences", () => {
  const rows = rowsIn("## S0\n- S0.1 Manual.\n- S0.2 ⚠ Any **browser**.\n1. Not S0.3 a row\n");
  assert.deepEqual(
    [...rows],
    [
      ["S0.1", "Manual."],
      ["S0.2", "⚠ Any **browser**."],
    ],
  );
});

test("a name may tell single rows and ranges", () => {
  assert.deepEqual(idsIn("S0.40 Salva in bozza"), ["S0.40"]);
  assert.deepEqual(idsIn("S0.32, S0.33 and S1.4: columns"), ["S0.32", "S0.33", "S1.4"]);
  assert.deepEqual(idsIn("S0.61–S0.63 page"), ["S0.61", "S0.62", "S0.63"]);
  assert.deepEqual(idsIn("S0.61-63 page"), ["S0.61", "S0.62", "S0.63"]);
  assert.deepEqual(idsIn("S0.5 - 8 rows"), ["S0.5"]);
  assert.deepEqual(idsIn("ISO.1 XS0.4"), []);
});

test("only names of tests that run count", () => {
  const source = `
    // S0.1 in a comment
    test("S0.2 works", () => {});
    test(\`S0.3 works for \${one}\`, () => {});
    test.skip("S0.4 later", () => {});
    const url = "S0.5";
  `;
  assert.deepEqual(idsOfTests("src/a.test.ts", source), ["S0.2", "S0.3"]);
});

test("journeys tell their rows in any of their texts", () => {
  const source = `// S0.1\nexport const viaggi = [{ name: "S0.2 la sindaca invia", steps: [{ rows: "S0.3" }] }];`;
  assert.deepEqual(idsOfTests("src/services/a/viaggi.ts", source), ["S0.2", "S0.3"]);
});
