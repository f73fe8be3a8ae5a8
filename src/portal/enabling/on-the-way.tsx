// Where the abilitazione is met besides its own page: in the profile, and in the Bacheca while something of it is missing.
import { isOffered } from "#identity/enabling/settings.ts";
import type { StepId } from "#identity/enabling/steps.ts";
import type { Session } from "#identity/sessions.ts";
import { Alert } from "#ui/alert.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import type { Context } from "../../context.ts";
import { routes } from "../../routes.ts";
import { progressSaid } from "./progress.tsx";
import { type Standing, standingOf } from "./standing.ts";

export type EnablingNow = Pick<Standing, "enabling" | "byDesk" | "steps" | "next">;

/** Undefined: no ente asks for it or recognises people, and this person never began. */
export const enablingNow = async (ctx: Context, session: Session): Promise<EnablingNow | undefined> => {
  const [offered, standing] = await Promise.all([isOffered(ctx.db), standingOf(ctx, session)]);
  return offered || standing.enabling ? standing : undefined;
};

const title = "Abilitazione alle istanze online";

const Section = ({ said, label }: { said: string; label: string }) => (
  <section aria-labelledby="abilitazione" class="sp-section">
    <h2 id="abilitazione">{title}</h2>
    <p>{said}</p>
    <ul class="sp-operations">
      <li>
        <ButtonLink tone="outline" href={routes.enabling.page.href()}>
          {label}
        </ButtonLink>
      </li>
    </ul>
  </section>
);

const isDone = ({ enabling }: EnablingNow): boolean => enabling?.enabledAt != null;

/** In the profile, whatever its state. */
export const EnablingSection = ({ now }: { now: EnablingNow }) => {
  if (isDone(now)) return <Section said="L’abilitazione è attiva." label="Vedi l’abilitazione" />;
  if (!now.enabling) return <Section said="Alcuni enti la chiedono prima di inviare." label="Chiedi l’abilitazione" />;
  return <Section said={`Hai fatto ${progressSaid(now)}.`} label="Continua" />;
};

/** In the Bacheca: while it is under way, and for whoever has to be seen at a desk. */
export const isEnablingToDo = (now: EnablingNow): boolean => !isDone(now) && (now.enabling !== undefined || now.byDesk);

/** The one thing that is missing, where it is the person who does it. */
const missing: Partial<Record<StepId, string>> = {
  richiesta: "Ti resta da fare la richiesta.",
  codice: "Ti resta da scrivere il codice.",
  riconoscimento: "Ti resta da farti riconoscere a uno sportello.",
  abilitato: "Ti resta l’ultima conferma.",
};

export const EnablingCard = ({ now }: { now: EnablingNow }) => (
  <Card
    title={title}
    badge={{ label: progressSaid(now), tone: "warning" }}
    actions={
      <ButtonLink href={routes.enabling.page.href()} of={title}>
        Continua
      </ButtonLink>
    }
  >
    <p>Non è finita. {now.next && missing[now.next]}</p>
  </Card>
);

/** In Sicurezza, for whoever came to add what the last step asks for. */
export const BackToEnabling = ({ hasFactor }: { hasFactor: boolean }) => (
  <Alert title={title}>
    {hasFactor ? (
      <>
        <p>Il secondo fattore c’è: ti resta l’ultima conferma.</p>
        <ButtonLink href={routes.enabling.page.href()}>Torna all’abilitazione</ButtonLink>
      </>
    ) : (
      <p>Per l’ultimo passo aggiungi qui una passkey o un’app che dà codici.</p>
    )}
  </Alert>
);
