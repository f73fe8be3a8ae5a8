// What was emptied because the answer that it follows changed (S0.51).
import type { World } from "#forms/fields/kind.ts";
import type { Modulo } from "#forms/modulo.ts";
import { summary } from "#forms/summary.ts";
import { entriesOf } from "#kit/summary-changes.ts";
import { Alert } from "#ui/alert.tsx";

type ClearedProps = { modulo: Modulo; cleared: { name: string; text: string }[]; world: World };

export const Cleared = ({ modulo, cleared, world }: ClearedProps) => {
  // as it was read by people: the name of a municipality, not its code
  const was = entriesOf(
    summary(modulo, Object.fromEntries(cleared.map(({ name, text }) => [name, text])), world, "it"),
  );
  const fields = modulo.steps.flatMap(({ blocks }) => blocks.flatMap((block) => block.fields));
  const shown = (name: string, text: string): string => {
    const field = fields.find(({ id }) => id === name);
    return (field?.kind === "comune" ? world.comuni?.byIstat(text)?.nome : undefined) ?? (was.get(name) || text);
  };
  return (
    <Alert tone="warning" title="Abbiamo svuotato alcuni campi" live>
      <p>Hai cambiato una risposta da cui dipendevano: controlla e inserisci i dati giusti.</p>
      <ul>
        {cleared.map(({ name, text }) => (
          <li key={name}>
            <a href={`#${encodeURIComponent(name)}`}>{modulo.words.it.fields[name]?.label ?? name}</a>: prima era «
            {shown(name, text)}»
          </li>
        ))}
      </ul>
    </Alert>
  );
};
