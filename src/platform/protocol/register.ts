// The built-in register (DPR 445/2000 art. 53): seven digits per ente and year, without gaps, given in the transaction
// of what is registered.
import { randomUUID } from "node:crypto";
import { exec, maybeOne, type Tx } from "#db/connect.ts";
import { takeNext } from "#db/counter.ts";
import { romeYear } from "#kit/time.ts";
import { type Protocol, type ProtocolRequest, protocolText } from "./port.ts";

const series = "PROTOCOLLO";

export const storeEntry = async (
  tx: Tx,
  r: ProtocolRequest,
  now: Date,
  given: { year: number; n: number; number: string } | undefined,
): Promise<string> => {
  const id = randomUUID();
  await exec(
    tx,
    `insert into protocol_entry (ente, id, key, year, n, number, direction, registered_at, asked_at, subject,
                                 correspondent, istanza, fingerprint, document, attachments)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      r.ente,
      id,
      r.key,
      given?.year ?? null,
      given?.n ?? null,
      given?.number ?? null,
      r.direction,
      given ? now : null,
      now,
      r.subject,
      r.correspondent,
      r.istanza,
      r.fingerprint,
      r.document,
      r.attachments,
    ],
    { name: "protocol-entry" },
  );
  return id;
};

export const knownEntry = (tx: Tx, ente: string, key: string): Promise<{ number: string | null } | undefined> =>
  maybeOne<{ number: string | null }>(
    tx,
    "select number from protocol_entry where ente = $1 and key = $2",
    [ente, key],
    {
      name: "protocol-known",
    },
  );

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
