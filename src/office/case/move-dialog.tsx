// The question before a move: what it does, what is written with it, which remarks go along, by when an answer comes.
import type { Istanza } from "#istanze/istanza.ts";
import { draftRemarks, type Remark } from "#istanze/remarks.ts";
import { type Template, templatesFor } from "#istanze/templates.ts";
import { answerDays } from "#istanze/term.ts";
import { type Move, slugOf } from "#istanze/workflow.ts";
import { addDays, romeDate, showLongDate } from "#kit/time.ts";
import { Alert } from "#ui/alert.tsx";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Select } from "#ui/fields/select.tsx";
import { Textarea } from "#ui/fields/textarea.tsx";
import type { Children } from "#ui/frame.ts";
import type { Context } from "../../context.ts";
import { routes } from "../../routes.ts";
import { type MoveWords, wordsOf } from "./move-words.ts";
import { type CaseVisit, caseHref } from "./tab.ts";
import { drawWhichCase } from "./which-case.tsx";

export const noteMax = 4000;

export type Asking = {
  note?: string | undefined;
  fault?: string | undefined;
  /** What a colleague did meanwhile. */
  news?: Children;
};

const Remarks = ({ remarks }: { remarks: readonly Remark[] }) =>
  remarks.length === 0 ? null : (
    <>
      <h3>Le segnalazioni che partono</h3>
      <ul>
        {remarks.map(({ id, label, text }) => (
          <li key={id}>
            <strong>{label || "In generale"}</strong>: {text}
          </li>
        ))}
      </ul>
    </>
  );

const LeftBehind = ({ n }: { n: number }) => (
  <Alert tone="warning">
    {n === 1 ? "C'è una segnalazione che non parte" : `Ci sono ${n} segnalazioni che non partono`} con questa
    operazione: chi ha presentato l'istanza non la leggerà.
  </Alert>
);

/** One form with the note, so that choosing a template loses nothing that is typed. */
export const Templates = ({ templates, name = "azione" }: { templates: readonly Template[]; name?: string }) =>
  templates.length === 0 ? null : (
    <div class="sp-templates">
      <Select
        name="modello"
        label="Testo già pronto"
        empty="Nessuno"
        value=""
        options={templates.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <Button tone="outline" name={name} value="modello">
        Inserisci il testo
      </Button>
    </div>
  );

type NoteProps = { words: NonNullable<MoveWords["note"]>; asking: Asking; required: boolean };

const Note = ({ words, asking, required }: NoteProps) => (
  <Textarea
    name="nota"
    label={words.label}
    hint={words.hint}
    value={asking.note ?? ""}
    max={noteMax}
    rows={required ? 6 : 3}
    required={required}
    fault={asking.fault}
  />
);

const WithAct = () => (
  <section aria-labelledby="con-un-atto">
    <h3 id="con-un-atto">Serve anche un atto?</h3>
    <p class="sp-small">
      Se la decisione va scritta in un atto con il protocollo, preparalo da qui: quello che hai scritto viene con te, e
      decisione e atto partono insieme.
    </p>
    <p class="sp-operations">
      <Button tone="outline" name="azione" value="scrivi">
        Scrivi l'atto
      </Button>
      <Button tone="outline" name="azione" value="carica">
        Carica l'atto già pronto
      </Button>
    </p>
  </section>
);

const answerDay = (ctx: Context, visit: CaseVisit, move: Move): string | undefined =>
  move.term === "suspend"
    ? showLongDate(addDays(romeDate(ctx.clock.now()), answerDays(visit.servizio.policy, move)))
    : undefined;

const isNoteRequired = (move: Move, remarks: number): boolean =>
  move.note === true || (move.remarks === true && remarks === 0);

const Hidden = ({ istanza, now }: { istanza: Istanza; now: Date }) => (
  <>
    <input type="hidden" name="versione" value={String(istanza.caseRevision)} />
    <input type="hidden" name="visto" value={String(now.getTime())} />
  </>
);

export const drawMoveDialog = async (ctx: Context, visit: CaseVisit, move: Move, asking: Asking = {}) => {
  const words = wordsOf(move);
  if (!words) throw new Error(`no words for ${move.name}`);
  const { istanza, params, query } = visit;
  const [drafts, templates, which] = await Promise.all([
    draftRemarks(ctx.db, istanza),
    words.template ? templatesFor(ctx.db, istanza.ente, words.template, istanza.service) : [],
    drawWhichCase(ctx, visit),
  ]);
  const back = caseHref(visit, query.scheda);
  const until = answerDay(ctx, visit, move);
  const action = routes.office.case.move.href(
    { ente: params.ente, id: params.id, mossa: slugOf(move.name) },
    { vista: query.vista, scheda: query.scheda },
  );
  return (
    <Dialog
      title={words.title}
      closeHref={back}
      actions={
        <>
          <ButtonLink tone="outline" href={back}>
            Torna indietro
          </ButtonLink>
          <Button tone={words.danger ? "danger" : "primary"} form="mossa">
            {words.button}
          </Button>
        </>
      }
    >
      {asking.news}
      <ErrorSummary faults={asking.fault ? [{ name: "nota", text: asking.fault }] : []} />
      {which}
      <p>{words.text}</p>
      {until && (
        <p>
          La risposta è attesa entro <strong>{until}</strong>.
        </p>
      )}
      {move.remarks ? <Remarks remarks={drafts} /> : drafts.length > 0 && <LeftBehind n={drafts.length} />}
      <form method="post" id="mossa" action={action} data-once="">
        <Hidden istanza={istanza} now={ctx.clock.now()} />
        {words.note && <Note words={words.note} asking={asking} required={isNoteRequired(move, drafts.length)} />}
        <Templates templates={templates} />
        {words.act && <WithAct />}
      </form>
    </Dialog>
  );
};
