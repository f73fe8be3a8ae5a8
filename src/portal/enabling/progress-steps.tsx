// What the person does now, one thing at a time.
import type { Way } from "#istanze/enabling/code.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import type { Children } from "#ui/frame.ts";
import { routes } from "../../routes.ts";
import { EnteChoice, type Handled } from "./scope.tsx";
import type { Standing } from "./standing.ts";
import { waySaid } from "./words.it.ts";

export type Doing = Standing & {
  ente: string;
  way: Way | undefined;
  level: number;
  /** An app or a passkey stands beside the password. */
  hasFactor: boolean;
  handled: Handled;
};

/** The one next action of a step. */
const Next = ({ children }: { children: Children }) => <div class="sp-operations">{children}</div>;

/** Said at the start: who finds it out at the last step has to stop there. */
const FactorNeeded = () => (
  <p>
    Alla fine ti serve un secondo fattore, cioè una passkey o un'app che dà codici: puoi aggiungerlo quando vuoi, da{" "}
    <a href={routes.security.page.href()}>Sicurezza</a>.
  </p>
);

export const Request = ({ enabling, ente, handled, byDesk, hasFactor }: Doing) => {
  if (enabling?.confirmedAt) {
    return (
      <Next>
        <ButtonLink href={routes.enabling.accept.href()}>Leggi le avvertenze e accetta</ButtonLink>
      </Next>
    );
  }
  return (
    <form method="post" action={routes.enabling.page.href()} data-once="">
      <p>Scrivi domicilio, recapiti e i dati di un documento di identità: bastano quattro minuti. Lo fai tu, qui.</p>
      {byDesk && !hasFactor && <FactorNeeded />}
      {handled.choices.length > 0 ? (
        <EnteChoice choices={handled.choices} />
      ) : (
        <input type="hidden" name="ente" value={ente} />
      )}
      <Next>
        <Button>{enabling ? "Continua la richiesta" : "Inizia la richiesta"}</Button>
      </Next>
    </form>
  );
};

export const Code = ({ way }: Doing) => {
  const atDesk = way?.channel === "sportello";
  return (
    <>
      <p>
        {atDesk
          ? "Il codice te lo stampa l'operatore quando vai allo sportello. Poi lo scrivi tu, qui."
          : `Ti mandiamo un codice ${way ? waySaid(way) : ""}. Lo scrivi tu, qui.`}
      </p>
      <Next>
        <ButtonLink tone={atDesk ? "outline" : "primary"} href={routes.enabling.code.href()}>
          Scrivi il codice
        </ButtonLink>
      </Next>
    </>
  );
};

const Seen = () => (
  <p>Allo sportello ti hanno già visto: un secondo operatore controlla, e ti avvisiamo. Non devi tornare.</p>
);

const ToTheDesk = () => (
  <>
    <p>
      Stampa il modulo di adesione, senza firmarlo, e vai a uno sportello: lo firmi lì, davanti all'operatore, che ti
      attiva subito. Se non puoi andare tu, va una persona con la tua delega: le dai tutti e due i moduli firmati.
    </p>
    <p>
      Porta il documento che hai indicato e il tesserino del codice fiscale o la tessera sanitaria, con le fotocopie.
    </p>
    <ul class="sp-links">
      <li>
        <a href={routes.enabling.paper.href({ modulo: "adesione" })}>Modulo di adesione (PDF)</a>
      </li>
      <li>
        <a href={routes.enabling.paper.href({ modulo: "delega" })}>Modulo di delega (PDF)</a>
      </li>
    </ul>
  </>
);

export const Recognition = ({ waitsForColleague }: Doing) => (waitsForColleague ? <Seen /> : <ToTheDesk />);

const AddFactor = () => (
  <>
    <p>
      Prima della conferma aggiungi un secondo fattore: una passkey o un'app che dà codici. Da adesso serve anche per
      inviare, al posto del codice personale di una volta. Poi torna qui.
    </p>
    <Next>
      <ButtonLink href={routes.security.page.href()}>Aggiungi un secondo fattore</ButtonLink>
    </Next>
  </>
);

const UseFactor = () => (
  <>
    <p>Il secondo fattore c'è. Accedi di nuovo usandolo: torni qui e ti resta solo la conferma.</p>
    <Next>
      <ButtonLink href={routes.signIn.href({ livello: "2", ritorno: routes.enabling.page.href() })}>
        Accedi con il secondo fattore
      </ButtonLink>
    </Next>
  </>
);

export const Finish = ({ level, hasFactor }: Doing) => {
  if (level < 2) return hasFactor ? <UseFactor /> : <AddFactor />;
  return (
    <form method="post" action={routes.enabling.finish.href()} data-once="">
      <p>Resta la tua conferma: poi puoi compilare e inviare le istanze.</p>
      <Next>
        <Button>Conferma</Button>
      </Next>
    </form>
  );
};
