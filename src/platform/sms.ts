// Short messages leave through here; a job calls it and tries again when it throws.
import { readFile } from "node:fs/promises";

export type ShortMessage = {
  /** The same message handed over again carries the same id. */
  id: string;
  /** "+393331234567". */
  to: string;
  text: string;
};

export type Sms = {
  /** Resolves when the gateway has taken charge of it. */
  send(message: ShortMessage): Promise<void>;
};

type Gateway = {
  url: string;
  /** File with the token that the gateway wants; absent: none. */
  tokenFile: string | undefined;
  /** The sender that telephones show: letters and digits, at most eleven (3GPP TS 23.040). */
  from: string;
};

const patience = 15_000;

const authorization = async (tokenFile: string | undefined): Promise<Record<string, string>> =>
  tokenFile ? { authorization: `Bearer ${(await readFile(tokenFile, "utf8")).trim()}` } : {};

/** POST of JSON {id, from, to, text}; every answer from 200 to 299 means: taken charge of. See docs/INTEGRATING.md. */
export const gatewaySms = ({ url, tokenFile, from }: Gateway): Sms => ({
  async send({ id, to, text }) {
    const answer = await fetch(url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "idempotency-key": id,
        // read each time: a new token needs no restart
        ...(await authorization(tokenFile)),
      },
      body: JSON.stringify({ id, from, to, text }),
      redirect: "error",
      signal: AbortSignal.timeout(patience),
    });
    // what it says may hold the number: it does not go into the log
    await answer.body?.cancel();
    if (!answer.ok) throw new Error(`the SMS gateway answered ${answer.status}`);
  },
});

/** In the demo nothing leaves: messages are read at /posta. */
export const demoSms = (): Sms => ({ send: async () => {} });

/** A number of a telephone in Italy or abroad as gateways want it; undefined for one that gets no SMS. */
export const smsNumber = (typed: string): string | undefined => {
  const signs = typed.replace(/[^\d+]/g, "").replace(/^00/, "+");
  if (signs.startsWith("+39")) return /^\+393\d{8,9}$/.test(signs) ? signs : undefined;
  if (signs.startsWith("+")) return /^\+[1-9]\d{6,14}$/.test(signs) ? signs : undefined;
  return /^3\d{8,9}$/.test(signs) ? `+39${signs}` : undefined;
};
