// A request, parsed once at the edge (app.tsx), and what may be answered to it. Pages know this, never the server.
import type { Readable } from "node:stream";
import type { JSX } from "preact";
import type { Session } from "#identity/sessions.ts";
import type { Istanza } from "#istanze/istanza.ts";
import type { ParamsOf, Route } from "./routes.ts";
import type { Servizio } from "./service.ts";

/**
 * Who may call a page. "owner": the signed-in person whose istanza the address names; for everybody else it does not
 * exist. "demo": anyone, while the demo is on.
 */
export type Who = "anyone" | "person" | "owner" | "demo";

export type Posted = Record<string, string | string[]>;

type Common<P> = {
  params: P;
  /** The first value of each name. */
  query: Record<string, string>;
  body: Posted;
  /** Path and query, to come back to after signing in. */
  here: string;
  /** The cookie's token, for opening, switching and closing sessions. */
  token: string | undefined;
};
type Signed = { session: Session };
type Owned = Signed & { istanza: Istanza; servizio: Servizio };

export type Visit<W extends Who = Who, P = Record<string, string>> = Common<P> &
  (W extends "owner" ? Owned : W extends "person" ? Signed : { session: Session | undefined });

export type Answer =
  | { page: JSX.Element; status?: number }
  | { redirect: string; /** Token of a new session; null closes it. */ session?: string | null }
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

type Handler<W extends Who, R> = (visit: Visit<W, ParamsOf<R>>) => Answer | Promise<Answer>;

export const get = <R extends Route<string>, W extends Who>(route: R, who: W, handle: Handler<W, R>): Door => ({
  method: "GET",
  pattern: route.pattern,
  who,
  handle,
});

export const post = <R extends Route<string>, W extends Who>(
  route: R,
  who: W,
  handle: Handler<W, R>,
  options: Pick<Door, "keepsTyped"> = {},
): Door => ({ method: "POST", pattern: route.pattern, who, handle, ...options });

/** One text under a name; the first when it came twice, "" when it did not come. */
export const textOf = (body: Posted, name: string): string => {
  const value = Object.hasOwn(body, name) ? body[name] : undefined;
  return (Array.isArray(value) ? value[0] : value) ?? "";
};
