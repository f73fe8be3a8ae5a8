// Where the abilitazione is met besides its own page: in the profile, and in the Bacheca while something of it is missing.
import { isOffered } from "#identity/enabling/settings.ts";
import type { Session } from "#identity/sessions.ts";
import { ButtonLink } from "#ui/button.tsx";
import type { Context } from "../../context.ts";
import { routes } from "../../routes.ts";
import { progressSaid } from "./progress.tsx";
import { type Standing, standingOf } from "./standing.ts";

export type EnablingNow = Pick<Standing, "enabling" | "byDesk" | "steps">;

/** Undefined: no ente asks for it or recognises people, and this person never began. */
export const enablingNow = async (ctx: Context, session: Session): Promise<EnablingNow | undefined> => {
  const [offered, standing] = await Promise.all([isOffered(ctx.db), standingOf(ctx, session)]);
  return offered || standing.enabling ? standing : undefined;
};

const Section = ({ said, label }: { said: string; label: string }) => (
  <section aria-labelledby="abilitazione" class="sp-section">
    <h2 id="abilitazione">Abilitazione alle istanze online</h2>
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
export const EnablingToDo = ({ now }: { now: EnablingNow }) => {
  if (isDone(now) || (!now.enabling && !now.byDesk)) return null;
  return <Section said={`Non è finita: hai fatto ${progressSaid(now)}.`} label="Continua" />;
};
