// A page as data: its address, who may call it, and what may be answered.
import type { Readable } from "node:stream";
import type { JSX } from "preact";

/**
 * Who may call a page. "owner": the signed-in person whose istanza the address names; for everybody else it does not
 * exist. "demo": anyone, while the demo is on.
 */
export type Who = "anyone" | "person" | "owner" | "demo";

export type Answer =
  | { page: JSX.Element; status?: number }
  | { redirect: string /** Token of a new session; null closes it. */; session?: string | null }
  | { json: unknown; status?: number }
  | { file: Buffer | Readable; mediaType: string; name: string; inline?: boolean }
  | "missing";

export type Door = {
  method: "GET" | "POST";
  pattern: string;
  who: Who;
  /** What was typed is stored for the person when the session has ended: see app/ended.ts. */
  keepsTyped?: true;
  handle(visit: never): Answer | Promise<Answer>;
};
