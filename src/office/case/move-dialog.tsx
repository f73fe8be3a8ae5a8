// The question before a move: what it does, what is written with it, which remarks go along, by when an answer comes.
import { draftRemarks } from "#istanze/remarks.ts";
import { templatesFor } from "#istanze/templates.ts";
import { answerDays } from "#istanze/term.ts";
import { type Move, slugOf } from "#istanze/workflow.ts";
import { addDays, romeDate, showLongDate } from "#kit/time.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import type { Children } from "#ui/frame.ts";
import type { Context } from "../../context.ts";
import { routes } from "../../routes.ts";
import { Hidden, LeftBehind, Note, Remarks, Templates, WithAct } from "./move-parts.tsx";
import { wordsOf } from "./move-words.ts";
import { type CaseVisit, caseHref } from "./tab.ts";
import { drawWhichCase } from "./which-case.tsx";

export type Asking = {
  note?: string | undefined;
  fault?: string | undefined;
  /** What a colleague did meanwhile. */
  news?: Children;
};

const answerDay = (ctx: Context, visit: CaseVisit, move: Move): string | undefined =>
  move.term === "suspend"
    ? showLongDate(addDays(romeDate(ctx.clock.now()), answerDays(visit.servizio.policy, move)))
    : undefined;

const isNoteRequired = (move: Move, remarks: number): boolean =>
  move.note === true || (move.remarks === true && remarks === 0);

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
        {words.note && (
          <Note
            words={words.note}
            note={asking.note}
            fault={asking.fault}
            required={isNoteRequired(move, drafts.length)}
          />
        )}
        <Templates templates={templates} />
        {words.act && <WithAct />}
      </form>
    </Dialog>
  );
};
