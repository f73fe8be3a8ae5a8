// Art. 10-bis of L. 241/1990: why the office would reject the request, and the place to answer.
import { lastSaid, type Said } from "#istanze/asking.ts";
import type { Istanza } from "#istanze/istanza.ts";
import { type ObservationFault, observationFiles, observationsMax } from "#istanze/typed-observations.ts";
import { showDate } from "#kit/time.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { FileInput } from "#ui/fields/file-input.tsx";
import { Textarea } from "#ui/fields/textarea.tsx";
import { Said as Text } from "#ui/said.tsx";
import { broughtFilesHint } from "#words/brought-files.it.ts";
import type { Context } from "../../context.ts";
import { routes } from "../../routes.ts";

/** What was typed and could not be taken. */
export type RefusedObservations = { text: string; faults: ObservationFault[] };

/** Undefined when no notice of rejection waits for an answer. */
export const noticeOf = async (ctx: Context, istanza: Istanza): Promise<Said | undefined> =>
  istanza.state === "PREAVVISO DI RIGETTO" ? lastSaid(ctx.db, istanza, ["Preavviso di rigetto"]) : undefined;

type Props = {
  istanza: Istanza;
  notice: Said;
  refused?: RefusedObservations | undefined;
  /** Where to sign in better first: what is typed before would have to be typed again. */
  stepUp?: string | undefined;
};

const SignInBetter = ({ href }: { href: string }) => (
  <>
    <p>Per rispondere serve un accesso più sicuro di quello che hai fatto.</p>
    <ButtonLink href={href}>Accedi per rispondere</ButtonLink>
  </>
);

const AnswerForm = ({ istanza, refused }: Pick<Props, "istanza" | "refused">) => {
  const faultOf = (name: ObservationFault["name"]) => refused?.faults.find((fault) => fault.name === name)?.text;
  return (
    <>
      <ErrorSummary faults={refused?.faults ?? []} />
      <form
        method="post"
        action={routes.istanza.observations.href({ ente: istanza.ente, id: istanza.id })}
        encType="multipart/form-data"
        noValidate
        data-once=""
      >
        <Textarea
          name="osservazioni"
          label="Le tue osservazioni"
          hint="Spiega perché, secondo te, la richiesta va accolta. L'ufficio deve tenerne conto nella decisione e, dopo l'invio, non potrai cambiarle."
          value={refused?.text ?? ""}
          max={observationsMax}
          rows={8}
          required
          fault={faultOf("osservazioni")}
        />
        <FileInput
          name="documenti"
          label="Allega documenti (facoltativo)"
          hint={broughtFilesHint(observationFiles)}
          fault={faultOf("documenti")}
          multiple
        />
        <Button>Presenta osservazioni</Button>
      </form>
    </>
  );
};

export const Notice = ({ istanza, notice, refused, stepUp }: Props) => (
  <section aria-labelledby="motivi" class="sp-section">
    <h2 id="motivi">Perché l'ufficio potrebbe respingere la richiesta</h2>
    <p>
      Il {showDate(notice.at)} l'ufficio ti ha scritto questi motivi (legge 241/1990, art. 10-bis). Non è ancora una
      decisione.
    </p>
    <Text text={notice.content} />
    <p>
      Puoi rispondere con osservazioni e documenti. Non sei obbligato: passati i 10 giorni l'ufficio decide con quello
      che ha. Se vuoi rinunciare alla richiesta, scrivilo nelle osservazioni.
    </p>
    {stepUp ? <SignInBetter href={stepUp} /> : <AnswerForm istanza={istanza} refused={refused} />}
  </section>
);
