// What to have at hand before the browser asks for card and PIN (S2.2, S1.12). Nobody is sent off unprepared: from the
// other host a browser that meets an error does not come back.

import { Callout } from "#ui/alert.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { routes } from "../../routes.ts";
import { CardLinks } from "./card-links.tsx";

const before = [
  "Usa un computer: con il telefono e il tablet la carta nel lettore di solito non funziona.",
  "Collega il lettore e inserisci la carta fino in fondo.",
  "Tieni pronto il PIN. Lo chiede il computer, mai questa pagina.",
  "Se è la prima volta su questo computer, installa il programma indicato da chi ha rilasciato la carta.",
];
const after = [
  "Il browser ti fa scegliere un certificato: prendi quello che comincia con il tuo codice fiscale.",
  "Il computer ti chiede il PIN della carta.",
  "Torni qui, con l’accesso fatto.",
  // the browser keeps the card's key open until it is closed
  "Quando hai finito premi Esci, togli la carta e chiudi il browser, soprattutto se il computer non è tuo.",
];
const troubles = [
  "Il browser non chiede niente: chiudi tutte le sue finestre, controlla che la carta sia inserita e riaprilo. Se una volta hai premuto Annulla, lo ricorda finché resta aperto.",
  "Il browser mostra un errore e non torna qui: riapri questo sito e accedi in un altro modo. Succede con alcune carte di qualche anno fa, o se manca il programma della carta.",
  "Il PIN non va: dopo tre errori la carta si blocca. Si sblocca con il PUK, che hai ricevuto insieme al PIN.",
];

const Items = ({ items }: { items: readonly string[] }) => (
  <>
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </>
);

export const CardPage = ({ back, level }: { back: string; level: string | undefined }) => (
  <>
    <PageHeading
      title="Entra con la carta nel lettore"
      lead="Con la Tessera sanitaria (TS-CNS), un’altra Carta nazionale dei servizi (CNS) o la carta d’identità elettronica."
    />
    <h2>Prima di continuare</h2>
    <ul>
      <Items items={before} />
    </ul>
    <h2>Che cosa succede</h2>
    <ol>
      <Items items={after} />
    </ol>
    {/* S2.3 */}
    <Callout tone="warning" title="Se il browser dice che la connessione non è sicura, fermati">
      <p>
        Non andare avanti: torna indietro e scrivi all’assistenza. Questo sito non ti chiederà mai di ignorare
        quell’avviso.
      </p>
    </Callout>
    <p>
      <ButtonLink href={routes.cns.enter.href({ livello: level, ritorno: back })}>Continua con la carta</ButtonLink>
    </p>
    <Disclosure title="Qualcosa non funziona?">
      <ul>
        <Items items={troubles} />
      </ul>
    </Disclosure>
    <CardLinks back={back} />
  </>
);
