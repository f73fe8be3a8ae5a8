// Asking another server: over https, within a time and a size, and following nobody elsewhere (OpenID Connect Core,
// chapter 16; OWASP, server side request forgery).
import { must, Refused } from "./refused.ts";

const patienceMs = 8_000;
const longestAnswer = 300_000;

/** The answer is read whole; its status is for the caller to judge. @throws Refused */
export type Web = (url: string, init?: RequestInit) => Promise<Response>;

/** `loopback`: providers of a trial and of the tests run on this machine without https. */
export type Reach = { loopback: boolean; patienceMs?: number };

const loopbackHosts = ["localhost", "127.0.0.1", "[::1]"];

export const isReachable = (url: string, { loopback }: Reach): boolean => {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, username, password } = new URL(url);
  if (username || password) return false;
  return protocol === "https:" || (loopback && protocol === "http:" && loopbackHosts.includes(hostname));
};

const bodyOf = async (answer: Response, host: string): Promise<Buffer> => {
  const pieces: Uint8Array[] = [];
  let length = 0;
  if (!answer.body) return Buffer.alloc(0);
  // the types of the browser know no iteration over it, Node does
  for await (const piece of answer.body as unknown as AsyncIterable<Uint8Array>) {
    length += piece.length;
    must(length <= longestAnswer, `${host}: too large an answer`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
};

/** Statuses that carry no body, by the fetch standard. */
const bare = [204, 205, 304];

const whole = async (url: string, init: RequestInit, wait: number): Promise<Response> => {
  const { host } = new URL(url);
  try {
    const answer = await fetch(url, { ...init, redirect: "manual", signal: AbortSignal.timeout(wait) });
    const { status, headers } = answer;
    const body = await bodyOf(answer, host);
    return new Response(bare.includes(status) ? null : new Uint8Array(body), { status, headers });
  } catch (fault) {
    throw fault instanceof Refused ? fault : new Refused(`${host}: no answer`, true);
  }
};

export const webWith =
  (reach: Reach): Web =>
  async (url, init = {}) => {
    must(isReachable(url, reach), "an address that is not https");
    const answer = await whole(url, init, reach.patienceMs ?? patienceMs);
    must(answer.status < 300 || answer.status >= 400, `${new URL(url).host}: leads elsewhere`);
    return answer;
  };

/** Servers that are in trouble get better; the others have said what they think. */
export const mustBeOk = (answer: Response, what: string): void => {
  if (!answer.ok) throw new Refused(`${what}: status ${answer.status}`, answer.status >= 500 || answer.status === 429);
};
