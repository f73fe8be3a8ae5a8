// The link of a mail and the code of an SMS. Only who is signed in as the person may use them: an address that was typed
// wrong would give a stranger's mailbox what the desk writes.
import { type ContactKind, contactOf, forgetContact } from "#identity/contacts.ts";
import { addressOf, askEmailAgain, confirmEmail } from "#istanze/profile/email.ts";
import { askCodeAgain, confirmMobile } from "#istanze/profile/phone.ts";
import { Alert } from "#ui/alert.tsx";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post, textOf, type Visit } from "../../visit.ts";
import { contactsTitle, drawContacts } from "./contacts.tsx";

const title = "Conferma il nuovo indirizzo";

const waits = (kind: string): kind is Exclude<ContactKind, "telefono"> => kind === "email" || kind === "cellulare";

const codeFaults = {
  wrong: "Il codice non è questo: ricopia le sei cifre dell’ultimo SMS",
  expired: "Il codice non vale più: premi “Invia di nuovo” e scrivi quello nuovo",
};

const tooMany = {
  email: { name: "email", text: "Oggi hai già chiesto troppe conferme: riprova domani" },
  cellulare: { name: "cellulare", text: "Oggi hai già chiesto troppi codici: riprova domani" },
};

export const confirmContactsDoors = (ctx: Context, frame: FrameMaker): Door[] => {
  const draw = drawContacts(ctx, frame);
  const byOf = ({ session, device }: Visit<"person">) => ({ person: session.person, device });
  const done = (fatto: string): Answer => ({ redirect: routes.contacts.page.href({ fatto }) });

  const gone = async (visit: Visit<"person">): Promise<Answer> => ({
    status: 404,
    page: (
      <Page frame={await frame({ ...visit, here: routes.contacts.page.href() })} title="Collegamento non valido">
        <PageHeading title="Collegamento non valido" />
        <Alert tone="warning">
          Questo collegamento è già stato usato, è scaduto, oppure non è della persona che ha fatto l’accesso. Se
          aspetti ancora di confermare un indirizzo, dalla pagina dei contatti puoi fartelo mandare di nuovo.
        </Alert>
        <p>
          <ButtonLink href={routes.contacts.page.href()}>Vai ai contatti</ButtonLink>
        </p>
      </Page>
    ),
  });

  return [
    get(routes.contacts.address, "person", async (visit) => {
      const email = await addressOf(ctx, visit.session.person, visit.params.token);
      if (email === undefined) return gone(visit);
      const profile = { label: "Profilo", href: routes.profile.href() };
      return {
        page: (
          <Page
            frame={await frame({ ...visit, here: routes.contacts.page.href() })}
            title={title}
            breadcrumb={[profile, { label: contactsTitle, href: routes.contacts.page.href() }]}
          >
            <PageHeading title={title} />
            <form method="post" action={routes.contacts.address.href(visit.params)}>
              <p>
                Da adesso vuoi ricevere i messaggi a <strong class="sp-break">{email}</strong>?
              </p>
              <Button>Conferma l’indirizzo</Button>
            </form>
          </Page>
        ),
      };
    }),
    post(routes.contacts.address, "person", async (visit) =>
      (await confirmEmail(ctx, byOf(visit), visit.params.token)) === "gone" ? gone(visit) : done("email-confermata"),
    ),
    post(routes.contacts.code, "person", async (visit) => {
      const outcome = await confirmMobile(ctx, byOf(visit), textOf(visit.body, "codice").slice(0, 100));
      if (outcome === "confirmed") return done("cellulare-confermato");
      return draw(visit, { line: { name: "codice", text: codeFaults[outcome] } });
    }),
    post(routes.contacts.again, "person", async (visit) => {
      const { kind } = visit.params;
      if (!waits(kind)) return "missing";
      const outcome = await (kind === "email" ? askEmailAgain : askCodeAgain)(ctx, byOf(visit));
      if (outcome === "none") return "missing";
      if (outcome === "tooMany") return draw(visit, { line: tooMany[kind] });
      return done(kind === "email" ? "email-chiesta" : "codice-inviato");
    }),
    post(routes.contacts.cancel, "person", async (visit) => {
      const { kind } = visit.params;
      const waiting = waits(kind) ? await contactOf(ctx.db, visit.session.person.id, kind) : undefined;
      if (!waiting || waiting.confirmedAt) return "missing";
      await forgetContact(ctx.db, visit.session.person.id, waiting.kind);
      return done("annullato");
    }),
  ];
};
