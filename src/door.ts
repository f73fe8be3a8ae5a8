// A page as data: its address, who may call it, and what may be answered.
import type { Readable } from "node:stream";
import type { JSX } from "preact";
import type { Istanza } from "#istanze/istanza.ts";

/**
 * Who may call a page. "owner": the signed-in person whose istanza the address names. "clerk": who works for the ente of
 * the address, as operator or administrator; "operator" and "administrator": as that. "caseworker": an operator whose
 * office works the service of the istanza that the address names, once it is sent. For everybody else the page does
 * not exist. "demo": anyone, while the demo is on.
 */
export type Who = "anyone" | "person" | "owner" | "clerk" | "operator" | "administrator" | "caseworker" | "demo";

/** Tokens to store in the browser; null takes one away. */
export type Cookies = {
  session?: string | null;
  /** Ties what is asked of a provider of identity to this browser. */
  request?: string | null;
  /** Says that somebody signed in with this browser before. */
  known?: string | null;
};

export type Answer =
  | {
      page: JSX.Element;
      status?: number;
      /** Origin of another site to which a form of the page is posted, with everything that leads on from there. */
      postsTo?: string;
      /** Where the browser goes on by itself at once. After a form this leads to another site, which a redirect may not. */
      leadsTo?: string;
      cookies?: Cookies;
    }
  | { redirect: string; cookies?: Cookies }
  | { json: unknown; status?: number }
  | { file: Buffer | Readable; mediaType: string; name: string; inline?: boolean }
  | "missing";

export type Door = {
  method: "GET" | "POST";
  pattern: string;
  who: Who;
  /** What an owner does here; looks when absent. The service says which level of sign-in that needs. */
  does?: "draft" | "answer" | "send";
  /** What was typed is stored for the person when the session has ended: see app/ended.ts. */
  keepsTyped?: true;
  /** Asking it does not make the session last longer. */
  untouched?: true;
  /** Providers of identity post here from their own site; what they bring is judged by itself. */
  fromElsewhere?: true;
  /** Answers an official whose own case it is with what was typed; other posts to it do not exist (L. 241/1990 art. 6-bis). */
  refusesOwn?: true;
  /** Files may come with the form: how many at most, and how large each in bytes. */
  takesFiles?: {
    files: number;
    bytes: number;
    /** They are parts of a file: not judged by themselves. */
    pieces?: true;
    /** Whether a case is in a state in which they can be taken; in another one not a byte is kept. */
    when?(istanza: Istanza): boolean;
  };
  /** It shows data of people, not of one case alone: as the history of the ente calls it (office/lists.ts). */
  lists?: string;
  handle(visit: never): Answer | Promise<Answer>;
};
