import { Button } from "#ui/button.tsx";
import { Select } from "#ui/fields/select.tsx";
import { faceOf } from "./face.ts";
import type { Input } from "./kind.ts";

/** S0.50: the province first. Without JavaScript a button asks for the municipalities of the province just chosen. */
export const input: Input<"comune"> = (props) => {
  const { field, given, world } = props;
  const comuni = world.comuni?.of(given.sibling(field.in)) ?? [];
  return (
    <>
      <noscript>
        <div class="sp-field">
          <Button tone="outline" icon="it-refresh" name="op" value="aggiorna">
            Aggiorna l’elenco dei Comuni
          </Button>
        </div>
      </noscript>
      <Select
        {...faceOf(props)}
        value={given.text()}
        options={comuni.map(({ istat, nome }) => ({ value: istat, label: nome }))}
        {...(comuni.length === 0 && { empty: "Scegli prima la provincia" })}
      />
    </>
  );
};
