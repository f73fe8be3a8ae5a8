import type { Colleague } from "#identity/offices.ts";
import { Button } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Select } from "#ui/fields/select.tsx";
import { Table } from "#ui/table.tsx";

type Sitting = { action: string; members: Colleague[]; others: Colleague[]; fault?: string | undefined };

/** Who sits at one office, and who else could. */
export const Members = ({ action, members, others, fault }: Sitting) => (
  <section class="sp-section" aria-labelledby="operatori">
    <h2 id="operatori">Operatori</h2>
    {members.length === 0 ? (
      <Empty title="Nessun operatore in questo ufficio" />
    ) : (
      <Table
        caption="Operatori dell'ufficio"
        columns={[
          { heading: "Persona", main: true, cell: ({ cognome, nome }) => `${cognome} ${nome}` },
          {
            heading: "Operazioni",
            actions: true,
            cell: ({ person, cognome, nome }) => (
              <form method="post" action={action} data-once="">
                <Button tone="plain" name="togli" value={person} of={`${cognome} ${nome} dall'ufficio`}>
                  Togli
                </Button>
              </form>
            ),
          },
        ]}
        rows={members}
        rowKey={({ person }) => person}
      />
    )}
    <p class="sp-small">Chi esce da un ufficio non ne segue più le pratiche: quelle aperte tornano in coda.</p>
    {others.length === 0 && (
      <p class="sp-small">Per avere altri operatori da mettere qui aggiungi un incarico in Persone.</p>
    )}
    {others.length > 0 && (
      <form method="post" action={action} noValidate data-once="">
        <Select
          name="operatore"
          label="Aggiungi un operatore"
          value=""
          options={others.map(({ person, cognome, nome }) => ({ value: person, label: `${cognome} ${nome}` }))}
          fault={fault}
        />
        <Button tone="outline">Aggiungi all'ufficio</Button>
      </form>
    )}
  </section>
);
