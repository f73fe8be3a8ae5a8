// Requests to be enabled, brought by their pages to where a test begins, and the codes that were sent.
import { one } from "../src/db/connect.ts";
import { newestCodes, type ShownCode } from "../src/istanze/enabling/code-messages.ts";
import type { TestApp } from "./app.ts";
import type { Browser } from "./browser.ts";

export const domicile = { indirizzo: "Via della Prova, 5", provincia: "TO", comune: "001999", cap: "10999" };
export const contacts = { cellulare: "333 1234567", telefono: "011 000 0000", email: "ada.campione@demo.example" };
export const document = {
  tipo: "carta-identita",
  numero: "CA12345AB",
  rilasciatoDa: "Comune di Borgo Esempio",
  "rilasciatoIl.giorno": "4",
  "rilasciatoIl.mese": "5",
  "rilasciatoIl.anno": "2022",
  "scadenza.giorno": "3",
  "scadenza.mese": "12",
  "scadenza.anno": "2032",
};

/** On the page that asks for "Conferma". */
export const filledIn = async (page: Browser, over: Record<string, string> = {}): Promise<Browser> => {
  await page.get("/abilitazione");
  await page.press("Inizia la richiesta");
  await page.press("Successivo", domicile);
  await page.press("Successivo", { ...contacts, ...over });
  await page.press("Successivo", document);
  return page;
};

/** …on the page that says what was sent where. */
export const accepted = async (page: Browser, over: Record<string, string> = {}): Promise<Browser> => {
  await filledIn(page, over);
  await page.press("Conferma");
  await page.press("Accetto");
  return page;
};

export const codes = ({ ctx }: TestApp): Promise<ShownCode[]> => newestCodes(ctx, 20);

/** "ACDE-FGHJ", of the last message. */
export const lastCode = async (the: TestApp): Promise<string> =>
  /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec((await codes(the))[0]?.body ?? "")?.[0] ?? "";

/** A code of the same form that is not the one. */
export const otherThan = (code: string): string => (code.startsWith("A") ? "C" : "A") + code.slice(1);

type Paper = { adesione: string; delega: string | null };

/** The files of the papers of the request that was confirmed last. */
export const papers = ({ ctx }: TestApp): Promise<Paper> =>
  one<Paper>(
    ctx.db,
    `select adesione_sha256 as adesione, delega_sha256 as delega from enabling
      where confirmed_at is not null order by confirmed_at desc limit 1`,
  );
