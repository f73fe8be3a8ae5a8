// Imprese e professionisti: SPID with an identity that was given for work (uso professionale). The provider shows those
// alone, and says for whom it was given.
import { type ProfessionalUse, professionalUses } from "#kit/professional-use.ts";
import { Alert } from "#ui/alert.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get } from "../../visit.ts";
import { askedFor } from "./ask.ts";
import { shuffled } from "./saml-way.tsx";
import type { Way } from "./way.ts";

const title = "Imprese e professionisti";

const words: Record<ProfessionalUse, { heading: string; text: string }> = {
  impresa: {
    heading: "Per un’impresa o un’associazione",
    text: "Serve uno SPID per uso professionale della persona giuridica: te lo dà il gestore su richiesta di chi la rappresenta. Dopo l’accesso operi per l’impresa, e puoi tornare a operare per te quando vuoi.",
  },
  professionista: {
    heading: "Come professionista",
    text: "Serve uno SPID per uso professionale della persona fisica. Dopo l’accesso quello che presenti è a nome della tua attività, con la tua partita IVA.",
  },
};

type Choice = { name: string; href: string };
type Asking = { level: number; back: string };

/** Whoever gives identities for work, by SAML and by OpenID Connect. */
const choicesFor = async (ctx: Context, use: ProfessionalUse, { level, back }: Asking): Promise<Choice[]> => {
  const asked = { livello: String(level), ritorno: back, uso: use };
  const bySaml = ((await ctx.saml.spid?.providers()) ?? []).map(({ entityId, name }) => ({
    name,
    href: routes.saml.spid.login.href({ idp: entityId, ...asked }),
  }));
  const byOidc = ctx.oidc
    .filter(({ uses }) => uses.includes(use))
    .flatMap(({ id, choices }) =>
      choices.map(({ issuer, name }) => ({
        name: bySaml.length > 0 ? `${name} (OpenID Connect)` : name,
        href: routes.oidc.enter.href({ provider: id }, { gestore: issuer, ...asked }),
      })),
    );
  return [...bySaml, ...byOidc];
};

const Use = ({ use, choices }: { use: ProfessionalUse; choices: readonly Choice[] }) => (
  <section aria-labelledby={use} class="sp-section">
    <h2 id={use}>{words[use].heading}</h2>
    <p>{words[use].text}</p>
    <ul class="sp-people">
      {shuffled(choices).map(({ name, href }) => (
        <li key={href}>
          <ButtonLink tone="outline" of={words[use].heading.toLowerCase()} href={href}>
            {name}
          </ButtonLink>
        </li>
      ))}
    </ul>
  </section>
);

export const workDoors = (ctx: Context, frame: FrameMaker): Door[] => [
  get(routes.workSignIn, "anyone", async (visit) => {
    const { level, returnTo } = askedFor(visit, 2);
    const all = await Promise.all(
      professionalUses.map(async (use) => ({ use, choices: await choicesFor(ctx, use, { level, back: returnTo }) })),
    );
    const uses = all.filter(({ choices }) => choices.length > 0);
    return {
      page: (
        <Page
          frame={await frame({ ...visit, here: returnTo || routes.bacheca.href() })}
          title={title}
          breadcrumb={[{ label: "Accedi", href: routes.signIn.href({ ritorno: returnTo }) }]}
        >
          <PageHeading title={title} lead="Entra con uno SPID per uso professionale." />
          {uses.length === 0 ? (
            <Alert tone="warning">
              In questa installazione SPID non è attivo: torna alla pagina di accesso e scegli un altro modo.
            </Alert>
          ) : (
            uses.map(({ use, choices }) => <Use key={use} use={use} choices={choices} />)
          )}
          <p>
            Hai solo lo SPID personale? <a href={routes.signIn.href({ ritorno: returnTo })}>Entra con quello</a>: operi
            per te, e per i Comuni e le persone di cui il sito conosce il tuo incarico.
          </p>
        </Page>
      ),
    };
  }),
];

/** Not for a step up: that is for the same identity. */
export const workWay = (ctx: Context): Way[] =>
  ctx.saml.spid || ctx.oidc.some(({ uses }) => uses.length > 0)
    ? [
        {
          id: "imprese",
          reaches: 3,
          section: ({ session, back, level }) =>
            session ? undefined : (
              <section aria-labelledby="imprese" class="sp-section">
                <h2 id="imprese">{title}</h2>
                <p>
                  Hai uno SPID per uso professionale, dell’impresa o della tua attività?{" "}
                  <a href={routes.workSignIn.href({ ritorno: back, livello: String(level) })}>
                    Accesso per imprese e professionisti
                  </a>
                </p>
              </section>
            ),
        },
      ]
    : [];
