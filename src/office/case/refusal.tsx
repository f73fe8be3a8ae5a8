// What was not done, why, and what had been typed: nothing of it is lost.
import { istanzaByKey } from "#istanze/store.ts";
import { Alert } from "#ui/alert.tsx";
import { Textarea } from "#ui/fields/textarea.tsx";
import type { Context } from "../../context.ts";
import type { CaseVisit } from "./tab.ts";

/** As it stands now, after what a colleague did. */
export const refreshed = async <V extends CaseVisit>(ctx: Context, visit: V): Promise<V> => ({
  ...visit,
  istanza: (await istanzaByKey(ctx.db, { ente: visit.params.ente, id: visit.params.id })) ?? visit.istanza,
});

export const Kept = ({ text }: { text: string }) =>
  text === "" ? null : (
    <Textarea name="scritto" label="Quello che avevi scritto: copialo se ti serve ancora" value={text} rows={4} />
  );

export const Refusal = ({ text, kept }: { text: string; kept: string }) => (
  <>
    <Alert tone="danger" live>
      {text}
    </Alert>
    <Kept text={kept} />
  </>
);
