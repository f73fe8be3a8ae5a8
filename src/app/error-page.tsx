import type { JSX } from "preact";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { routes } from "../routes.ts";

type Words = { title: string; text: string[] };

const words: Record<number, Words> = {
  400: {
    title: "La richiesta non è leggibile",
    text: ["L'indirizzo o i dati inviati non sono scritti nel modo giusto. Torna indietro e riprova."],
  },
  403: {
    title: "Questa richiesta non viene da questo sito",
    text: ["Per sicurezza non l'abbiamo eseguita. Apri la pagina da qui e riprova."],
  },
  404: {
    title: "Pagina non trovata",
    text: [
      "La pagina che cerchi non esiste, è stata spostata oppure non è tua.",
      "Se hai fatto l'accesso con un'altra identità, esci e accedi con quella giusta.",
    ],
  },
  413: {
    title: "Hai inviato troppi dati in una volta",
    text: ["Torna indietro: quello che hai scritto è ancora nella pagina. Accorcia i testi molto lunghi e riprova."],
  },
  415: {
    title: "Il formato dei dati non è quello atteso",
    text: ["Usa i pulsanti della pagina per inviare i dati."],
  },
  503: {
    title: "Il servizio è momentaneamente occupato",
    text: ["Quello che era già salvato è al sicuro. Attendi un minuto e riprova: non serve ricominciare."],
  },
};
const broken: Words = {
  title: "Qualcosa non ha funzionato",
  text: [
    "È un problema nostro, non tuo. Quello che era già salvato è al sicuro: torna indietro e riprova tra un minuto.",
    "Se succede ancora, scrivi all'assistenza e indica il codice qui sotto.",
  ],
};

export const ErrorPage = ({ status, id, demo }: { status: number; id: string; demo: boolean }): JSX.Element => {
  const { title, text } = words[status] ?? words[status < 500 ? 400 : 500] ?? broken;
  return (
    <Page frame={{ demo }} title={title}>
      <PageHeading title={title} />
      {text.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {status >= 500 && (
        <p>
          Codice: <code>{id}</code>
        </p>
      )}
      <p>
        <a href={routes.home.href()}>Vai ai servizi online</a>
      </p>
    </Page>
  );
};
