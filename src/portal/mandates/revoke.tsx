// Revoca of one mandate, on a page that says first what will happen.
import { besides, type HeldMandate } from "#identity/register.ts";
import { revokeMandate } from "#istanze/revoke-mandate.ts";
import { storable } from "#kit/storable.ts";
import { romeDate } from "#kit/time.ts";
import { Alert } from "#ui/alert.tsx";
import { Actions, Button } from "#ui/button.tsx";
import { Textarea } from "#ui/fields/textarea.tsx";
import { restWarning, revokeQuestion } from "#words/mandates.it.ts";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post, textOf } from "../../visit.ts";
import {
  type Asked,
  answered,
  BackToRegister,
  type ChangeVisit,
  changeable,
  drawChanging,
  enteName,
} from "./changing.tsx";
import { mayChange } from "./may.ts";

const reasonAtMost = 500;

const reasonFault = (reason: string): string | undefined => {
  if (reason.trim() === "") return "Scrivi il motivo della revoca: lo leggerà la persona interessata";
  return reason.length > reasonAtMost ? `Scrivi il motivo in ${reasonAtMost} caratteri al massimo` : undefined;
};

export const revokeDoors = (ctx: Context, frame: FrameMaker): Door[] => {
  const draw = async (visit: ChangeVisit, mandate: HeldMandate, { typed, fault }: Asked): Promise<Answer> => {
    const rest = await besides(ctx.db, mandate, romeDate(ctx.clock.now()));
    const stays = restWarning(rest);
    return drawChanging(frame, visit, mandate, {
      title: `Vuoi revocare l'incarico di ${mandate.nome} ${mandate.cognome}?`,
      fault,
      field: "motivo",
      form: (
        <form method="post" action={routes.mandates.revoke.href(visit.params)} noValidate data-once="">
          <p>
            {revokeQuestion({ ente: enteName(visit, mandate), mandate, rest })}, da subito e anche se in questo momento
            la persona è collegata. Quello che ha già inviato resta valido. Riceverà un messaggio con il motivo che
            scrivi qui.
          </p>
          {stays && <Alert tone="warning">{stays}</Alert>}
          <Textarea name="motivo" label="Motivo" value={typed} max={reasonAtMost} rows={3} required fault={fault} />
          <Actions back={<BackToRegister />}>
            <Button tone="danger">Revoca</Button>
          </Actions>
        </form>
      ),
    });
  };

  return [
    get(routes.mandates.revoke, "person", async (visit) => {
      const mandate = await changeable(ctx, visit);
      return mandate ? draw(visit, mandate, { typed: "" }) : "missing";
    }),
    post(routes.mandates.revoke, "person", async (visit) => {
      const mandate = await changeable(ctx, visit);
      if (!mandate) return "missing";
      const typed = storable(textOf(visit.body, "motivo"));
      const again = (fault: string) => draw(visit, mandate, { typed, fault });
      const fault = reasonFault(typed);
      if (fault) return again(fault);
      const changer = { by: visit.session.person.id, may: mayChange(visit.session) };
      const changed = await revokeMandate(ctx, mandate, changer, typed.trim());
      return answered(changed, { fatto: "revocato", incarico: mandate.id }, again);
    }),
  ];
};
