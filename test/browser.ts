// A browser without JavaScript, over inject: cookies, redirects, and forms filled in by the names on the page.
import { parse } from "cookie";
import type { FastifyInstance } from "fastify";
import { type Html, html, type Words } from "./html.ts";
import { multipart, multipartType, type SentFiles } from "./multipart.ts";

export type Fields = Record<string, string | string[]>;
export type Response = { status: number; url: string; headers: Record<string, string>; body: Buffer; html: Html };

export type Browser = {
  /** The page that is open. */
  page(): Response;
  get(url: string): Promise<Response>;
  /** With files the form is sent as multipart/form-data. */
  post(url: string, fields: Fields, files?: SentFiles): Promise<Response>;
  /**
   * Presses a button of the open page by its words: its form is sent with what stands in it and `fields` over that.
   * A link with those words is followed.
   */
  press(words: Words, fields?: Fields, files?: SentFiles): Promise<Response>;
  /** The cookies, as they are sent, to move them elsewhere or to lose them. */
  cookie: string | undefined;
};

const pairsOf = (fields: Fields): [string, string][] =>
  Object.entries(fields).flatMap(([name, value]) => [value].flat().map((each): [string, string] => [name, each]));
const encoded = (fields: Fields): string => new URLSearchParams(pairsOf(fields)).toString();

type Payload = { type: string; content: string | Buffer };
const urlencoded = "application/x-www-form-urlencoded";
const payloadOf = (fields: Fields, files?: SentFiles): Payload =>
  files
    ? { type: multipartType, content: multipart(pairsOf(fields), files) }
    : { type: urlencoded, content: encoded(fields) };

const site = "http://localhost";

/** Path and query of an address as it stands on a page. */
const resolved = (href: string, page: string): string => {
  const { origin, pathname, search } = new URL(href, site + page);
  if (origin !== site) throw new Error(`${href} leads to another site`);
  return pathname + search;
};

export const browser = (app: FastifyInstance): Browser => {
  let open: Response | undefined;
  const jar = new Map<string, string>();
  const self: Browser = {
    get cookie() {
      return jar.size ? [...jar].map((pair) => pair.join("=")).join("; ") : undefined;
    },
    set cookie(given) {
      jar.clear();
      for (const [name, value] of Object.entries(parse(given ?? ""))) jar.set(name, value ?? "");
    },
    page: () => {
      if (!open) throw new Error("no page is open");
      return open;
    },
    get: (url) => request("GET", url),
    post: (url, fields, files) => request("POST", url, payloadOf(fields, files)),
    press: (words, fields, files) => {
      const { html: page, url } = self.page();
      const button = page.button(words);
      if (button) {
        const action = resolved(button.action, url);
        const body = { ...button.fields, ...fields };
        return button.method === "post"
          ? self.post(action, body, files)
          : self.get(`${action.split("?")[0]}?${encoded(body)}`);
      }
      const link = page.link(words);
      if (link) return self.get(resolved(link, url));
      throw new Error(`no button and no link "${words}" on ${url}`);
    },
  };

  const request = async (method: "GET" | "POST", url: string, payload?: Payload, redirects = 0): Promise<Response> => {
    if (redirects > 5) throw new Error(`too many redirects to ${url}`);
    const [path = "/"] = url.split("#");
    const answer = await app.inject({
      method,
      url: path,
      headers: {
        host: "localhost",
        ...(self.cookie ? { cookie: self.cookie } : {}),
        ...(payload === undefined ? {} : { "content-type": payload.type, origin: site }),
      },
      ...(payload === undefined ? {} : { payload: payload.content }),
    });
    for (const { name, value, maxAge } of answer.cookies) {
      if (maxAge === 0) jar.delete(name);
      else jar.set(name, value);
    }
    const location = answer.headers.location;
    if (location && answer.statusCode >= 300 && answer.statusCode < 400) {
      return request("GET", resolved(String(location), path), undefined, redirects + 1);
    }
    const headers = Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, String(value)]));
    open = { status: answer.statusCode, url: path, headers, body: answer.rawPayload, html: html(answer.payload) };
    return open;
  };
  return self;
};
