// Which enti have a system of protocol of their own: one address for all of them, or a list by ente.

export type OutsideSystem = { url: string; tokenFile: string | undefined };

type Said = { protocolUrl: string | undefined; protocolTokenFile: string | undefined };

const named = /^([a-z0-9-]+)=(.+)$/;

/** "https://…" for every ente, or "regione-piemonte=https://… borgo-esempio=https://…". */
const valueFor = (said: string | undefined, ente: string): string | undefined => {
  const parts = said?.split(/\s+/).filter(Boolean) ?? [];
  for (const part of parts) {
    const [, name, value] = named.exec(part) ?? [];
    if (name === undefined) return part;
    if (name === ente) return value;
  }
  return undefined;
};

/** Every address that is said. */
export const addressesIn = (said: string): string[] =>
  said
    .split(/\s+/)
    .filter(Boolean)
    .map((part) => named.exec(part)?.[2] ?? part);

/** Undefined: the built-in register keeps this ente's numbers. */
export const systemOf = ({ protocolUrl, protocolTokenFile }: Said, ente: string): OutsideSystem | undefined => {
  const url = valueFor(protocolUrl, ente);
  return url === undefined ? undefined : { url, tokenFile: valueFor(protocolTokenFile, ente) };
};
