// One account as the desk reads it: enough to ask whether it is that one, and what was done with it here.
import type { Account } from "#identity/accounts/account.ts";
import type { DeskAct } from "#istanze/accounts/at-desk.ts";
import { showDate, showDateTime } from "#kit/time.ts";
import { Alert } from "#ui/alert.tsx";
import { Code } from "#ui/code.tsx";
import { Table } from "#ui/table.tsx";
import { linkLife } from "#words/accounts.it.ts";

/** Enough to ask whether it is that one, and not to learn it. */
const masked = (email: string | null): string => {
  if (!email) return "Nessuna";
  const [local = "", domain = ""] = email.split("@");
  return `${local.slice(0, 1)}•••@${domain}`;
};

export const factsOf = (account: Account, hasFactor: boolean) => [
  { label: "Nome e cognome", value: `${account.nome} ${account.cognome}` },
  { label: "Codice fiscale", value: <bdi>{account.codiceFiscale}</bdi> },
  { label: "E-mail", value: <span class="sp-break">{masked(account.email)}</span> },
  { label: "Creato il", value: showDate(account.createdAt) },
  {
    label: "Riconosciuto allo sportello",
    value: account.recognisedAt ? `Sì, il ${showDate(account.recognisedAt)}` : "No: vale il livello 1",
  },
  { label: "Secondo passo", value: hasFactor ? "Sì" : "No" },
];

const actSaid: Record<DeskAct["act"], string> = { creazione: "Account creato", indirizzo: "Nuova e-mail collegata" };

export const Acts = ({ acts }: { acts: DeskAct[] }) =>
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

export const CodeToHand = ({ code }: { code: string }) => (
  <Alert tone="success" title="Dai questo codice alla persona" live>
    <p>
      <strong>
        <Code>{code}</Code>
      </strong>
    </p>
    <p>
      Lo scrive nella pagina che apre dall’e-mail, entro {linkLife}. Senza codice quel collegamento non apre niente: se
      l’indirizzo era sbagliato non succede nulla. Non si potrà più vedere.
    </p>
  </Alert>
);
