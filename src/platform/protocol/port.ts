// The register of protocol behind a port: the built-in one, or an outside system that an ente has already.
import type { Tx } from "#db/connect.ts";

export type ProtocolRequest = {
  ente: string;
  /** The consequence: registered once, however often it is asked. */
  key: string;
  direction: "entrata" | "uscita";
  /** Oggetto. */
  subject: string;
  /** Sender of what came in, recipient of what goes out. */
  correspondent: string;
  istanza: string | null;
  /**
   * SHA-256, hexadecimal, of the main document; of the summary for what came through a modulo. A function when the
   * document bears its own number and is made with it: the register waits meanwhile, so it must be quick.
   */
  fingerprint: string | ((number: string | undefined) => Promise<string>);
  document: string | null;
  attachments: number;
};

export type Protocol = {
  /**
   * Part of the caller's transaction, LAST in it. The number as printed ("0000012/2026"); undefined when an outside
   * system gives it later: it never holds up what is registered.
   */
  register(tx: Tx, request: ProtocolRequest, now: Date): Promise<string | undefined>;
};

export type Given = { year: number; n: number; number: string };

/** DPCM 31 October 2000 and AgID's guidelines: at least seven digits, anew every year. */
export const protocolText = (year: number, n: number): string => `${String(n).padStart(7, "0")}/${year}`;
