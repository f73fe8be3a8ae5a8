// Accounts for a test: switched on, registered by their pages, and what the mails say.
import { many } from "../src/db/connect.ts";
import { answerRecovery } from "../src/istanze/accounts/recover.ts";
import { answerRegistration } from "../src/istanze/accounts/register.ts";
import { newestMails } from "../src/istanze/mails.ts";
import type { TestApp } from "./app.ts";
import type { Browser } from "./browser.ts";

export const ada = {
  codiceFiscale: "SMPDAA85T50L219J",
  nome: "Ada",
  cognome: "Esempi",
  "nascita.giorno": "10",
  "nascita.mese": "12",
  "nascita.anno": "1985",
  luogo: "Torino",
  sesso: "F",
  email: "ada@posta.example",
};

export const passphrase = "quattro gatti sul tetto";

export const switchOn = async (the: TestApp): Promise<void> => {
  const admin = await the.signedIn("amministratore");
  const page = await admin.post("/e/regione-piemonte/ufficio/account/attivazione", {
    attiva: "si",
    motivo: "Delibera n. 4/2026: persone in attesa di identità digitale",
  });
  if (!page.html.text.includes("Fatto")) throw new Error(page.html.text);
};

/** Does at once what the worker would do for registrations and forgotten passwords. */
export const answerAll = async ({ ctx }: TestApp): Promise<void> => {
  const asked = await many<{ id: string }>(
    ctx.db,
    "select id from account_request where confirmed_at is not null and link_sha256 is null and used_at is null",
  );
  for (const { id } of asked) await answerRegistration(ctx, id);
  for (const { id } of await many<{ id: string }>(ctx.db, "select id from recovery_request"))
    await answerRecovery(ctx, id);
};

export type SentMail = { recipient: string; subject: string; body: string };

/** The last one first. */
export const mails = ({ ctx }: TestApp): Promise<SentMail[]> => newestMails(ctx, 1_000);

/** The path of the link in a mail to somebody. */
export const linkTo = async (the: TestApp, recipient: string, subject: string): Promise<string> => {
  const found = (await mails(the)).find((mail) => mail.recipient === recipient && mail.subject === subject);
  const link = /https?:\/\/\S+/.exec(found?.body ?? "")?.[0];
  if (!link) throw new Error(`no mail "${subject}" to ${recipient}`);
  return new URL(link).pathname;
};

/** By the pages, up to "Conferma" or where it stops. */
export const register = async (the: TestApp, page: Browser, who: Partial<typeof ada> = {}): Promise<void> => {
  const typed = { ...ada, ...who, privacy: "si", responsabilita: "si" };
  await page.get("/registrati");
  the.clock.forward(5_000);
  await page.press("Avanti", { codiceFiscale: typed.codiceFiscale });
  await page.press("Avanti", typed);
  await page.press("Conferma");
  await answerAll(the);
};

/** Registered, with a password, and signed in. */
export const registered = async (the: TestApp, who: Partial<typeof ada> = {}): Promise<Browser> => {
  const page = the.visitor();
  await register(the, page, who);
  await page.get(await linkTo(the, who.email ?? ada.email, "Completa la registrazione"));
  await page.press("Conferma", { nuova: passphrase, conferma: passphrase });
  return page;
};

export const signInWith = async (page: Browser, utente: string, password: string) => {
  await page.get("/accedi");
  return page.press("Accedi", { utente, password });
};
