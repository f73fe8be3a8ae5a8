// A person who types, completes and sends over HTTP, and writes down what the server acknowledged.
import assert from "node:assert/strict";
import { demoPeople } from "../../src/db/seed/demo-data.ts";
import { routes } from "../../src/routes.ts";
import { answers, region } from "../istanze.ts";
import { type Entry, newEntry } from "./ledger.ts";

const service = "serv06-utenti";
/** Newer than any page: this client writes from one window. */
const newest = "999999";

type Reply = { status: number; location: string; text: string; cookie: string };

/** No answer, or one that says that the server could not. Whether it was stored is not known. */
class Unanswered extends Error {}

export type Client = {
  entries: Entry[];
  /** How many autosaves the server acknowledged. */
  saves(): number;
  /** Until the server is gone. */
  run(base: string): Promise<void>;
};

export const client = (): Client => {
  const entries: Entry[] = [];
  let cookie = "";
  let base = "";
  let words = 0;
  let saves = 0;

  const call = async (path: string, body?: Record<string, string>): Promise<Reply> => {
    try {
      const answer = await fetch(base + path, {
        redirect: "manual",
        headers: { cookie },
        signal: AbortSignal.timeout(20_000),
        ...(body ? { method: "POST", body: new URLSearchParams(body) } : {}),
      });
      const text = await answer.text();
      if (answer.status >= 500) throw new Unanswered(`${answer.status}`);
      const set = answer.headers.get("set-cookie") ?? "";
      return {
        status: answer.status,
        location: answer.headers.get("location") ?? "",
        text,
        cookie: set.split(";")[0] ?? "",
      };
    } catch (error) {
      throw new Unanswered(String(error));
    }
  };

  const signIn = async (): Promise<void> => {
    const persona = demoPeople.find(({ part }) => part === "sindaco")?.codiceFiscale ?? "";
    cookie = (await call(routes.signIn.href(), { persona })).cookie;
  };

  const begin = async (): Promise<Entry> => {
    const { location } = await call(routes.service.start.href({ ente: region, service }), { per: "borgo-esempio" });
    const id = /istanze\/([0-9a-f-]{36})\//.exec(location)?.[1];
    assert.ok(id, `no draft was begun: ${location}`);
    const entry = newEntry(region, id);
    entries.push(entry);
    return entry;
  };

  const autosave = async (entry: Entry, step: string, typed: Record<string, string>): Promise<void> => {
    for (const [name, text] of Object.entries(typed)) {
      if (!entry.texts.has(name))
        entry.texts.set(name, [name in (answers.comune ?? {}) ? (answers.comune?.[name] ?? "") : "", ""]);
      entry.texts.get(name)?.push(text);
    }
    const path = routes.istanza.autosave.href({ ente: entry.ente, id: entry.id, step });
    const { status, text } = await call(path, { ...typed, revisione: newest });
    assert.equal(status, 200, text);
    for (const [name, stored] of Object.entries(typed)) entry.texts.set(name, [stored]);
    saves++;
  };

  const sealOn = async (path: string): Promise<string> => {
    const { text, status } = await call(path);
    const seal = /name="sigillo" value="([0-9a-f]{64})"/.exec(text)?.[1];
    assert.ok(seal, `no seal on ${path} (${status})`);
    return seal;
  };

  const complete = async (entry: Entry): Promise<void> => {
    const path = routes.istanza.summary.href({ ente: entry.ente, id: entry.id });
    const sigillo = await sealOn(path);
    entry.completed = "asked";
    const { location } = await call(path, { sigillo });
    assert.equal(location, routes.istanza.page.href({ ente: entry.ente, id: entry.id }));
    entry.completed = "yes";
  };

  const send = async (entry: Entry): Promise<void> => {
    const path = routes.istanza.send.href({ ente: entry.ente, id: entry.id });
    const sigillo = await sealOn(path);
    entry.sent = "asked";
    const { location } = await call(path, { sigillo });
    assert.equal(location, routes.istanza.sent.href({ ente: entry.ente, id: entry.id }));
    entry.sent = "yes";
  };

  const finish = async (entry: Entry): Promise<void> => {
    if (entry.completed === "no") {
      for (const [step, typed] of Object.entries(answers)) await autosave(entry, step, typed);
      await complete(entry);
    }
    if (entry.sent === "no") await send(entry);
  };

  const work = async (): Promise<never> => {
    if (cookie === "") await signIn();
    for (const entry of entries.filter(({ sent }) => sent === "no")) await finish(entry);
    for (;;) {
      const entry = await begin();
      for (let n = 0; n < 4; n++) {
        const word = words++;
        await autosave(entry, "comune", { ...answers.comune, rup: `Persona ${word}` });
        await autosave(entry, "utenti", { "utenti.0.nome": `Nome ${word}` });
      }
      await finish(entry);
    }
  };

  return {
    entries,
    saves: () => saves,
    run: async (at) => {
      base = at;
      await work().catch((error: unknown) => {
        if (!(error instanceof Unanswered)) throw error;
      });
    },
  };
};
