import assert from "node:assert/strict";
import { rm, writeFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { many } from "#db/connect.ts";
import { filesUnder } from "#platform/durable.ts";
import { type TestApp, testApp } from "../../test/app.ts";
import { sent, untilWorked } from "../../test/istanze.ts";
import { checkFiles, checkFilesAtNight, type FileFault } from "./file-check.ts";

let the: TestApp;
before(async () => {
  the = await testApp();
  await the.work();
});
after(() => the.close());

const found = async () => {
  const faults: FileFault[] = [];
  let good = 0;
  for await (const each of checkFiles(the.ctx)) {
    if (each === "good") good += 1;
    else faults.push(each);
  }
  return { good, faults };
};
const { signal } = new AbortController();

test("every night each file that a row names is read: what is changed or missing makes the job fail, by name", async () => {
  await sent(the);
  await untilWorked(the);
  const [receipt] = await many<{ sha256: string }>(the.ctx.db, "select sha256 from document");
  assert.deepEqual(await found(), { good: 1, faults: [] }, "the receipt, which its mail names too, is read once");
  await checkFilesAtNight(the.ctx, signal);

  const path = (await filesUnder(the.folder)).find((each) => each.endsWith(receipt?.sha256 ?? "-")) ?? "";
  await writeFile(path, "altro");
  const { faults } = await found();
  assert.deepEqual(
    faults.map(({ sha256, what }) => [sha256, what]),
    [[receipt?.sha256, "changed"]],
  );
  assert.match(faults[0]?.by ?? "", /^ricevuta of regione-piemonte /);
  await rm(path);
  assert.equal((await found()).faults[0]?.what, "missing");
  await assert.rejects(checkFilesAtNight(the.ctx, signal), new RegExp(`${receipt?.sha256} missing \\(ricevuta`));
});
