// Modifica, Elimina, Ritira, Duplica, Correggi e rinvia (S0.63, S0.76). What cannot be undone asks first.

import { correct, duplicate } from "#istanze/copy.ts";
import { eligibility, privateMandate } from "#istanze/eligibility.ts";
import type { Istanza } from "#istanze/istanza.ts";
import { move, type PlainMove, plainMoves } from "#istanze/move.ts";
import type { Applicant } from "#istanze/rules.ts";
import { moveOf } from "#istanze/workflow.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { refusals } from "#words/refusals.it.ts";
import { whyNotWithdrawn } from "#words/withdrawal.it.ts";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post, type Visit } from "../../visit.ts";
import { drawIstanzaPage } from "./page.tsx";

const questions: Record<PlainMove, { title: string; text: string; button: string }> = {
  Modifica: {
    title: "Vuoi modificare l'istanza?",
    text: "L'istanza torna in bozza e conserva il suo numero. Dopo le modifiche dovrai rivedere il riepilogo e inviarla.",
    button: "Modifica",
  },
  Annulla: {
    title: "Vuoi eliminare l'istanza?",
    text: "L'istanza non sarà più modificabile né inviabile e non comparirà più tra quelle in lavorazione.",
    button: "Elimina",
  },
  Ritira: {
    title: "Vuoi ritirare l'istanza?",
    text: "L'ufficio non la esaminerà. La ricevuta resta consultabile. Se devi solo correggere un dato non serve ritirarla.",
    button: "Ritira",
  },
};

const moveIn = (text: string): PlainMove | undefined => plainMoves.find((each) => each.toLowerCase() === text);

const refused =
  "In questo momento l'operazione non è possibile: lo stato dell'istanza è cambiato. Qui sotto trovi quello attuale.";

const whyNot = (name: PlainMove, { state, takenAt, sentAt }: Istanza): string =>
  name === "Ritira" && sentAt ? `${refused} ${whyNotWithdrawn(state, takenAt)}` : refused;

/** The mandate under which the earlier one was made; if it is no longer held, `strictly` no other takes its place. */
const applicantFor = (
  ctx: Context,
  visit: Visit<"owner">,
  { strictly }: { strictly: boolean },
): Applicant | "noMandate" | "otherRegion" => {
  const may = eligibility(visit.servizio.policy, visit.session.mandates, ctx.comuni);
  const { actingFor } = visit.istanza;
  if (may === "oneself") {
    const mandate = privateMandate(visit.session.mandates, actingFor);
    return strictly && actingFor !== null && !mandate ? "noMandate" : { person: visit.session.person, mandate };
  }
  if (typeof may === "string") return may;
  const same = may.mandates.find(({ ente }) => ente.id === actingFor);
  if (strictly && !same) return "noMandate";
  return { person: visit.session.person, mandate: same ?? may.mandates[0] };
};

/** At the desk a clerk takes an istanza back to correct it; giving it up is for the person alone. */
const moveFor = ({ params, istanza, session }: Visit<"owner">): PlainMove | undefined => {
  const name = moveIn(params.move ?? "");
  return name === "Modifica" || istanza.person === session.person.id ? name : undefined;
};

export const moveDoors = (ctx: Context, frame: FrameMaker): Door[] => {
  const refusal = async (visit: Visit<"owner">, text: string): Promise<Answer> => ({
    page: await drawIstanzaPage(ctx, frame, visit, { refusal: text }),
    status: 409,
  });
  const opened = (draft: Istanza): Answer => ({
    redirect: routes.istanza.summary.href({ ente: draft.ente, id: draft.id }),
  });

  return [
    get(routes.istanza.move, "owner", async (visit) => {
      const name = moveFor(visit);
      if (!name) return "missing";
      if (!moveOf(visit.servizio.workflow, name, visit.istanza.state, "richiedente")) {
        return refusal(visit, whyNot(name, visit.istanza));
      }
      const { title, text, button } = questions[name];
      const back = routes.istanza.page.href(visit.params);
      const dialog = (
        <Dialog
          title={title}
          closeHref={back}
          actions={
            <>
              <ButtonLink tone="outline" href={back}>
                Torna indietro
              </ButtonLink>
              <form method="post" action={routes.istanza.move.href(visit.params)} data-once="">
                <Button tone={name === "Modifica" ? "primary" : "danger"}>{button}</Button>
              </form>
            </>
          }
        >
          <p>{text}</p>
        </Dialog>
      );
      return { page: await drawIstanzaPage(ctx, frame, visit, { dialog }) };
    }),
    post(routes.istanza.move, "owner", async (visit) => {
      const name = moveFor(visit);
      if (!name) return "missing";
      const outcome = await move(ctx, visit.servizio, visit.params, name, visit.session.person.id);
      if (outcome === "noRight") return refusal(visit, refusals.mandateEnded());
      if (outcome === "refused") return refusal(visit, whyNot(name, visit.istanza));
      if (name === "Modifica") return { redirect: routes.istanza.summary.href(visit.params) };
      return { redirect: routes.istanza.page.href(visit.params) };
    }),
    post(
      routes.istanza.duplicate,
      "owner",
      async (visit) => {
        const applicant = applicantFor(ctx, visit, { strictly: false });
        if (typeof applicant === "string")
          return refusal(visit, refusals[applicant](visit.servizio.policy.roles ?? []));
        return opened(await duplicate(ctx, visit.servizio, visit.istanza, applicant));
      },
      { does: "draft" },
    ),
    post(
      routes.istanza.correct,
      "owner",
      async (visit) => {
        const applicant = applicantFor(ctx, visit, { strictly: true });
        if (typeof applicant === "string")
          return refusal(visit, refusals[applicant](visit.servizio.policy.roles ?? []));
        const draft = await correct(ctx, visit.servizio, visit.istanza, applicant);
        if (!draft) return refusal(visit, refused);
        return draft.state === "BOZZA"
          ? opened(draft)
          : { redirect: routes.istanza.page.href({ ente: draft.ente, id: draft.id }) };
      },
      { does: "draft" },
    ),
  ];
};
