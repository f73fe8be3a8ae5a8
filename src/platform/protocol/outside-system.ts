// What is said to an outside system of protocol, and what it may answer: docs/INTEGRATING.md. Asked again with the same
// key it must answer with the same number.

import type { OutsideSystem } from "#kit/protocol-systems.ts";
import type { Entry } from "./entry.ts";
import { bearer } from "./hand-over.ts";
import { type Given, protocolText } from "./port.ts";

export type Answered = Given & { registeredAt: Date };

const patienceMs = 20_000;
const longestAnswer = 20_000;

const said = (entry: Entry) => ({
  chiave: entry.id,
  ente: entry.ente,
  direzione: entry.direction,
  oggetto: entry.subject,
  corrispondente: entry.correspondent,
  impronta: entry.fingerprint,
  allegati: entry.attachments,
  chiestoIl: entry.askedAt.toISOString(),
});

const isYear = (value: unknown): value is number => Number.isInteger(value) && Number(value) > 1999;
const isNumber = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0;

const read = (text: string): Answered => {
  const { numero, anno, registratoIl } = JSON.parse(text) as Record<string, unknown>;
  const registeredAt = new Date(typeof registratoIl === "string" ? registratoIl : Number.NaN);
  if (!isNumber(numero) || !isYear(anno) || Number.isNaN(registeredAt.getTime())) {
    throw new Error("the protocol system answered without numero, anno and registratoIl");
  }
  return { year: anno, n: numero, number: protocolText(anno, numero), registeredAt };
};

/** Throws on whatever is not a number: the job tries again. The token is read anew, so that it can be changed. */
export const askOutside = async (
  { url, tokenFile }: OutsideSystem,
  entry: Entry,
  signal = AbortSignal.timeout(patienceMs),
): Promise<Answered> => {
  const answer = await fetch(url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "idempotency-key": entry.id,
      ...(await bearer(tokenFile)),
    },
    body: JSON.stringify(said(entry)),
    redirect: "error",
    signal,
  });
  if (!answer.ok) {
    await answer.body?.cancel();
    throw new Error(`the protocol system answered ${answer.status}`);
  }
  const text = await answer.text();
  if (text.length > longestAnswer) throw new Error("the protocol system answered too much");
  return read(text);
};
