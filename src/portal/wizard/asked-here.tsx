// What the office asked, said on the pages on which it is put right (S1.32).
import type { Modulo } from "#forms/modulo.ts";
import type { Asking } from "#istanze/asking.ts";
import { Callout } from "#ui/alert.tsx";
import { Said } from "#ui/said.tsx";

/** What the office wrote about a field, a cell, a row or rows. */
export const remarksOf =
  (asking: Asking | undefined) =>
  (name: string): string[] =>
    asking?.remarks.filter(({ target }) => target === name).map(({ text }) => text) ?? [];

const isGeneral = (modulo: Modulo, target: string): boolean => {
  const id = target.split(".")[0];
  return !modulo.steps.some(({ blocks }) => blocks.some(({ fields }) => fields.some((field) => field.id === id)));
};

/** What is pinned to no field. */
const Whole = ({ modulo, asking }: { modulo: Modulo; asking: Asking }) => (
  <>
    {asking.content && <Said text={asking.content} />}
    {asking.remarks
      .filter(({ target }) => isGeneral(modulo, target))
      .map(({ id, text }) => (
        <p key={id} class="sp-break">
          «{text}»
        </p>
      ))}
  </>
);

export const AskedHere = ({ modulo, asking }: { modulo: Modulo; asking: Asking | undefined }) => (
  <Callout tone="warning" title="L'ufficio ti ha chiesto delle correzioni">
    {asking && <Whole modulo={modulo} asking={asking} />}
    <p>Puoi cambiare solo quello che va corretto. Il resto è come l'hai inviato, e qui si può solo leggere.</p>
  </Callout>
);
