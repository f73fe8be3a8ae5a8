import { randomBytes } from "node:crypto";

let lastTime = 0;
let count = 0;

// The time in an id orders the pages of an index and is never shown, so it is the machine's and not the one clock's.
const nextTime = (): number => {
  const now = Date.now();
  count = now > lastTime ? 0 : (count + 1) % 4096;
  // the machine's clock went back, or a millisecond had more than 4096 ids: the order goes on from the last one
  lastTime = now > lastTime ? now : lastTime + (count === 0 ? 1 : 0);
  return lastTime;
};

/** A new UUID of version 7 (RFC 9562): ids made later by this process sort later. */
export const newId = (): string => {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(nextTime(), 0, 6);
  bytes.writeUInt16BE(0x7000 | count, 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
};

/** Whether a text can be the id of anything; what cannot is not asked of the database. */
export const isUuid = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text);
