import type { Provincia } from "#kit/comuni.ts";
import { Button } from "#ui/button.tsx";
import { Select } from "#ui/fields/select.tsx";
import { TextInput } from "#ui/fields/text-input.tsx";
import type { Choice } from "./choice.ts";

type Props = { action: string; choice: Choice; province: readonly Provincia[] };

export const ChoiceForm = ({ action, choice, province }: Props) => (
  <search>
    <form method="get" action={action}>
      {choice.vista !== "mancano" && <input type="hidden" name="vista" value={choice.vista} />}
      <div class="sp-side-by-side">
        {choice.services.length > 1 && (
          <Select
            name="servizio"
            label="Servizio"
            value={choice.servizio.id}
            options={choice.services.map(({ id, modulo }) => ({ value: id, label: modulo.words.it.title }))}
          />
        )}
        <Select
          name="provincia"
          label="Provincia"
          empty="Tutte"
          value={choice.provincia}
          options={province.map(({ sigla, nome }) => ({ value: sigla, label: nome }))}
        />
        <TextInput name="cerca" label="Nome del Comune" value={choice.cerca} />
      </div>
      <p class="sp-operations">
        <Button icon="it-search">Mostra</Button>
      </p>
    </form>
  </search>
);
