// What the own host name for cards answers: it looks at the card and sends the browser back to the main host. It has no
// page, no form and no file, so that only one thing can be asked of it.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { CardRead } from "./card.ts";
import type { Seen } from "./seen.ts";

export type Reception = {
  see(request: IncomingMessage): Seen | Promise<Seen>;
  /** Notes what was seen for the request with this id. @returns the address at the main host to go on to */
  handOver(request: string, read: CardRead): Promise<string>;
  /** Page of the main host with every way in. */
  waysIn(): string;
  /** Words for the operator, without anybody's data. */
  log(fault: string): void;
};

const headers = {
  "strict-transport-security": "max-age=31536000; includeSubDomains",
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  // the next card is asked for anew
  connection: "close",
};

type Said = { status: number; title: string; text: string };

const missing: Said = {
  status: 404,
  title: "Questa pagina non esiste",
  text: "Qui si legge soltanto la carta inserita nel lettore.",
};
const stranger: Said = {
  status: 403,
  title: "Non possiamo leggere la carta da qui",
  text: "La richiesta non è arrivata dalla strada prevista. Ricomincia dal sito.",
};
const busy: Said = {
  status: 503,
  title: "In questo momento non riusciamo a leggere la carta",
  text: "È un problema nostro, non della tua carta. Riprova tra qualche minuto o accedi in un altro modo.",
};

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

const say = (response: ServerResponse, { status, title, text }: Said, waysIn: string): void => {
  response.writeHead(status, { ...headers, "content-type": "text/html; charset=utf-8" });
  response.end(
    `<!DOCTYPE html><html lang="it"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
      `<title>${title}</title></head><body><main><h1>${title}</h1><p>${text}</p>` +
      `<p><a href="${escaped(waysIn)}">Torna ai modi di accesso</a></p></main></body></html>`,
  );
};

const goOn = (response: ServerResponse, location: string): void => {
  response.writeHead(303, { ...headers, location });
  response.end();
};

const reception =
  ({ see, handOver, waysIn }: Reception) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "https://cns.invalid");
    if (request.method !== "GET" || pathname !== "/") return say(response, missing, waysIn());
    const id = searchParams.get("richiesta");
    // somebody typed the address: the way begins at the main host
    if (!id) return goOn(response, waysIn());
    const seen = await see(request);
    if (seen === "stranger") return say(response, stranger, waysIn());
    goOn(response, await handOver(id, seen));
  };

export const answersCards = (of: Reception) => {
  const receive = reception(of);
  return (request: IncomingMessage, response: ServerResponse): void => {
    receive(request, response).catch((error: Error) => {
      of.log(error.message);
      say(response, busy, of.waysIn());
    });
  };
};
