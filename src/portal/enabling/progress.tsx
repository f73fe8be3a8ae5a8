// "3 di 5 passi": what is done, what comes now and who does it (S4.29).
import type { EnablingStep, StepId } from "#identity/enabling/steps.ts";
import type { Way } from "#istanze/enabling/code.ts";
import { showDateTime } from "#kit/time.ts";
import { Actions, Button, ButtonLink } from "#ui/button.tsx";
import type { Children } from "#ui/frame.ts";
import { Timeline } from "#ui/timeline.tsx";
import { routes } from "../../routes.ts";
import type { Standing } from "./standing.ts";
import { waySaid } from "./words.it.ts";

const titles: Record<StepId, string> = {
  registrato: "Registrato",
  richiesta: "Richiesta di abilitazione",
  codice: "Codice personale temporaneo confermato",
  riconoscimento: "Riconosciuto allo sportello",
  abilitato: "Abilitato",
};

export type Doing = Standing & { ente: string; way: Way | undefined; level: number };

const Request = ({ enabling, ente }: Doing) => {
  if (enabling?.confirmedAt) {
    return (
      <div class="sp-operations">
        <ButtonLink href={routes.enabling.accept.href()}>Leggi le avvertenze e accetta</ButtonLink>
      </div>
    );
  }
  return (
    <form method="post" action={routes.enabling.page.href()} data-once="">
      <input type="hidden" name="ente" value={ente} />
      <p>Scrivi domicilio, recapiti e i dati di un documento di identità: bastano quattro minuti. Lo fai tu, qui.</p>
      <div class="sp-operations">
        <Button>{enabling ? "Continua la richiesta" : "Inizia la richiesta"}</Button>
      </div>
    </form>
  );
};

const Code = ({ way }: Doing) =>
  way?.channel === "sportello" ? (
    <>
      <p>Il codice te lo stampa l'operatore quando vai allo sportello. Poi lo scrivi tu, qui.</p>
      <div class="sp-operations">
        <ButtonLink tone="outline" href={routes.enabling.code.href()}>
          Scrivi il codice
        </ButtonLink>
      </div>
    </>
  ) : (
    <>
      <p>Ti mandiamo un codice {way && waySaid(way)}. Lo scrivi tu, qui.</p>
      <div class="sp-operations">
        <ButtonLink href={routes.enabling.code.href()}>Scrivi il codice</ButtonLink>
      </div>
    </>
  );

const Recognition = () => (
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

const Finish = ({ level }: Doing) =>
  level < 2 ? (
    <>
      <p>
        Resta la tua conferma. Da adesso per inviare serve anche un secondo fattore, al posto del codice personale di
        una volta: aggiungi una passkey o un'app che dà codici, poi accedi di nuovo usandola.
      </p>
      <Actions
        back={
          <ButtonLink tone="outline" href={routes.security.page.href()}>
            Aggiungi un secondo fattore
          </ButtonLink>
        }
      >
        <ButtonLink href={routes.signIn.href({ livello: "2", ritorno: routes.enabling.page.href() })}>
          Accedi con il secondo fattore
        </ButtonLink>
      </Actions>
    </>
  ) : (
    <form method="post" action={routes.enabling.finish.href()} data-once="">
      <p>Resta la tua conferma: poi puoi compilare e inviare le istanze.</p>
      <div class="sp-operations">
        <Button>Conferma</Button>
      </div>
    </form>
  );

const nowOf = (id: StepId, doing: Doing): Children => {
  if (id === "richiesta") return <Request {...doing} />;
  if (id === "codice") return <Code {...doing} />;
  if (id === "riconoscimento") return <Recognition />;
  return id === "abilitato" && doing.enabling?.codeConfirmedAt ? <Finish {...doing} /> : undefined;
};

const whenOf = (id: StepId, { enabling }: Standing) => {
  const at = {
    registrato: null,
    richiesta: enabling?.acceptedAt,
    codice: enabling?.codeConfirmedAt,
    riconoscimento: enabling?.recognisedAt,
    abilitato: enabling?.enabledAt,
  }[id];
  return at ? { text: showDateTime(at), iso: at.toISOString() } : undefined;
};

/** The code and the desk can come in either order. */
const isOpen = (id: StepId, { next, enabling }: Standing): boolean =>
  id === next || (id === "riconoscimento" && next === "codice" && enabling !== undefined);

const stateOf = (step: EnablingStep, doing: Doing) => {
  if (step.done) return "done";
  return isOpen(step.id, doing) ? "current" : "todo";
};

export const progressSaid = ({ steps }: Pick<Standing, "steps">): string =>
  `${steps.filter(({ done }) => done).length} di ${steps.length} passi`;

export const Progress = (doing: Doing) => (
  <Timeline
    points={doing.steps.map((step) => ({
      title: titles[step.id],
      when: whenOf(step.id, doing),
      state: stateOf(step, doing),
      children: !step.done && isOpen(step.id, doing) ? nowOf(step.id, doing) : undefined,
    }))}
  />
);
