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
import { enablingTitle } from "./words.it.ts";

export type EnablingNow = Pick<Standing, "enabling" | "byDesk" | "steps" | "next" | "waitsForColleague">;

/** Undefined: no ente asks for it or recognises people, and this person never began. */
export const enablingNow = async (ctx: Context, session: Session): Promise<EnablingNow | undefined> => {
  const [offered, standing] = await Promise.all([isOffered(ctx.db), standingOf(ctx, session)]);
  return offered || standing.enabling ? standing : undefined;
};

const Section = ({ said, label }: { said: string; label: string }) => (
  <section aria-labelledby="abilitazione" class="sp-section">
    <h2 id="abilitazione">{enablingTitle}</h2>
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

/** For the Bacheca: while it is under way, and for whoever has to be seen at a desk. */
export const enablingToDo = async (ctx: Context, session: Session): Promise<EnablingNow | undefined> => {
  const now = await enablingNow(ctx, session);
  return now && !isDone(now) && (now.enabling || now.byDesk) ? now : undefined;
};

const missing: Partial<Record<StepId, string>> = {
  richiesta: "Ti resta da fare la richiesta.",
  codice: "Ti resta da scrivere il codice.",
  riconoscimento: "Ti resta da farti riconoscere a uno sportello.",
  abilitato: "Ti resta l’ultima conferma.",
};

const missingSaid = ({ next, waitsForColleague }: EnablingNow): string | undefined =>
  next === "riconoscimento" && waitsForColleague
    ? "Un secondo operatore dello sportello controlla: ti avvisiamo."
    : next && missing[next];

export const EnablingCard = ({ now }: { now: EnablingNow }) => (
  <Card
    title={enablingTitle}
    badge={{ label: progressSaid(now), tone: "warning" }}
    actions={
      <ButtonLink href={routes.enabling.page.href()} of={enablingTitle}>
        Continua
      </ButtonLink>
    }
  >
    <p>Non è finita. {missingSaid(now)}</p>
  </Card>
);

/** In Sicurezza, for whoever came to add what the last step asks for; who signed in at level 2 needs nothing more. */
export const BackToEnabling = ({ ready }: { ready: boolean }) => (
  <Alert title={enablingTitle}>
    {ready ? (
      <>
        <p>Hai quello che serve: ti resta l’ultima conferma.</p>
        <ButtonLink href={routes.enabling.page.href()}>Torna all’abilitazione</ButtonLink>
      </>
    ) : (
      <p>Per l’ultimo passo aggiungi qui una passkey o un’app che dà codici.</p>
    )}
  </Alert>
);
