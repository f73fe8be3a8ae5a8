// Ricerca avanzata over all one's istanze (S0.28).
import type { Filter } from "#istanze/list/store.ts";
import { states } from "#istanze/workflow.ts";
import { dateFault, readDate } from "#kit/typed-date.ts";
import { Actions, Button, ButtonLink } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Select } from "#ui/fields/select.tsx";
import { TextInput } from "#ui/fields/text-input.tsx";
import { stateWords } from "#words/states.it.ts";
import { routes } from "../../routes.ts";
import type { Catalogue } from "../../service.ts";

export type Search = { cerca: string; modulo: string; stato: string; dal: string; al: string };
export const searchIn = (query: Record<string, string>): Search => ({
  cerca: (query.cerca ?? "").slice(0, 200),
  modulo: query.modulo ?? "",
  stato: query.stato ?? "",
  dal: query.dal ?? "",
  al: query.al ?? "",
});

/** What cannot be read, such as a date that does not exist, filters nothing; its field says so. */
export const filterOf = (tab: Filter["tab"], search: Search): Filter => {
  const state = states.find((each) => each === search.stato);
  const [from, to] = [readDate(search.dal), readDate(search.al)];
  return {
    tab,
    words: search.cerca,
    ...(search.modulo && { service: search.modulo }),
    ...(state && { state }),
    ...(from && { from }),
    ...(to && { to }),
  };
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

export const AdvancedSearch = ({
  catalogue,
  search,
  open,
}: {
  catalogue: Catalogue;
  search: Search;
  open: boolean;
}) => (
  <Disclosure title="Ricerca avanzata" open={open}>
    <form method="get" action={routes.istanze.href()}>
      <input type="hidden" name="ricerca" value="1" />
      <TextInput
        name="cerca"
        label="Numero o parole contenute"
        hint="Numero dell'istanza, nome del Comune o di una persona"
        value={search.cerca}
      />
      <div class="sp-side-by-side">
        <Select
          name="modulo"
          label="Modulo"
          empty="Tutti"
          value={search.modulo}
          options={catalogue.all.map(({ id, modulo }) => ({ value: id, label: modulo.words.it.title }))}
        />
        <Select
          name="stato"
          label="Stato"
          empty="Tutti"
          value={search.stato}
          options={states.map((state) => ({ value: state, label: stateWords[state].label }))}
        />
        <DateInput name="dal" label="Creata dal" value={search.dal} />
        <DateInput name="al" label="Creata fino al" value={search.al} />
      </div>
      <Actions
        back={
          <ButtonLink tone="outline" href={routes.istanze.href()}>
            Azzera
          </ButtonLink>
        }
      >
        <Button icon="it-search">Cerca</Button>
      </Actions>
    </form>
  </Disclosure>
);
