// One account at the desk: another e-mail for who lost theirs, after a document was seen (S3.11).
import { type Account, accountById } from "#identity/accounts/account.ts";
import { factorsOf } from "#identity/factors/factors.ts";
import { type DeskAct, deskActs, rebindAccount } from "#istanze/accounts/at-desk.ts";
import { accountsOn } from "#istanze/accounts/switch.ts";
import { showDate, showDateTime } from "#kit/time.ts";
import { Alert, Callout } from "#ui/alert.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Code } from "#ui/code.tsx";
import { ErrorSummary, type FaultLine } from "#ui/error-summary.tsx";
import { Facts } from "#ui/facts.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { Table } from "#ui/table.tsx";
import { linkLife } from "#words/accounts.it.ts";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import { get, post, type Visit } from "../../visit.ts";
import { officeFrame } from "../frame.ts";
import { RebindForm } from "./forms.tsx";
import { faultsOfRebinding, nothingTyped, type TypedDesk, typedDesk } from "./typed-desk.ts";

type AtAccount = Visit<"operator", { ente: string; account: string }>;

/** Enough to ask whether it is that one, and not to learn it. */
const masked = (email: string | null): string => {
  if (!email) return "Nessuna";
  const [local = "", domain = ""] = email.split("@");
  return `${local.slice(0, 1)}•••@${domain}`;
};

const factsOf = (account: Account, { passkeys, totp }: { passkeys: number; totp: boolean }) => [
  { label: "Nome e cognome", value: `${account.nome} ${account.cognome}` },
  { label: "Codice fiscale", value: <bdi>{account.codiceFiscale}</bdi> },
  { label: "E-mail", value: <span class="sp-break">{masked(account.email)}</span> },
  { label: "Creato il", value: showDate(account.createdAt) },
  {
    label: "Riconosciuto allo sportello",
    value: account.recognisedAt ? `Sì, il ${showDate(account.recognisedAt)}` : "No: vale il livello 1",
  },
  { label: "Secondo passo", value: passkeys > 0 || totp ? "Sì" : "No" },
];

const actSaid: Record<DeskAct["act"], string> = { creazione: "Account creato", indirizzo: "Nuova e-mail collegata" };

const Acts = ({ acts }: { acts: DeskAct[] }) =>
  acts.length === 0 ? null : (
    <section aria-labelledby="fatto" class="sp-section">
      <h2 id="fatto">Che cosa è stato fatto allo sportello</h2>
      <Table
        caption="Che cosa è stato fatto allo sportello"
        columns={[
          { heading: "Quando", main: true, cell: ({ at }) => showDateTime(at) },
          { heading: "Che cosa", cell: ({ act }) => actSaid[act] },
          { heading: "Documento visto", cell: (act) => `${act.documentKind} ${act.documentNumber}` },
          { heading: "Chi", cell: ({ clerk, ente }) => `${clerk} (${ente})` },
        ]}
        rows={acts}
        rowKey={({ at }) => at.toISOString()}
      />
    </section>
  );

export const oneAccountDoors = (ctx: Context): Door[] => {
  const frame = officeFrame(ctx);

  const found = async ({ params }: AtAccount): Promise<Account | undefined> =>
    (await accountsOn(ctx.db, params.ente)) ? accountById(ctx.db, params.account) : undefined;

  const draw = async (
    visit: AtAccount,
    account: Account,
    { typed = nothingTyped, faults = [], code }: { typed?: TypedDesk; faults?: FaultLine[]; code?: string } = {},
  ): Promise<Answer> => {
    const [factors, acts] = [await factorsOf(ctx.db, account.person), await deskActs(ctx.db, account.id)];
    const page = routes.office.accounts.page.href({ ente: visit.params.ente });
    return {
      status: faults.length ? 422 : 200,
      page: (
        <Page
          frame={await frame(visit, "account")}
          title="Un account"
          faulty={faults.length > 0}
          breadcrumb={[{ label: "Account", href: page }]}
        >
          <PageHeading title="Un account" />
          <ErrorSummary faults={faults} />
          {code && (
            <Alert tone="success" title="Dai questo codice alla persona" live>
              <p>
                <strong>
                  <Code>{code}</Code>
                </strong>
              </p>
              <p>
                Lo scrive nella pagina che apre dall’e-mail, entro {linkLife}. Senza codice quel collegamento non apre
                niente: se l’indirizzo era sbagliato non succede nulla. Non si potrà più vedere.
              </p>
            </Alert>
          )}
          <Facts facts={factsOf(account, factors)} />
          {code ? (
            <p>
              <ButtonLink href={page}>Torna agli account</ButtonLink>
            </p>
          ) : (
            <section aria-labelledby="email-nuova" class="sp-section">
              <h2 id="email-nuova">Collega una nuova e-mail</h2>
              <Callout title="Che cosa succede">
                <p>
                  L’indirizzo e la password di adesso smettono subito di valere e la persona esce da ogni dispositivo.
                  Riceve un’e-mail al nuovo indirizzo, e un avviso al vecchio. Quello che fai resta nello storico.
                </p>
              </Callout>
              <RebindForm action={routes.office.accounts.one.href(visit.params)} typed={typed} faults={faults} />
            </section>
          )}
          <Acts acts={acts} />
        </Page>
      ),
    };
  };

  return [
    get(routes.office.accounts.one, "operator", async (visit) => {
      const account = await found(visit);
      return account ? draw(visit, account) : "missing";
    }),
    post(routes.office.accounts.one, "operator", async (visit) => {
      const account = await found(visit);
      if (!account) return "missing";
      const typed = typedDesk(visit.body);
      const { person } = visit.session;
      const own = account.person === person.id || account.codiceFiscale === person.codiceFiscale;
      const faults = own
        ? [{ name: "email", text: "Questo account è il tuo: deve farlo un collega" }]
        : faultsOfRebinding(typed);
      if (faults.length) return draw(visit, account, { typed, faults });
      const outcome = await rebindAccount(ctx, {
        account: account.id,
        ente: visit.clerk.ente,
        clerk: person.id,
        document: { kind: typed.documento, number: typed.numero },
        email: typed.email,
        withFactors: typed.fattori === "si",
      });
      const now = await accountById(ctx.db, account.id);
      return outcome === "missing" || !now ? "missing" : draw(visit, now, { code: outcome.code });
    }),
  ];
};
