// An app that gives codes: the key is shown as a QR code and as text, and counts once the app has given a right code.
import { transaction } from "#db/transaction.ts";
import { attempt, forgive } from "#identity/accounts/attempts.ts";
import { base32, totpUri } from "#identity/factors/totp.ts";
import { confirmTotp, startTotp } from "#identity/factors/totp-store.ts";
import { tellChange } from "#istanze/accounts/tell-change.ts";
import { qr } from "#platform/qr.ts";
import { Actions, Button, ButtonLink } from "#ui/button.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { TextInput } from "#ui/fields/text-input.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { waitSaid } from "#words/wait.it.ts";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post, textOf, type Visit } from "../../visit.ts";
import { isFresh } from "./fresh.tsx";

const title = "Collega un’app che genera codici";

/** Black on white whatever the colours of the page: cameras want the contrast. */
const QrCode = ({ text }: { text: string }) => {
  const { size, path } = qr(text);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width="240"
      height="240"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label="Codice QR con la chiave per l’app; la stessa chiave è scritta in lettere qui sopra"
      shape-rendering="crispEdges"
    >
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={path} />
    </svg>
  );
};

const inFours = (key: string): string => (key.match(/.{1,4}/g) ?? []).join(" ");

export const appDoors = (ctx: Context, frame: FrameMaker): Door[] => {
  const draw = async (visit: Visit<"person">, fault?: string): Promise<Answer> => {
    const { person } = visit.session;
    const key = await transaction(ctx.db, (tx) => startTotp(tx, ctx.sealing, person.id));
    if (key === "confirmed") return { redirect: routes.security.page.href() };
    const issuer = `Sportello ${new URL(ctx.env.publicUrl).hostname}`;
    return {
      status: fault ? 422 : 200,
      page: (
        <Page
          frame={await frame(visit)}
          title={title}
          faulty={fault !== undefined}
          breadcrumb={[
            { label: "Profilo", href: routes.profile.href() },
            { label: "Sicurezza", href: routes.security.page.href() },
          ]}
        >
          <PageHeading title={title} />
          <ErrorSummary faults={fault ? [{ name: "codice", text: fault }] : []} />
          <ol>
            <li>Apri l’app sul telefono e scegli di aggiungere un account.</li>
            <li>
              Inquadra questo codice, oppure scrivi la chiave: <strong class="sp-break">{inFours(base32(key))}</strong>
            </li>
            <li>Scrivi qui sotto le sei cifre che l’app mostra adesso.</li>
          </ol>
          <p>
            <QrCode text={totpUri(key, { issuer, account: `${person.nome} ${person.cognome}` })} />
          </p>
          <form method="post" action={routes.security.app.href()} noValidate>
            <TextInput
              name="codice"
              label="Codice dell’app"
              inputMode="numeric"
              autocomplete="one-time-code"
              width={10}
              max={10}
              value=""
              required
              fault={fault}
            />
            <Actions
              back={
                <ButtonLink tone="outline" href={routes.security.page.href()}>
                  Annulla
                </ButtonLink>
              }
            >
              <Button>Collega l’app</Button>
            </Actions>
          </form>
        </Page>
      ),
    };
  };

  const confirm = (person: string, code: string): Promise<boolean> =>
    transaction(ctx.db, async (tx) => {
      const right = await confirmTotp(tx, ctx.sealing, { person, code, now: ctx.clock.now() });
      if (right) await tellChange(ctx, tx, person, "app aggiunta");
      return right;
    });

  const stale = ({ session }: Visit<"person">): boolean => !isFresh(session, ctx.clock.now());
  const back = (fatto?: string): Answer => ({ redirect: routes.security.page.href({ fatto }) });

  return [
    get(routes.security.app, "person", (visit) => (stale(visit) ? back() : draw(visit))),
    post(routes.security.app, "person", async (visit) => {
      if (stale(visit)) return back();
      const person = visit.session.person.id;
      const limits = [{ key: `new app ${person}`, free: 6 }];
      const wait = await transaction(ctx.db, (tx) => attempt(tx, limits, ctx.clock.now()));
      if (wait > 0) return draw(visit, `Troppi tentativi: attendi ${waitSaid(wait)} e riprova`);
      if (!(await confirm(person, textOf(visit.body, "codice"))))
        return draw(visit, "Il codice non è giusto o è scaduto: aspetta che l’app ne mostri uno nuovo e scrivi quello");
      await forgive(ctx.db, limits);
      return back("app-aggiunta");
    }),
  ];
};
