// One file, piece after piece. The server says how far it has come, and that counts.

export type Outcome =
  | { outcome: "done" }
  | { outcome: "refused"; faults: string[] }
  | { outcome: "ended" }
  | { outcome: "failed" };

type Watch = { signal: AbortSignal; onProgress(part: number): void; onWait(): void };
type Said = {
  to?: string;
  received?: number;
  piece?: number;
  done?: boolean;
  faults?: string[];
  sessionEnded?: boolean;
};

const pieceTime = 120_000;
const longestWait = 30_000;
const mostTries = 20;

const worthAgain = (status: number): boolean => status >= 500 || status === 408 || status === 429;

/** Undefined when the line or the server is down, or nobody wants the answer any more. */
const ask = async (
  url: string,
  body: FormData | URLSearchParams,
  { signal }: Pick<Watch, "signal">,
): Promise<Said | undefined> => {
  // both ends in one: browsers before 2023 cannot join two signals
  const end = new AbortController();
  const onEnd = () => end.abort();
  const clock = setTimeout(onEnd, pieceTime);
  signal.addEventListener("abort", onEnd);
  try {
    const headers = { accept: "application/json" };
    const answer = await fetch(url, { method: "POST", body, headers, signal: end.signal });
    if (worthAgain(answer.status)) return undefined;
    return answer.headers.get("content-type")?.includes("json") ? ((await answer.json()) as Said) : {};
  } catch {
    return undefined;
  } finally {
    clearTimeout(clock);
    signal.removeEventListener("abort", onEnd);
  }
};

const pause = (milliseconds: number, signal: AbortSignal): Promise<unknown> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
    addEventListener("online", resolve, { once: true });
    signal.addEventListener("abort", resolve, { once: true });
  });

/** Asks until there is an answer, a little later each time. */
const answered = async (
  send: () => Promise<Said | undefined>,
  { signal, onWait }: Watch,
): Promise<Said | undefined> => {
  for (let tries = 0; tries < mostTries && !signal.aborted; tries++) {
    const said = await send();
    if (said) return said;
    if (signal.aborted) break;
    onWait();
    await pause(Math.min(1000 * 2 ** tries, longestWait), signal);
  }
  return undefined;
};

const endOf = (said: Said | undefined): Outcome | undefined => {
  if (!said) return { outcome: "failed" };
  if (said.done) return { outcome: "done" };
  if (said.sessionEnded) return { outcome: "ended" };
  if (said.faults) return { outcome: "refused", faults: said.faults };
  return said.received === undefined ? { outcome: "failed" } : undefined;
};

const pieceOf = (file: File, from: number, bytes: number): FormData => {
  const form = new FormData();
  form.set("da", String(from));
  form.set("pezzo", file.slice(from, from + bytes), "pezzo");
  return form;
};

export const sendFile = async (url: string, file: File, watch: Watch): Promise<Outcome> => {
  const begin = new URLSearchParams({ nome: file.name, byte: String(file.size) });
  const started = await answered(() => ask(url, begin, watch), watch);
  let said = started;
  for (;;) {
    const end = endOf(said);
    if (end) return end;
    const from = said?.received ?? 0;
    watch.onProgress(from / file.size);
    said = await answered(() => ask(started?.to ?? url, pieceOf(file, from, started?.piece ?? 0), watch), watch);
  }
};
