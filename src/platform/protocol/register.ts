// The built-in register (DPR 445/2000 art. 53): seven digits per ente and year, without gaps, given in the transaction
// of what is registered.
import { takeNext } from "#db/counter.ts";
import { romeYear } from "#kit/time.ts";
import { knownEntry, storeEntry } from "./entry.ts";
import { type Protocol, protocolText } from "./port.ts";

const series = "PROTOCOLLO";

export const builtInProtocol = (): Protocol => ({
  async register(tx, request, now) {
    const known = await knownEntry(tx, request.ente, request.key);
    if (known) return known.number ?? undefined;
    const year = romeYear(now);
    const n = await takeNext(tx, request.ente, series, year);
    const number = protocolText(year, n);
    await storeEntry(tx, request, now, { year, n, number });
    return number;
  },
});
