// A small load client: a number of connections that are kept alive, each asking again as soon as it was answered.
import { Agent, request } from "node:http";
import { brotliDecompressSync } from "node:zlib";

export type Asked = { path: string; cookie?: string; body?: string };
/** `body` as it came over the wire. */
export type Reply = { status: number; location: string; cookie: string; encoding: string; body: Buffer };
export type Ask = (asked: Asked) => Promise<Reply>;

export const textOf = ({ body, encoding }: Reply): string =>
  (encoding === "br" ? brotliDecompressSync(body) : body).toString();

export const caller = (base: string, connections: number): { ask: Ask; close(): void } => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const ask: Ask = ({ path, cookie, body }) =>
    new Promise((resolve, reject) => {
      const headers = {
        "accept-encoding": "br",
        ...(cookie === undefined ? {} : { cookie }),
        ...(body === undefined ? {} : { "content-type": "application/x-www-form-urlencoded" }),
      };
      const sent = request(base + path, { agent, method: body === undefined ? "GET" : "POST", headers }, (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part: Buffer) => parts.push(part));
        answer.on("error", reject);
        answer.on("end", () =>
          resolve({
            status: answer.statusCode ?? 0,
            location: answer.headers.location ?? "",
            cookie: answer.headers["set-cookie"]?.[0]?.split(";")[0] ?? "",
            encoding: answer.headers["content-encoding"] ?? "",
            body: Buffer.concat(parts),
          }),
        );
      });
      sent.setTimeout(30_000, () => sent.destroy(new Error(`no answer from ${path} in 30 seconds`)));
      sent.on("error", reject);
      sent.end(body);
    });
  return { ask, close: () => agent.destroy() };
};

export type Rate = { perSecond: number; count: number; p50: number; p95: number };

/** Runs `work` on `lanes` at once until the time is over or it says "done". Milliseconds. */
export const rateOf = async (
  lanes: number,
  milliseconds: number,
  work: () => Promise<"done" | undefined>,
): Promise<Rate> => {
  const times: number[] = [];
  const started = performance.now();
  const until = started + milliseconds;
  const lane = async (): Promise<void> => {
    while (performance.now() < until) {
      const begun = performance.now();
      if ((await work()) === "done") return;
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  const seconds = (performance.now() - started) / 1000;
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.floor(times.length * part)] ?? 0;
  return { perSecond: times.length / seconds, count: times.length, p50: at(0.5), p95: at(0.95) };
};
