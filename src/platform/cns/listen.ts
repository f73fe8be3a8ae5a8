// The own host name for cards, in one of two ways: with its own TLS, which asks for a certificate, or as plain HTTP behind
// a proxy that asked for it. On a name of its own, since a browser that was asked once is asked at every page.
import { constants } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo, Server } from "node:net";
import type { TLSSocket } from "node:tls";
import { answersCards, type Reception } from "./answer.ts";
import { seenByProxy, seenByTls } from "./seen.ts";
import { issuersOf, readTrust, stateOf, type Trust, uncheckable } from "./trust.ts";

export type Listening = {
  port: number;
  /** Takes up lists and certificates that were changed; by itself every minute. */
  reread(): Promise<void>;
  close(): Promise<void>;
};

type At = { host: string; port: number };
type Asked = Omit<Reception, "see"> & { now(): Date };

const rereadMs = 60_000;
/** To choose a certificate and to type a PIN takes its time, and the connection is being opened all the while. */
const handshakeMs = 300_000;
const requestMs = 15_000;

const opened = (server: Server, { host, port }: At): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });

const closed = (server: Server): Promise<void> => new Promise((resolve) => server.close(() => resolve()));

/** Fails closed: a card whose list is missing or old is refused, and the operator reads here, once, whose list it is. */
const warner = ({ now, log }: Asked): ((trust: Trust) => void) => {
  let told: string[] = [];
  return (trust) => {
    const missing = uncheckable(trust, now());
    for (const issuer of missing.filter((each) => !told.includes(each))) {
      log(`no current list of revoked cards of: ${issuer}`);
    }
    told = missing;
  };
};

const contextOf = ({ key, cert, ca, crl }: Trust, oldCards: boolean) => ({
  key,
  cert,
  ca,
  crl,
  minVersion: "TLSv1.2" as const,
  maxVersion: oldCards ? ("TLSv1.2" as const) : ("TLSv1.3" as const),
  // a resumed connection would bring back a card that was read yesterday and revoked since
  secureOptions: constants.SSL_OP_NO_TICKET,
});

/** @param oldCards their chips cannot sign as TLS 1.3 wants (RSA-PSS): the version stays at 1.2 */
export const listenWithTls = async (
  folder: string,
  { oldCards, ...at }: At & { oldCards: boolean },
  asked: Asked,
): Promise<Listening> => {
  let state = await stateOf(folder);
  let trust = await readTrust(folder);
  let issuers = issuersOf(trust);
  const warn = warner(asked);
  warn(trust);
  const answer = answersCards({ ...asked, see: ({ socket }) => seenByTls(socket as TLSSocket, issuers, asked.now()) });
  const server = createSecureServer(
    {
      ...contextOf(trust, oldCards),
      requestCert: true,
      // whoever has none is told so in words, not by a broken connection
      rejectUnauthorized: false,
      handshakeTimeout: handshakeMs,
      requestTimeout: requestMs,
    },
    answer,
  );
  const reread = async () => {
    const found = await stateOf(folder);
    if (found !== state) {
      const next = await readTrust(folder);
      server.setSecureContext(contextOf(next, oldCards));
      [state, trust, issuers] = [found, next, issuersOf(next)];
    }
    // a list grows old without being changed
    warn(trust);
  };
  // a half-written file is read again at the next turn; until then the former ones hold
  const timer = setInterval(() => reread().catch((error: Error) => asked.log(error.message)), rereadMs);
  timer.unref();
  const port = await opened(server, at);
  return {
    port,
    reread,
    close: () => {
      clearInterval(timer);
      server.closeAllConnections();
      return closed(server);
    },
  };
};

/** @param secretFile what the proxy says with each request; whoever does not is not believed a word */
export const listenBehindProxy = async (secretFile: string, at: At, asked: Asked): Promise<Listening> => {
  const secretNow = async () => (await readFile(secretFile, "utf8")).trim();
  if ((await secretNow()).length < 32) throw new Error(`${secretFile}: 32 signs at least (openssl rand -hex 32)`);
  const see: Reception["see"] = async (request) => seenByProxy(request, await secretNow(), asked.now());
  const server = createServer({ requestTimeout: requestMs }, answersCards({ ...asked, see }));
  const port = await opened(server, at);
  return {
    port,
    reread: async () => {},
    close: () => {
      server.closeAllConnections();
      return closed(server);
    },
  };
};
