// Account: whether the ente takes them, and what the desk does for who has one or needs one.
import { accountByCode } from "#identity/accounts/account.ts";
import { makeAtDesk, paperDays } from "#istanze/accounts/at-desk.ts";
import { type AccountsOn, accountsOn, switchAccountsOff, switchAccountsOn } from "#istanze/accounts/switch.ts";
import { storable } from "#kit/storable.ts";
import { showDate } from "#kit/time.ts";
import { Alert, Callout } from "#ui/alert.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Code } from "#ui/code.tsx";
import { ErrorSummary, type FaultLine } from "#ui/error-summary.tsx";
import { Facts } from "#ui/facts.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import { get, post, textOf, type Visit } from "../../visit.ts";
import { officeFrame } from "../frame.ts";
import { NewForm, SearchForm, SwitchOffForm, SwitchOnForm } from "./forms.tsx";
import { codeIn, faultsOfNew, nothingTyped, type TypedDesk, typedDesk } from "./typed-desk.ts";

type AtWork = Visit<"clerk" | "operator" | "administrator", { ente: string }>;
/** The search is a form beside others of the page. */
export const searched = "cerca";

const Law = () => (
  <Callout title="Prima di attivarli">
    <p>
      Dal 2021 una pubblica amministrazione fa entrare i cittadini con SPID, CIE e CNS, e non può dare loro credenziali
      proprie (CAD, articolo 64). Restano casi particolari: per esempio chi non può ancora avere un’identità digitale.
    </p>
    <p>
      Chi entra con un account senza essere stato riconosciuto allo sportello ha il livello 1: può fare solo quello che
      ogni servizio consente a quel livello, e non vede niente di chi ha lo stesso codice fiscale.
    </p>
  </Callout>
);

const SwitchSection = ({ ente, on, typed }: { ente: string; on: AccountsOn | undefined; typed: TypedReason }) => {
  const action = routes.office.accounts.switch.href({ ente });
  return (
    <section aria-labelledby="attivazione" class="sp-section">
      <h2 id="attivazione">Attivazione</h2>
      {on ? (
        <>
          <Facts
            facts={[
              { label: "Attivo dal", value: showDate(on.since) },
              { label: "Deciso da", value: `${on.nome} ${on.cognome}` },
              { label: "Motivo", value: <span class="sp-break">{on.reason}</span> },
            ]}
          />
          <SwitchOffForm action={action} />
        </>
      ) : (
        <>
          <Law />
          <SwitchOnForm action={action} reason={typed.reason} fault={typed.fault} />
        </>
      )}
    </section>
  );
};

type TypedReason = { reason: string; fault?: string };
type Typed = { reason?: TypedReason; search?: TypedDesk; made?: TypedDesk; faults?: FaultLine[] };

const DeskSection = ({ ente, typed }: { ente: string; typed: Typed }) => (
  <>
    <section aria-labelledby="trova" class="sp-section">
      <h2 id="trova">Una persona non riesce più a entrare</h2>
      <p>Controlla il suo documento, poi cerca l’account per collegarlo a una nuova e-mail.</p>
      <SearchForm
        action={routes.office.accounts.search.href({ ente })}
        name={searched}
        typed={typed.search ?? nothingTyped}
        faults={typed.faults ?? []}
      />
    </section>
    <section aria-labelledby="nuovo" class="sp-section">
      <h2 id="nuovo">Una persona non ha un’e-mail</h2>
      <p>Crea tu l’account, con un documento davanti: le dai su carta una password che cambierà al primo accesso.</p>
      <NewForm
        action={routes.office.accounts.create.href({ ente })}
        typed={typed.made ?? nothingTyped}
        faults={typed.made ? (typed.faults ?? []) : []}
      />
    </section>
  </>
);

const leastReason = 20;

const said: Record<string, string> = {
  attivato:
    "Fatto: da adesso ci si può registrare, ed entrare con un account per presentare istanze al tuo ente. Gli altri enti del sito decidono ognuno per sé: finché non lo attivano, chi entra con un account non può chiedere loro niente.",
  disattivato: "Fatto: il tuo ente non accetta più l’accesso con account.",
};

export const accountOfficeDoors = (ctx: Context): Door[] => {
  const frame = officeFrame(ctx);

  const draw = async (visit: AtWork, typed: Typed = {}): Promise<Answer> => {
    const { ente } = visit.params;
    const on = await accountsOn(ctx.db, ente);
    const faults = typed.faults ?? [];
    const done = said[visit.query.fatto ?? ""];
    return {
      status: faults.length ? 422 : 200,
      page: (
        <Page frame={await frame(visit, "account")} title="Account" faulty={faults.length > 0}>
          <PageHeading
            title="Account"
            lead="L’accesso con e-mail e password, per chi non può usare SPID, CIE o la tessera sanitaria."
          />
          <ErrorSummary faults={faults} />
          {done && faults.length === 0 && (
            <Alert tone="success" live>
              {done}
            </Alert>
          )}
          {!on && !visit.clerk.administrator && (
            <Alert>L’accesso con account non è attivo: lo decide chi amministra lo sportello dell’ente.</Alert>
          )}
          {on && visit.clerk.operator && <DeskSection ente={ente} typed={typed} />}
          {visit.clerk.administrator && <SwitchSection ente={ente} on={on} typed={typed.reason ?? { reason: "" }} />}
        </Page>
      ),
    };
  };

  const Paper = ({ typed, password, ente }: { typed: TypedDesk; password: string; ente: string }) => (
    <>
      <Alert tone="success" live>
        L’account è creato. Stampa o copia la password adesso: non si potrà più vedere.
      </Alert>
      <Facts
        facts={[
          { label: "Nome e cognome", value: `${typed.nome} ${typed.cognome}` },
          { label: "Utente", value: <bdi>{codeIn(typed)}</bdi> },
          { label: "Password provvisoria", value: <Code>{password}</Code> },
          { label: "Dove si entra", value: <span class="sp-break">{ctx.env.publicUrl + routes.signIn.href()}</span> },
        ]}
      />
      <p>Vale {paperDays} giorni e al primo accesso va cambiata. Dalla solo alla persona che hai davanti.</p>
      <p>
        <ButtonLink href={routes.office.accounts.page.href({ ente })}>Torna agli account</ButtonLink>
      </p>
    </>
  );

  const switched = async (visit: Visit<"administrator", { ente: string }>): Promise<Answer> => {
    const asked = { ente: visit.params.ente, by: visit.session.person.id };
    const done = (fatto: string) => ({ redirect: routes.office.accounts.page.href(visit.params, { fatto }) });
    if (textOf(visit.body, "attiva") === "no") {
      await switchAccountsOff(ctx, asked);
      return done("disattivato");
    }
    const reason = storable(textOf(visit.body, "motivo"), 2000).trim();
    if (reason.length < leastReason || reason.length > 1000) {
      const text = `Scrivi il motivo, in ${leastReason} caratteri almeno e 1000 al massimo: l’atto o la norma, e per chi`;
      return draw(visit, { reason: { reason, fault: text }, faults: [{ name: "motivo", text }] });
    }
    await switchAccountsOn(ctx, { ...asked, reason });
    return done("attivato");
  };

  return [
    get(routes.office.accounts.page, "clerk", (visit) => draw(visit)),
    post(routes.office.accounts.switch, "administrator", switched),
    post(routes.office.accounts.search, "operator", async (visit) => {
      if (!(await accountsOn(ctx.db, visit.params.ente))) return "missing";
      const search = { ...nothingTyped, codiceFiscale: storable(textOf(visit.body, searched), 40) };
      const account = await accountByCode(ctx.db, codeIn(search));
      if (account) {
        return { redirect: routes.office.accounts.one.href({ ente: visit.params.ente, account: account.id }) };
      }
      const text = "Non c’è nessun account con questo codice fiscale: controlla che sia scritto bene";
      return draw(visit, { search, faults: [{ name: searched, text }] });
    }),
    post(routes.office.accounts.create, "operator", async (visit) => {
      const { ente } = visit.clerk;
      if (!(await accountsOn(ctx.db, ente.id))) return "missing";
      const made = typedDesk(visit.body);
      const faults = faultsOfNew(made);
      if (faults.length) return draw(visit, { made, faults });
      const fail = (text: string) => draw(visit, { made, faults: [{ name: "codiceFiscale", text }] });
      const code = codeIn(made);
      if (code === visit.session.person.codiceFiscale) return fail("Per te deve farlo un collega");
      const person = { codiceFiscale: code, nome: made.nome, cognome: made.cognome };
      const document = { kind: made.documento, number: made.numero };
      const outcome = await makeAtDesk(ctx, person, { ente, clerk: visit.session.person.id, document });
      if (outcome === "taken") return fail("C’è già un account con questo codice fiscale: cercalo qui sopra");
      return {
        page: (
          <Page
            frame={await frame(visit, "account")}
            title="Account creato"
            breadcrumb={[{ label: "Account", href: routes.office.accounts.page.href({ ente: ente.id }) }]}
          >
            <PageHeading title="Account creato" />
            <Paper typed={made} password={outcome.password} ente={ente.id} />
          </Page>
        ),
      };
    }),
  ];
};
