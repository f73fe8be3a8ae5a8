// The parts of the profile that lead elsewhere: sign-ins, whom one acts for, what the site holds.
import { toActFor } from "#identity/people.ts";
import type { Session } from "#identity/sessions.ts";
import { ButtonLink } from "#ui/button.tsx";
import type { Children } from "#ui/frame.ts";
import type { IconName } from "#ui/icons.ts";
import { mandateSaid } from "#words/mandates.it.ts";
import { routes } from "../../routes.ts";
import { represented } from "../mandates/may.ts";

type Operation = { label: string; href: string; icon?: IconName /** "Modifica" what. */; of?: string };

type SectionProps = { id: string; title: string; operations: readonly Operation[]; children?: Children };

export const ProfileSection = ({ id, title, operations, children }: SectionProps) => (
  <section aria-labelledby={id} class="sp-section">
    <h2 id={id}>{title}</h2>
    {children}
    <ul class="sp-operations">
      {operations.map(({ label, ...link }) => (
        <li key={label}>
          <ButtonLink tone="outline" {...link}>
            {label}
          </ButtonLink>
        </li>
      ))}
    </ul>
  </section>
);

export const SignIns = () => (
  <ProfileSection
    id="accessi"
    title="Accessi e sicurezza"
    operations={[
      { label: "Accessi e dispositivi", href: routes.access.page.href(), icon: "it-key" },
      { label: "Sicurezza", href: routes.security.page.href(), icon: "it-lock" },
    ]}
  />
);

export const ActsFor = ({ session }: { session: Session }) => {
  const { mandates } = session;
  return (
    <ProfileSection
      id="incarichi"
      title="Per chi puoi operare"
      operations={[
        { label: "Per chi posso operare", href: routes.representation.page.href() },
        ...(toActFor(mandates).length > 0 ? [{ label: "Cambia per chi operi", href: routes.actFor.href() }] : []),
        ...(represented(session).length > 0
          ? [{ label: "Chi opera per il Comune", href: routes.mandates.page.href() }]
          : []),
      ]}
    >
      {mandates.length === 0 ? (
        <p>Puoi operare solo per te.</p>
      ) : (
        <ul>
          {mandates.map(({ ente, role, scope }) => (
            <li key={`${ente.id} ${role} ${scope}`}>
              {ente.name} ({mandateSaid({ role, scope })})
            </li>
          ))}
        </ul>
      )}
    </ProfileSection>
  );
};

export const OwnData = () => (
  <ProfileSection
    id="miei-dati"
    title="I tuoi dati"
    operations={[
      { label: "Scarica i tuoi dati", href: routes.myData.href(), icon: "it-download" },
      { label: "Chi ha visto i miei dati", href: routes.whoSaw.href() },
    ]}
  >
    <p>Puoi scaricare in un file tutto quello che il sito conserva su di te: istanze, bozze, messaggi e appunti.</p>
  </ProfileSection>
);
