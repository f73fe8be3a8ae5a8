// The fields of the queue's filters.
import type { Office } from "#identity/clerks.ts";
import type { Colleague } from "#identity/colleagues.ts";
import { isOpenOnly, type Order, ordersOf, type QueueQuery, statesOf } from "#istanze/queue/query.ts";
import { dateFault, readDate } from "#kit/typed-date.ts";
import { Select } from "#ui/fields/select.tsx";
import { TextInput } from "#ui/fields/text-input.tsx";
import { stateWords } from "#words/states.it.ts";

const orderWords: Record<Order, string> = {
  termine: "Termine più vicino",
  arrivo: "Arrivate per ultime",
  "arrivo-crescente": "Arrivate per prime",
  richiedente: "Richiedente, dalla A alla Z",
  "richiedente-inverso": "Richiedente, dalla Z alla A",
};

export type Choices = {
  services: readonly { id: string; title: string }[];
  colleagues: readonly Colleague[];
  labels: readonly string[];
  offices: readonly Office[];
};

const DateInput = ({ name, label, value }: { name: string; label: string; value: string }) => (
  <TextInput
    name={name}
    label={label}
    hint="gg/mm/aaaa"
    value={value}
    width={10}
    fault={value && !readDate(value) ? dateFault : undefined}
  />
);

const States = ({ query }: { query: QueueQuery }) => (
  <fieldset class="sp-field sp-queue-states">
    <legend>Stato</legend>
    <div class="sp-options sp-options-inline">
      {statesOf[query.scheda].map((state) => (
        <div key={state} class="sp-option">
          <input
            type="checkbox"
            id={`stato-${state}`}
            name="stato"
            value={state}
            checked={query.stato.includes(state)}
          />
          <label for={`stato-${state}`}>{stateWords[state].label}</label>
        </div>
      ))}
    </div>
  </fieldset>
);

type Props = { query: QueueQuery; choices: Choices; ordered: Order | undefined };

export const FilterFields = ({ query, choices, ordered }: Props) => {
  const usual = isOpenOnly(query) ? "termine" : "arrivo";
  return (
    <>
      <div class="sp-queue-filters">
        {choices.services.length > 1 && (
          <Select
            name="servizio"
            label="Servizio"
            empty="Tutti"
            value={query.servizio}
            options={choices.services.map(({ id, title }) => ({ value: id, label: title }))}
          />
        )}
        <Select
          name="chi"
          label="Assegnate a"
          empty={query.scheda === "da-lavorare" ? "Me o nessuno" : "Chiunque"}
          value={query.chi}
          options={[
            { value: "miei", label: "Me (e chi sostituisco)" },
            { value: "nessuno", label: "Nessuno" },
            ...choices.colleagues.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Select
          name="termine"
          label="Termine"
          empty="Qualsiasi"
          value={query.termine}
          options={[
            { value: "scadute", label: "Scadute" },
            { value: "3", label: "Scadono entro 3 giorni" },
            { value: "7", label: "Scadono entro 7 giorni" },
            { value: "sospese", label: "Sospese" },
          ]}
        />
        <Select
          name="posta"
          label="Messaggi del richiedente"
          empty="Con o senza"
          value={query.posta}
          options={[{ value: "da-leggere", label: "Da leggere" }]}
        />
        {choices.labels.length > 0 && (
          <Select
            name="etichetta"
            label="Etichetta"
            empty="Qualsiasi"
            value={query.etichetta}
            options={choices.labels.map((label) => ({ value: label, label }))}
          />
        )}
        {choices.offices.length > 1 && (
          <Select
            name="ufficio"
            label="Ufficio"
            empty="Tutti"
            value={query.ufficio}
            options={choices.offices.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <DateInput name="dal" label="Arrivate dal" value={query.dal} />
        <DateInput name="al" label="Arrivate fino al" value={query.al} />
        <Select
          name="ordine"
          label="Ordine"
          empty={`Di solito: ${orderWords[usual].toLowerCase()}`}
          value={ordered === query.ordine ? ordered : ""}
          options={ordersOf(query).map((order) => ({ value: order, label: orderWords[order] }))}
        />
      </div>
      <States query={query} />
    </>
  );
};
