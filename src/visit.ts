// A request, parsed once at the edge (app/mount.ts). Pages know this, never the server.

import type { Clerk } from "#identity/clerks.ts";
import type { Session } from "#identity/sessions.ts";
import type { Istanza } from "#istanze/istanza.ts";
import type { ParamsOf, Route } from "#kit/route.ts";
import type { ReceivedFile } from "#platform/received-file.ts";
import type { Answer, Door, Who } from "./door.ts";
import type { Servizio } from "./service.ts";

export type Posted = Record<string, string | string[]>;

type Common<P> = {
  params: P;
  /** The first value of each name. */
  query: Record<string, string>;
  body: Posted;
  /** Files by the name of their field, for doors that take them. */
  files: Record<string, ReceivedFile[]>;
  /** Path and query, to come back to after signing in. */
  here: string;
  /** The cookie's token, for opening, switching and closing sessions. */
  token: string | undefined;
  /** Token of the cookie that ties what was asked of a provider to this browser. */
  browser: string | undefined;
  /** Token of a browser that somebody signed in with before. */
  known: string | undefined;
  /** What they sign in with, in words: "Chrome su Windows". */
  device: string;
  /** The network they come from, for throttling. */
  network: string;
};
type Signed = { session: Session };
type Owned = Signed & { istanza: Istanza; servizio: Servizio };
type AtWork = Signed & {
  clerk: Clerk /** The clerk may help people at the ente's desk: something is filled in there. */;
  helps: boolean;
};
type OnCase = Owned & AtWork;

type ByWho = {
  anyone: { session: Session | undefined };
  demo: { session: Session | undefined };
  person: Signed;
  owner: Owned;
  clerk: AtWork;
  operator: AtWork;
  administrator: AtWork;
  caseworker: OnCase;
};

export type Visit<W extends Who = Who, P = Record<string, string>> = Common<P> & ByWho[W];

type Handler<W extends Who, R> = (visit: Visit<W, ParamsOf<R>>) => Answer | Promise<Answer>;

export const get = <R extends Route<string>, W extends Who>(
  route: R,
  who: W,
  handle: Handler<W, R>,
  options: Pick<Door, "does" | "untouched"> = {},
): Door => ({
  method: "GET",
  pattern: route.pattern,
  who,
  handle,
  ...options,
});

export const post = <R extends Route<string>, W extends Who>(
  route: R,
  who: W,
  handle: Handler<W, R>,
  options: Pick<Door, "does" | "keepsTyped" | "refusesOwn" | "takesFiles" | "fromElsewhere"> = {},
): Door => ({ method: "POST", pattern: route.pattern, who, handle, ...options });

/** One text under a name; the first when it came twice, "" when it did not come. */
export const textOf = (body: Posted, name: string): string => {
  const value = Object.hasOwn(body, name) ? body[name] : undefined;
  return (Array.isArray(value) ? value[0] : value) ?? "";
};
