// An istanza of the demo's mayor, brought by its pages to where a test begins.

import type { TestApp } from "./app.ts";
import type { Browser } from "./browser.ts";

export const card = "/e/regione-piemonte/servizi/serv06-utenti";

export const rup = { rup: "Rosa Prova", emailRup: "rosa.prova@borgoesempio.example", telefonoRup: "011 000 0000" };
export const utente = {
  "utenti.righe": "1",
  "utenti.0.nome": "Lia",
  "utenti.0.cognome": "Prova",
  "utenti.0.codiceFiscale": "PRVLIA88D57L219Y",
};

/** Address of the istanza whose page is open. */
export const istanzaOf = (page: Browser): string => /^\/e\/[^/]+\/istanze\/[^/?]+/.exec(page.page().url)?.[0] ?? "";

/** The mayor on the first step of a new draft for Borgo Esempio. */
export const begun = async (the: TestApp, per = "borgo-esempio"): Promise<Browser> => {
  const page = await the.signedIn("sindaco");
  await page.post(`${card}/compila`, { per });
  return page;
};

/** …on the summary, everything filled in. */
export const filledIn = async (the: TestApp): Promise<Browser> => {
  const page = await begun(the);
  await page.press("Successivo", { presaVisione: "si" });
  await page.press("Successivo", rup);
  await page.press("Successivo", utente);
  await page.press("Ho capito");
  return page;
};

/** …on its page, DA INVIARE. */
export const completed = async (the: TestApp): Promise<Browser> => {
  const page = await filledIn(the);
  await page.press("Successivo");
  return page;
};

/** …on the page that says it was sent. */
export const sent = async (the: TestApp): Promise<Browser> => {
  const page = await completed(the);
  await page.press("Invia");
  await page.press("Conferma");
  return page;
};
