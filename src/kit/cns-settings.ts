// Where cards are read: a host name of its own, with its own TLS or behind a proxy (docs/OPERATING.md, CNS).

export type CnsSettings = {
  /** As browsers reach it: https://cns.ente.example */
  url: string;
  host: string;
  port: number;
  /** Folder with key, certificate, issuers and lists of revoked cards; or file with what the proxy says. */
  from: { dir: string; oldCards: boolean } | { proxySecretFile: string };
};

type Given = Record<string, string | undefined>;

const parsed = (url: string): URL | undefined => (URL.canParse(url) ? new URL(url) : undefined);

/** Origin alone: an address with a path would promise pages that the host has not. */
const isOrigin = (url: URL | undefined): url is URL =>
  url?.protocol === "https:" && url.pathname === "/" && url.search === "" && url.username === "";

const sourceOf = (given: Given): CnsSettings["from"] =>
  given.CNS_PROXY_SECRET_FILE
    ? { proxySecretFile: given.CNS_PROXY_SECRET_FILE }
    : { dir: given.CNS_DIR ?? "", oldCards: given.CNS_OLD_CARDS === "1" };

export const cnsNames = ["CNS_URL", "CNS_HOST", "CNS_PORT", "CNS_DIR", "CNS_PROXY_SECRET_FILE", "CNS_OLD_CARDS"];

/** Undefined: no cards here. */
export const readCns = (given: Given): CnsSettings | undefined =>
  given.CNS_URL
    ? {
        url: parsed(given.CNS_URL)?.origin ?? given.CNS_URL,
        host: given.CNS_HOST || given.HOST || "127.0.0.1",
        port: Number(given.CNS_PORT),
        from: sourceOf(given),
      }
    : undefined;

export const faultsOfCns = (given: Given, publicUrl: string): [wrong: boolean, fault: string][] => {
  const url = given.CNS_URL;
  if (!url) {
    const alone = cnsNames.filter((name) => given[name]);
    return [[alone.length > 0, `${alone.join(", ")} serve nothing without CNS_URL (https://cns.ente.example)`]];
  }
  const port = Number(given.CNS_PORT || "x");
  return [
    [!isOrigin(parsed(url)), `CNS_URL must be https://host or https://host:port without a path, not ${url}`],
    [
      parsed(url)?.host === parsed(publicUrl)?.host,
      "CNS_URL must be another host name than PUBLIC_URL: a browser that is asked for a card is asked at every page",
    ],
    [!Number.isInteger(port) || port < 0 || port > 65535, `CNS_PORT must be 0 to 65535, not ${given.CNS_PORT}`],
    [
      Boolean(given.CNS_DIR) === Boolean(given.CNS_PROXY_SECRET_FILE),
      "with CNS_URL one of CNS_DIR (own TLS) and CNS_PROXY_SECRET_FILE (behind a proxy) is needed, not both",
    ],
  ];
};
