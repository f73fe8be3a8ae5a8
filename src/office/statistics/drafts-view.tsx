// Where people stop.
import type { LeftDrafts } from "#istanze/statistics.ts";
import { Lines } from "./lines.tsx";

export const DraftsView = ({
  drafts,
  stepOf,
}: {
  drafts: readonly LeftDrafts[];
  /** How a step of a service is called; "": it was all filled in. */
  stepOf(draft: LeftDrafts): string;
}) => (
  <>
    <h2>Dove si fermano le persone</h2>
    <p>
      Bozze lasciate da almeno una settimana, per l'ultimo passo che è stato scritto. Se molte si fermano nello stesso
      passo, lì c'è qualcosa da spiegare meglio.
    </p>
    {drafts.length === 0 ? (
      <p>Nel periodo nessuna bozza è stata lasciata a metà.</p>
    ) : (
      <Lines
        caption="Bozze lasciate, per passo"
        heading="Ultimo passo scritto"
        lines={drafts.map((draft) => ({ key: `${draft.service} ${draft.step}`, name: stepOf(draft), n: draft.n }))}
      />
    )}
  </>
);
