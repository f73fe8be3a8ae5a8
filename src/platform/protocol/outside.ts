// The register of an outside system that the ente has already. What is registered does not wait for it: the entry is
// stored without a number, and a job of the same transaction asks for one as long as it takes.
import type { Tx } from "#db/connect.ts";
import { knownEntry, storeEntry } from "./entry.ts";
import type { Protocol } from "./port.ts";

declare module "#platform/jobs.ts" {
  interface JobData {
    /** Asks the outside system for the number of one entry, and hands it the documents. */
    protocol: { ente: string; id: string };
  }
}

export type Enqueue = (tx: Tx, name: "protocol", data: { ente: string; id: string }) => Promise<unknown>;

export const outsideProtocol = (jobs: { enqueue: Enqueue }): Protocol => ({
  async register(tx, request, now) {
    const known = await knownEntry(tx, request.ente, request.key);
    if (known) return known.number ?? undefined;
    const id = await storeEntry(tx, request, now, undefined);
    await jobs.enqueue(tx, "protocol", { ente: request.ente, id });
    return undefined;
  },
});
