// Verifica credenziali: a credential is tried before it is needed, in whatever ways this installation has (S0.13, S1.12).
import { cardOfSession } from "#identity/card-of-session.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import type { Catalogue } from "../../service.ts";
import { get } from "../../visit.ts";
import { offeredServices } from "../public/home.tsx";
import { CredentialHelp, helpersFor } from "./credential-help.tsx";
import { SideBySide } from "./side-by-side.tsx";
import { Verified } from "./verified.tsx";
import { waysOf } from "./ways.ts";
import { WaysHere } from "./ways-here.tsx";

const title = "Verifica le tue credenziali";

/** S0.16: that a credential works does not yet say what its holder may do. */
const Enabled = ({ offered }: { offered: Awaited<ReturnType<typeof offeredServices>> }) => {
  const links = offered.flatMap(({ servizio, ente }) =>
    (servizio.links ?? []).map(({ label, page }) => ({
      label: `${label} (${servizio.modulo.words.it.title})`,
      href: page.href({ ente: ente.id }),
    })),
  );
  if (links.length === 0) return null;
  return (
    <section aria-labelledby="abilitazioni" class="sp-section">
      <h2 id="abilitazioni">Rappresenti un Comune, o lavori per un Comune?</h2>
      <p>Oltre alle credenziali serve l’abilitazione. Qui controlli se c’è già, senza scrivere all’assistenza.</p>
      <ul>
        {links.map(({ label, href }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </section>
  );
};

export const verifyCredentialsDoors = (ctx: Context, catalogue: Catalogue, frame: FrameMaker): Door[] => [
  get(routes.verifyCredentials, "anyone", async (visit) => {
    const { session } = visit;
    const back = routes.verifyCredentials.href();
    const ways = waysOf(ctx);
    const [offered, card, ...drawn] = await Promise.all([
      offeredServices(ctx, catalogue),
      session && cardOfSession(ctx.db, session),
      ...ways.map(({ section }) => section({ back, level: 1, session })),
    ]);
    // a way that is set up and has nobody to send people to draws nothing
    const working = ways.filter((_, at) => drawn[at]).map(({ id }) => id);
    const shown = ways.flatMap(({ id, elsewhere }, at) => (drawn[at] ? [{ id, elsewhere, section: drawn[at] }] : []));
    const sections = (
      <>
        <SideBySide sections={shown.filter(({ elsewhere }) => elsewhere)} />
        {shown.filter(({ elsewhere }) => !elsewhere).map(({ section }) => section)}
      </>
    );
    return {
      page: (
        <Page
          frame={await frame({ ...visit, here: back })}
          title={title}
          breadcrumb={[{ label: "Accedi", href: routes.signIn.href() }]}
        >
          <PageHeading
            title={title}
            lead="Prova adesso se riesci ad accedere, prima di averne bisogno. Non presenti nessuna istanza."
          />
          {session && <Verified session={session} card={card} now={ctx.clock.now()} />}
          <WaysHere ctx={ctx} working={working} />
          {session ? <Disclosure title="Prova un altro modo di accesso">{sections}</Disclosure> : sections}
          <Enabled offered={offered} />
          <CredentialHelp helpers={await helpersFor(ctx, back)} verify={false} />
        </Page>
      ),
    };
  }),
];
