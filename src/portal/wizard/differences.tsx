// What is not as it was sent before (capability 19): against the istanza that this one corrects, or against the sending
// that it takes the place of.
import type { Istanza } from "#istanze/istanza.ts";
import type { Reading } from "#istanze/reading.ts";
import { formerRound } from "#istanze/rounds.ts";
import { istanzaByKey } from "#istanze/store.ts";
import { isToBeCorrected } from "#istanze/workflow.ts";
import type { Summary, SummaryEntry } from "#kit/summary.ts";
import { changesFrom, goneFrom } from "#kit/summary-changes.ts";
import { Alert, Callout } from "#ui/alert.tsx";
import type { Context } from "../../context.ts";

export type Differences = { changed: ReadonlyMap<string, string>; gone: SummaryEntry[] };

export const isSame = ({ changed, gone }: Differences): boolean => changed.size === 0 && gone.length === 0;

const between = (former: Summary, now: Summary): Differences => ({
  changed: changesFrom(former, now),
  gone: goneFrom(former, now),
});

/** What was sent stands in the istanza while it is corrected, and among the former rounds once it was sent again. */
const formerSummary = async (ctx: Context, istanza: Istanza): Promise<Summary | null | undefined> => {
  if (istanza.round > 1) return (await formerRound(ctx.db, istanza, istanza.round - 1))?.summary;
  if (!istanza.corrects) return undefined;
  return (await istanzaByKey(ctx.db, { ente: istanza.ente, id: istanza.corrects }))?.summary;
};

/** Of what is typed now. */
export const differencesNow = async (
  ctx: Context,
  istanza: Istanza,
  { summary }: Reading,
): Promise<Differences | undefined> => {
  const former = isToBeCorrected(istanza.state) ? istanza.summary : await formerSummary(ctx, istanza);
  return former ? between(former, summary) : undefined;
};

/** Of what was sent in the round that the istanza is shown as. */
export const differencesSent = async (
  ctx: Context,
  istanza: Istanza,
  { summary }: Reading,
): Promise<Differences | undefined> => {
  const former = await formerSummary(ctx, istanza);
  return former ? between(former, summary) : undefined;
};

/** What is no longer there has no place in the summary. */
export const Gone = ({ gone }: { gone: readonly SummaryEntry[] }) =>
  gone.length === 0 ? null : (
    <Alert tone="warning">
      <p>Rispetto a prima non ci sono più:</p>
      <ul>
        {gone.map(({ name, label, value }) => (
          <li key={name}>
            {label}: <del>{value}</del>
          </li>
        ))}
      </ul>
    </Alert>
  );

export const Unchanged = () => (
  <Alert tone="warning">
    Non hai ancora cambiato nulla rispetto a quello che avevi inviato. Puoi inviarlo lo stesso, per esempio se era già
    giusto: in questo caso spiegalo all'ufficio con un messaggio.
  </Alert>
);

export const Checking = ({ istanza, differences }: { istanza: Istanza; differences: Differences | undefined }) => (
  <>
    <Callout title="Controlla i dati">
      <p>Le informazioni che hai fornito hanno valore di dichiarazione. Verifica che siano corrette.</p>
      {differences && differences.changed.size > 0 && (
        <p>
          {istanza.sentAt
            ? "I dati diversi da quelli che avevi inviato sono evidenziati."
            : "I dati diversi da quelli dell'istanza che stai correggendo sono evidenziati."}
        </p>
      )}
    </Callout>
    {differences && istanza.sentAt && isSame(differences) && <Unchanged />}
    {differences && <Gone gone={differences.gone} />}
  </>
);
