// A move of the office: asked in a dialog, made once, and then the next case of the queue (S1.31, S1.32).
import { type OfficeMoved, officeMove } from "#istanze/office-move.ts";
import { filledTemplate, templatesFor } from "#istanze/templates.ts";
import { type Move, movesFrom, slugOf } from "#istanze/workflow.ts";
import { storable } from "#kit/storable.ts";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import { get, post, textOf, type Visit } from "../../visit.ts";
import { actOf, decisionIn } from "./act-typed.ts";
import { hrefAfter, nextAfter } from "./after-move.ts";
import { drawBringAct } from "./bring-act-page.tsx";
import { type Asking, drawMoveDialog } from "./move-dialog.tsx";
import { noteMax } from "./move-parts.tsx";
import { moveWords } from "./move-words.ts";
import { drawNews } from "./news.tsx";
import { drawCase } from "./page.tsx";
import { Kept, Refusal, refreshed } from "./refusal.tsx";
import { drawWriteAct } from "./write-act-page.tsx";

type MoveVisit = Visit<"caseworker", { ente: string; id: string; mossa: string }>;

const noteIn = ({ body }: MoveVisit): string => storable(textOf(body, "nota"));

/** By the words of the address, from the state that the case is in now. */
const moveIn = ({ servizio, istanza, params }: MoveVisit): Move | undefined =>
  movesFrom(servizio.workflow, istanza.state, "ufficio").find(({ name }) => slugOf(name) === params.mossa);

const isKnown = ({ servizio, params }: MoveVisit): boolean =>
  servizio.workflow.some(({ name, role }) => role === "ufficio" && slugOf(name) === params.mossa);

const refusals: Record<"own" | "tooEarly" | "refused", string> = {
  own: "È una tua istanza: non puoi lavorarla tu (art. 6-bis della legge 241/1990). Chiedi a un collega di occuparsene.",
  tooEarly:
    "Prima di respingere serve il preavviso di rigetto, con i giorni per rispondere (art. 10-bis della legge 241/1990). Scegli “Preavviso di rigetto”.",
  refused: "Dallo stato in cui è adesso la pratica questa operazione non si può fare. Qui sotto trovi che cosa si può.",
};

export const moveDoors = (ctx: Context): Door[] => {
  const ask = async (visit: MoveVisit, move: Move, asking: Asking, status: number): Promise<Answer> => ({
    page: await drawCase(ctx, visit, { dialog: await drawMoveDialog(ctx, visit, move, asking) }),
    status,
  });

  const refuse = async (visit: MoveVisit, why: keyof typeof refusals): Promise<Answer> => ({
    page: await drawCase(ctx, visit, {
      alert: <Refusal text={refusals[why]} kept={noteIn(visit)} />,
    }),
    status: 409,
  });

  /** The same question again, if it can still be asked. */
  const changed = async (visit: MoveVisit): Promise<Answer> => {
    const now = await refreshed(ctx, visit);
    const news = await drawNews(ctx, visit);
    const move = moveIn(now);
    if (move) return ask(now, move, { note: noteIn(visit), news }, 409);
    const alert = (
      <>
        {news}
        <Kept text={noteIn(visit)} />
      </>
    );
    return { page: await drawCase(ctx, now, { alert }), status: 409 };
  };

  const filled = async (visit: MoveVisit, move: Move): Promise<Answer> => {
    const { istanza, clerk, servizio } = visit;
    const purpose = moveWords[move.name]?.template;
    const known = purpose ? await templatesFor(ctx.db, istanza.ente, purpose, istanza.service) : [];
    const template = known.find(({ id }) => id === textOf(visit.body, "modello"));
    const facts = {
      numero: istanza.number ?? "",
      modulo: servizio.modulo.words.it.title,
      ufficio: clerk.offices.find(({ id }) => id === istanza.office)?.name ?? clerk.ente.name,
    };
    const text = template ? filledTemplate(template, facts) : "";
    return ask(visit, move, { note: [noteIn(visit), text].filter(Boolean).join("\n\n") }, 200);
  };

  /** The page of the act, with what was typed: nothing of it can stand in an address. */
  const withAct = (visit: MoveVisit, action: string): Promise<Answer> => {
    const act = actOf(decisionIn(visit, visit.params.mossa));
    if (action === "carica") return drawBringAct(ctx, visit, { ...act, file: undefined });
    return drawWriteAct(ctx, visit, { ...act, text: act.decision?.note ?? "", decides: true });
  };

  const make = async (visit: MoveVisit, move: Move): Promise<Answer> => {
    const note = noteIn(visit);
    if (note.length > noteMax) {
      const fault = `Il testo è troppo lungo: ${note.length} caratteri su ${noteMax}. Accorcialo`;
      return ask(visit, move, { note, fault }, 422);
    }
    const caseRevision = Number(textOf(visit.body, "versione") || Number.NaN);
    // the move takes the case out of its place in the queue
    const next = await nextAfter(ctx, visit);
    const outcome: OfficeMoved = await officeMove(ctx, visit.servizio, visit.params, {
      name: move.name,
      clerk: visit.session.person.id,
      note,
      caseRevision,
    });
    if (outcome === "moved") return { redirect: hrefAfter(visit, move, next) };
    if (outcome === "changed") return changed(visit);
    if (outcome === "unsaid") return ask(visit, move, { note, fault: moveWords[move.name]?.note?.missing }, 422);
    return refuse(await refreshed(ctx, visit), outcome);
  };

  return [
    get(routes.office.case.move, "caseworker", async (visit) => {
      if (!isKnown(visit)) return "missing";
      if (visit.istanza.person === visit.session.person.id) return refuse(visit, "own");
      const move = moveIn(visit);
      return move ? ask(visit, move, {}, 200) : refuse(visit, "refused");
    }),
    post(
      routes.office.case.move,
      "caseworker",
      async (visit) => {
        if (!isKnown(visit)) return "missing";
        const move = moveIn(visit);
        if (!move) return changed(visit);
        const action = textOf(visit.body, "azione");
        if (action === "modello") return filled(visit, move);
        return (action === "scrivi" || action === "carica") && moveWords[move.name]?.act
          ? withAct(visit, action)
          : make(visit, move);
      },
      { refusesOwn: true },
    ),
  ];
};
