// Who is enabled for the municipalities of a mayor, and one tax code looked up among them (S0.16).
import { faultOfCodiceFiscale, normalCodiceFiscale } from "#kit/codice-fiscale.ts";
import { showDate } from "#kit/time.ts";
import { Alert } from "#ui/alert.tsx";
import { Button } from "#ui/button.tsx";
import { Code } from "#ui/code.tsx";
import { Empty } from "#ui/empty.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { TextInput } from "#ui/fields/text-input.tsx";
import { Table } from "#ui/table.tsx";
import { withArticle } from "#words/ente.it.ts";
import type { Abilitazione } from "./store.ts";

const wrong = "Il codice fiscale non è giusto: ricopialo dalla tessera sanitaria, 16 tra lettere e numeri";

export type Enabled = { comune: string; people: Abilitazione[] };
/** What was asked of one tax code: a fault, or the municipalities for which it is enabled. */
export type Asked = { typed: string; fault?: string; found?: string };

export const judged = (typed: string, enabled: Enabled[]): Asked => {
  const codice = normalCodiceFiscale(typed.slice(0, 40));
  if (faultOfCodiceFiscale(codice)) return { typed, fault: wrong };
  const comuni = enabled.filter(({ people }) => people.some((who) => who.codiceFiscale === codice));
  const found = comuni.length
    ? `La persona con codice fiscale ${codice} è già abilitata per: ${comuni.map(({ comune }) => withArticle(comune)).join(", ")}.`
    : `La persona con codice fiscale ${codice} non è abilitata: puoi chiederlo con il modulo.`;
  return { typed, found };
};

const EnabledPeople = ({ comune, people }: Enabled) => (
  <section class="sp-section">
    <h2>Persone abilitate per {withArticle(comune)}</h2>
    {people.length ? (
      <Table
        caption={`Persone abilitate per ${withArticle(comune)}`}
        columns={[
          { heading: "Cognome e nome", main: true, cell: (who) => `${who.cognome} ${who.nome}` },
          { heading: "Codice fiscale", cell: (who) => <Code>{who.codiceFiscale}</Code> },
          { heading: "Abilitata dal", cell: (who) => showDate(who.dal) },
        ]}
        rows={people}
        rowKey={(who) => who.codiceFiscale}
      />
    ) : (
      <Empty title="Nessuna persona abilitata" />
    )}
  </section>
);

export const Verification = ({ action, enabled, asked }: { action: string; enabled: Enabled[]; asked: Asked }) => (
  <>
    <ErrorSummary faults={asked.fault ? [{ name: "codice", text: asked.fault }] : []} />
    {asked.found && (
      <Alert tone="info" live>
        {asked.found}
      </Alert>
    )}
    {/* a POST, because a codice fiscale must not stand in an address */}
    <form method="post" action={action} noValidate>
      <TextInput name="codice" label="Codice fiscale" capitals width={16} value={asked.typed} fault={asked.fault} />
      <Button>Verifica</Button>
    </form>
    {enabled.map((each) => (
      <EnabledPeople key={each.comune} {...each} />
    ))}
  </>
);
