import { bodyMax, type Purpose, titleMax } from "#istanze/templates.ts";

export type TypedTemplate = {
  purpose: Purpose /** "": every service. */;
  service: string;
  title: string;
  body: string;
};

export const purposeWords: Record<Purpose, string> = {
  messaggio: "Messaggi",
  correzione: "Richieste di correzioni",
  integrazione: "Richieste di integrazioni",
  preavviso: "Preavvisi di rigetto",
  rigetto: "Rigetti",
  atto: "Atti",
};

/** By the name of the control, which is also its id. */
export const faultsOfTemplate = ({ title, body }: TypedTemplate): { name: string; text: string }[] => [
  ...(title === "" ? [{ name: "titolo", text: "Scrivi un titolo: serve a riconoscere il modello" }] : []),
  ...(title.length > titleMax
    ? [{ name: "titolo", text: `Il titolo è troppo lungo: accorcialo a ${titleMax} caratteri` }]
    : []),
  ...(body.trim() === "" ? [{ name: "testo", text: "Scrivi il testo del modello" }] : []),
  ...(body.length > bodyMax
    ? [{ name: "testo", text: `Il testo è troppo lungo: accorcialo a ${bodyMax} caratteri` }]
    : []),
];
