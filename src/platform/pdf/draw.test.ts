import assert from "node:assert/strict";
import { performance } from "node:perf_hooks";
import { after, test } from "node:test";
import { sentReceipt, unsentReceipt } from "../../../test/receipts.ts";
import { receiptPdf } from "./draw.ts";
import type { Drawing } from "./drawings.ts";
import { drawReceipt, type Receipt } from "./receipt.ts";
import { openLane } from "./worker-lane.ts";

const lanes: { close(): Promise<void> }[] = [];
after(() => Promise.all(lanes.map((lane) => lane.close())));
const lane = (options: { limitMs?: number } = {}) => {
  const opened = openLane(options);
  lanes.push(opened);
  return opened;
};

const sent = sentReceipt(3);
const draft = unsentReceipt(1);
/** A draft full of letters that are measured one by one. */
const hostile = (length: number): Receipt => ({
  ...draft,
  summary: [
    {
      step: "note",
      title: "Note",
      blocks: [
        {
          block: "entries",
          entries: Array.from({ length: 60 }, (_, n) => ({
            name: `n${n}`,
            label: "Nota",
            value: "ﷺ😀ậ".repeat(length / 3),
          })),
        },
      ],
    },
  ],
});
const drawing = (content: Receipt): Drawing => ({ kind: "receipt", content });

test("S0.37 a thread draws the same bytes as the process, one after the other or again", async () => {
  const here = await drawReceipt(sent);
  const [first, second] = await Promise.all([receiptPdf(sent), receiptPdf(sent)]);
  assert.ok(here.equals(first));
  assert.ok(here.equals(second));
});

/** The longest time in which nothing else could run, in milliseconds, and how long the work took. */
const held = async (work: () => Promise<unknown>): Promise<{ longest: number; took: number }> => {
  let [longest, last] = [0, performance.now()];
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 5);
  const begun = performance.now();
  await work();
  longest = Math.max(longest, performance.now() - last);
  clearInterval(timer);
  return { longest, took: performance.now() - begun };
};

test("the copy of a hostile draft holds up nobody: the process stays free while it is drawn", async () => {
  const own = lane({ limitMs: 120_000 });
  await own.draw(drawing(draft));
  const content = hostile(150);
  const beside = await held(() => own.draw(drawing(content)));
  const inside = await held(() => drawReceipt(content));
  assert.ok(inside.longest > 100, `a hostile draft takes ${inside.longest} ms`);
  assert.ok(
    beside.longest < inside.longest / 4,
    `held for ${Math.round(beside.longest)} ms of ${Math.round(beside.took)}, in the process ${Math.round(inside.longest)}`,
  );
});

test("what takes too long is given up, and the next one is drawn by a new thread", async () => {
  const own = lane({ limitMs: 5000 });
  await own.draw(drawing(draft));
  const [late, next] = await Promise.allSettled([own.draw(drawing(hostile(30_000))), own.draw(drawing(draft))]);
  assert.equal(late.status, "rejected");
  assert.match(String(late.reason), /took longer than 5000 milliseconds/);
  assert.equal(next.status, "fulfilled");
});

test("what cannot be drawn says why, and the others are drawn", async () => {
  const own = lane();
  const broken = { ...draft, summary: null } as unknown as Receipt;
  await assert.rejects(own.draw(drawing(broken)), /not drawn: TypeError/);
  assert.ok((await own.draw(drawing(draft))).length > 1000);
});
