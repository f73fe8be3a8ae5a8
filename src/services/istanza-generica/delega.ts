// The form of delegation to print, sign and attach (S2.29).
import { drawPrintForm } from "#platform/pdf/print-form.ts";
import type { Servizio } from "../../service.ts";

const persona = ["Nome e cognome", "Luogo e data di nascita", "Codice fiscale", "Residenza"];

export const delega: NonNullable<Servizio["blanks"]>[string] = {
  name: "modulo-di-delega.pdf",
  mediaType: "application/pdf",
  content: () =>
    drawPrintForm({
      title: "Delega a presentare un'istanza",
      author: "Istanza generica",
      parts: [
        { title: "Chi delega", text: [], lines: persona },
        { title: "Chi è delegato", text: [], lines: persona },
        {
          title: "Per che cosa",
          text: ["Delego la persona indicata a presentare al Comune, a mio nome, l'istanza che riguarda:"],
          lines: ["Oggetto"],
        },
        {
          title: "Firma di chi delega",
          text: ["Allega una copia del documento d'identità di chi firma (D.P.R. 445/2000, articolo 38)."],
          lines: ["Luogo e data", "Firma"],
        },
      ],
      // of this version of the form: the same file every time
      createdAt: new Date("2026-11-22T09:00:00Z"),
    }),
};
