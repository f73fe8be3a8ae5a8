import assert from "node:assert/strict";
import { test } from "node:test";
import { create } from "qrcode";
import { qr, qrSvg } from "./qr.ts";

const address = "https://sportello.example.it/verifica?numero=SERV06.2026.0000006";

const painted = (path: string): Set<string> => {
  const dark = new Set<string>();
  for (const [, x = "", y = "", length = ""] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    for (let step = 0; step < Number(length); step++) dark.add(`${Number(x) + step},${y}`);
  return dark;
};

test("the path paints every dark module once, four light ones from the edge", () => {
  const { modules } = create(address, { errorCorrectionLevel: "M" });
  const { size, path } = qr(address);
  assert.equal(size, modules.size + 8);
  const expected = new Set<string>();
  for (let y = 0; y < modules.size; y++)
    for (let x = 0; x < modules.size; x++) if (modules.get(y, x)) expected.add(`${x + 4},${y + 4}`);
  assert.deepEqual([...painted(path)].sort(), [...expected].sort());
  assert.equal(path.replace(/M\d+ \d+h\d+v1h-\d+z/g, ""), "");
});

test("the picture has a name and nothing in it can be markup", () => {
  const svg = qrSvg(address, 'Verifica di "A" & <b>');
  assert.match(svg, /role="img" aria-label="Verifica di &quot;A&quot; &amp; &lt;b&gt;"/);
  assert.ok(!svg.includes("<b>"));
});
