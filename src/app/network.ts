// The network somebody comes from, as coarse as throttling needs it: a provider gives a household a /64 of IPv6, and one
// address of IPv4 (RFC 6177; in a data centre one machine has many of both, which the delay per account meets).

const ipv4In6 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** The four first groups of an IPv6 address, written out. */
const prefix = (address: string): string => {
  const [head = "", tail] = address.split("::");
  const [before, after] = [head, tail ?? ""].map((part) => part.split(":").filter(Boolean)) as [string[], string[]];
  const gap = tail === undefined ? 0 : 8 - before.length - after.length;
  return [...before, ...Array<string>(Math.max(0, gap)).fill("0"), ...after].slice(0, 4).join(":");
};

export const networkOf = (ip: string): string => ipv4In6.exec(ip)?.[1] ?? (ip.includes(":") ? prefix(ip) : ip);
