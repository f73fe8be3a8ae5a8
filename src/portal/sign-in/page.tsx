// Accedi: every way in that there is, and for a step up those that lead high enough.

import { demoPersonId } from "#db/seed/demo.ts";
import { demoPeople } from "#db/seed/demo-data.ts";
import { transaction } from "#db/transaction.ts";
import { enterAs } from "#identity/enter.ts";
import { closeSession } from "#identity/sessions.ts";
import { isLevel } from "#kit/assurance.ts";
import { ownPath } from "#kit/own-path.ts";
import { sha256 } from "#kit/secret.ts";
import { Alert } from "#ui/alert.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post, textOf, type Visit } from "../../visit.ts";
import { confirmSection } from "./confirm-self.tsx";
import { CredentialHelp, helpersFor } from "./credential-help.tsx";
import { onward } from "./landing.ts";
import { SideBySide } from "./side-by-side.tsx";
import { signOutElsewhere } from "./sign-out-elsewhere.tsx";
import type { Asking } from "./way.ts";
import { waysOf } from "./ways.ts";

const askingOf = ({ query, session }: Visit<"anyone">): Asking => {
  const level = Number(query.livello);
  return {
    back: ownPath(query.ritorno) ?? "",
    level: isLevel(level) ? level : 1,
    again: query.conferma === "1",
    session,
  };
};

/** What was being done needs more than the way in that was used. */
const isStepUp = ({ session, level }: Asking): boolean => session !== undefined && session.level < level;

const moreLead =
  "Per continuare serve un accesso più sicuro di quello che hai fatto. Accedi di nuovo con la stessa identità: quello che hai scritto è salvato e torni alla stessa pagina.";

// S4.13: in the place of the personal code that other systems ask for
const againLead =
  "Stai per inviare: conferma che sei tu accedendo di nuovo con la stessa identità. Quello che hai scritto è salvato e torni alla stessa pagina.";

const titleOf = ({ again, session }: Asking): string => (again && session ? "Conferma che sei tu" : "Accedi");

const leadOf = (asking: Asking): string => {
  if (asking.again && asking.session) return againLead;
  return isStepUp(asking) ? moreLead : "Accedi per compilare un modulo, riprendere una bozza o seguire le tue istanze.";
};

const endings: Record<string, string> = {
  salvato:
    "La sessione è scaduta. Accedi di nuovo con la stessa identità: torni alla pagina di prima. Quello che avevi scritto è al sicuro e lo ritrovi subito.",
  chiusa:
    "Il tuo accesso è stato chiuso: da un altro dispositivo, dal gestore della tua identità, o perché sono cambiati i dati con cui accedi. Accedi di nuovo: torni alla pagina di prima.",
};
const ended = "La sessione è scaduta. Accedi di nuovo con la stessa identità: torni alla pagina di prima.";

const Ended = ({ how }: { how: string }) => (
  <Alert tone="warning" live>
    {endings[how] ?? ended}
  </Alert>
);

export const signInDoors = (ctx: Context, frame: FrameMaker): Door[] => [
  get(routes.signIn, "anyone", async (visit) => {
    const asking = askingOf(visit);
    const ways = waysOf(ctx).filter(({ reaches }) => reaches >= asking.level);
    const own = asking.again && asking.session && (await confirmSection(ctx, asking.session, asking.back));
    const drawn = await Promise.all(
      ways.map(async ({ id, elsewhere, section }) => ({ id, elsewhere, section: await section(asking) })),
    );
    const sections = drawn.filter(({ section }) => section !== undefined);
    return {
      page: (
        <Page frame={await frame({ ...visit, here: asking.back || routes.bacheca.href() })} title={titleOf(asking)}>
          <PageHeading title={titleOf(asking)} lead={leadOf(asking)} />
          {visit.query.scaduta && <Ended how={visit.query.scaduta} />}
          {own}
          <SideBySide sections={sections.filter(({ elsewhere }) => elsewhere)} />
          {sections.filter(({ elsewhere }) => !elsewhere).map(({ section }) => section)}
          {sections.length === 0 && (
            <Alert tone="warning">
              In questa installazione non è attivo nessun sistema di accesso: chiedi all'amministratore.
            </Alert>
          )}
          <CredentialHelp helpers={await helpersFor(ctx, asking.back)} verify />
        </Page>
      ),
    };
  }),
  post(routes.signIn, "demo", async (visit) => {
    const person = demoPeople.find(({ codiceFiscale }) => codiceFiscale === textOf(visit.body, "persona"));
    const id = person && (await demoPersonId(ctx.db, person.codiceFiscale));
    if (!id) return { redirect: routes.signIn.href() };
    const session = await transaction(ctx.db, (tx) =>
      enterAs(tx, id, {
        proof: { method: "dimostrativo", issuer: "", level: 3 },
        device: visit.device,
        former: visit.token ? sha256(visit.token) : null,
        now: ctx.clock.now(),
      }),
    );
    const asked = ownPath(textOf(visit.body, "ritorno")) ?? "";
    return { redirect: await onward(ctx, id, asked), cookies: { session } };
  }),
  post(routes.signOut, "anyone", async (visit) => {
    const fingerprint = visit.token ? sha256(visit.token) : undefined;
    const elsewhere = fingerprint && (await signOutElsewhere(ctx, frame, visit, fingerprint));
    if (fingerprint) await closeSession(ctx.db, fingerprint, ctx.clock.now());
    return elsewhere ?? { redirect: routes.home.href(), cookies: { session: null } };
  }),
];
