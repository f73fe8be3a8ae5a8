// Account: whether the ente takes them, and what the desk does for who has one or needs one.
import { accountByCode, entiWithAccounts } from "#identity/accounts/account.ts";
import { makeAtDesk } from "#istanze/accounts/at-desk.ts";
import { accountsOn } from "#istanze/accounts/switch.ts";
import { storable } from "#kit/storable.ts";
import { Alert } from "#ui/alert.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import { get, post, textOf, type Visit } from "../../visit.ts";
import { officeFrame } from "../frame.ts";
import { DeskSection, searched, type Typed } from "./desk-section.tsx";
import { Made } from "./made.tsx";
import { SwitchSection, switched } from "./switch.tsx";
import { codeIn, faultsOfNew, nothingTyped, typedDesk } from "./typed-desk.ts";

type AtWork = Visit<"clerk" | "operator" | "administrator", { ente: string }>;
type AtDesk = Visit<"operator", { ente: string }>;
const said: Record<string, string> = {
  attivato:
    "Fatto: da adesso ci si può registrare, ed entrare con un account per presentare istanze al tuo ente. Gli altri enti del sito decidono ognuno per sé: finché non lo attivano, chi entra con un account non può chiedere loro niente.",
  disattivato: "Fatto: il tuo ente non accetta più l’accesso con account.",
};

/** An account is of the whole site, and good for the enti that take them. */
const Takers = ({ names }: { names: readonly string[] }) => (
  <p>
    {names.length === 0
      ? "Adesso nessun ente del sito li accetta: la registrazione è chiusa."
      : `Enti del sito che li accettano: ${names.join(", ")}.`}
  </p>
);

export const accountOfficeDoors = (ctx: Context): Door[] => {
  const frame = officeFrame(ctx);

  const draw = async (visit: AtWork, typed: Typed = {}): Promise<Answer> => {
    const { ente } = visit.params;
    const { clerk } = visit;
    const [on, takers] = await Promise.all([accountsOn(ctx.db, ente), entiWithAccounts(ctx.db)]);
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
          {!on && !clerk.administrator && (
            <Alert>
              L’accesso con account non è attivo per {clerk.ente.name}: lo decide chi amministra lo sportello dell’ente.
            </Alert>
          )}
          <Takers names={takers} />
          {on && clerk.operator && <DeskSection ente={ente} typed={typed} />}
          {clerk.administrator && (
            <SwitchSection ente={ente} name={clerk.ente.name} on={on} typed={typed.reason ?? { reason: "" }} />
          )}
        </Page>
      ),
    };
  };

  const search = async (visit: AtDesk): Promise<Answer> => {
    if (!(await accountsOn(ctx.db, visit.params.ente))) return "missing";
    const typed = { ...nothingTyped, codiceFiscale: storable(textOf(visit.body, searched), 40) };
    const account = await accountByCode(ctx.db, codeIn(typed));
    if (account) {
      return { redirect: routes.office.accounts.one.href({ ente: visit.params.ente, account: account.id }) };
    }
    const text = "Non c’è nessun account con questo codice fiscale: controlla che sia scritto bene";
    return draw(visit, { search: typed, faults: [{ name: searched, text }] });
  };

  const create = async (visit: AtDesk): Promise<Answer> => {
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
    const back = routes.office.accounts.page.href({ ente: ente.id });
    return {
      page: (
        <Page
          frame={await frame(visit, "account")}
          title="Account creato"
          breadcrumb={[{ label: "Account", href: back }]}
        >
          <PageHeading title="Account creato" />
          <Made
            typed={made}
            password={outcome.password}
            address={ctx.env.publicUrl + routes.signIn.href()}
            back={back}
          />
        </Page>
      ),
    };
  };

  return [
    get(routes.office.accounts.page, "clerk", (visit) => draw(visit)),
    post(routes.office.accounts.switch, "administrator", async (visit) => {
      const fatto = await switched(ctx, visit);
      if (typeof fatto === "string") return { redirect: routes.office.accounts.page.href(visit.params, { fatto }) };
      return draw(visit, { reason: fatto, faults: [{ name: "motivo", text: fatto.fault }] });
    }),
    post(routes.office.accounts.search, "operator", search),
    post(routes.office.accounts.create, "operator", create),
  ];
};
