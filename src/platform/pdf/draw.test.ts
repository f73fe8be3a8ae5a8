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

/** For how many milliseconds this thread was busy itself; waiting, for its turn on a core too, is not being busy. */
const busy = async (work: () => Promise<unknown>): Promise<number> => {
  const before = performance.eventLoopUtilization();
  await work();
  return performance.eventLoopUtilization(before).active;
};

test("the copy of a hostile draft holds up nobody: the process stays free while it is drawn", async () => {
  const own = lane({ limitMs: 120_000 });
  await own.draw(drawing(draft));
  const content = hostile(150);
  const beside = await busy(() => own.draw(drawing(content)));
  const inside = await busy(() => drawReceipt(content));
  assert.ok(beside < inside / 5, `busy for ${Math.round(beside)} ms, where drawing takes ${Math.round(inside)}`);
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
