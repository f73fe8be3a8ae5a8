// Art. 10-bis of L. 241/1990: why the office would reject the request, and the place to answer.
import { lastSaid, type Said } from "#istanze/asking.ts";
import type { Istanza } from "#istanze/istanza.ts";
import { observationsMax } from "#istanze/present-observations.ts";
import { showDate } from "#kit/time.ts";
import { Button } from "#ui/button.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Textarea } from "#ui/fields/textarea.tsx";
import { Said as Text } from "#ui/said.tsx";
import type { Context } from "../../context.ts";
import { routes } from "../../routes.ts";

/** What was typed and could not be taken. */
export type TypedObservations = { text: string; fault: string };

/** Undefined when no notice of rejection waits for an answer. */
export const noticeOf = async (ctx: Context, istanza: Istanza): Promise<Said | undefined> =>
  istanza.state === "PREAVVISO DI RIGETTO" ? lastSaid(ctx.db, istanza, ["Preavviso di rigetto"]) : undefined;

type Props = { istanza: Istanza; notice: Said; typed?: TypedObservations | undefined };

export const Notice = ({ istanza, notice, typed }: Props) => (
  <section aria-labelledby="motivi" class="sp-section">
    <h2 id="motivi">Perché l'ufficio potrebbe respingere la richiesta</h2>
    <p>
      Il {showDate(notice.at)} l'ufficio ti ha scritto questi motivi (legge 241/1990, art. 10-bis). Non è ancora una
      decisione.
    </p>
    <Text text={notice.content} />
    {typed && <ErrorSummary faults={[{ name: "osservazioni", text: typed.fault }]} />}
    <form
      method="post"
      action={routes.istanza.observations.href({ ente: istanza.ente, id: istanza.id })}
      noValidate
      data-once=""
    >
      <Textarea
        name="osservazioni"
        label="Le tue osservazioni"
        hint="Spiega perché, secondo te, la richiesta va accolta. L'ufficio deve tenerne conto nella decisione e, dopo l'invio, non potrai cambiarle."
        value={typed?.text ?? ""}
        max={observationsMax}
        rows={8}
        required
        fault={typed?.fault}
      />
      <Button>Presenta osservazioni</Button>
    </form>
    <p class="sp-small">
      Non sei obbligato a rispondere: passati i 10 giorni l'ufficio decide con quello che ha. Se vuoi rinunciare alla
      richiesta, scrivilo qui.
    </p>
  </section>
);
