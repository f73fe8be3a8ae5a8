// Scadenza: the last day of one mandate.
import type { HeldMandate } from "#identity/register.ts";
import { setMandateEnd } from "#istanze/revoke-mandate.ts";
import { storable } from "#kit/storable.ts";
import { romeDate, showDate } from "#kit/time.ts";
import { dateFault, readDate } from "#kit/typed-date.ts";
import { Actions, Button } from "#ui/button.tsx";
import { TextInput } from "#ui/fields/text-input.tsx";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post, textOf } from "../../visit.ts";
import { type Asked, answered, BackToRegister, type ChangeVisit, changeable, drawChanging } from "./changing.tsx";
import { mayChange } from "./may.ts";

const endFault = (typed: string, end: string | undefined, today: string): string | undefined => {
  if (typed.trim() === "") return undefined;
  if (!end) return dateFault;
  return end < today ? "La scadenza non può essere passata: per far terminare subito l'incarico usa Revoca" : undefined;
};

export const endDoors = (ctx: Context, frame: FrameMaker): Door[] => {
  const draw = (visit: ChangeVisit, mandate: HeldMandate, { typed, fault }: Asked) =>
    drawChanging(frame, visit, mandate, {
      title: `Scadenza dell'incarico di ${mandate.nome} ${mandate.cognome}`,
      fault,
      field: "scadenza",
      form: (
        <form method="post" action={routes.mandates.end.href(visit.params)} noValidate data-once="">
          <TextInput
            name="scadenza"
            label="Ultimo giorno"
            hint="Per esempio 31/12/2027. Lascia vuoto se l'incarico non ha scadenza."
            width={10}
            value={typed}
            fault={fault}
          />
          <Actions back={<BackToRegister />}>
            <Button>Salva</Button>
          </Actions>
        </form>
      ),
    });

  return [
    get(routes.mandates.end, "person", async (visit) => {
      const mandate = await changeable(ctx, visit);
      const typed = mandate?.validTo ? showDate(mandate.validTo) : "";
      return mandate ? draw(visit, mandate, { typed }) : "missing";
    }),
    post(routes.mandates.end, "person", async (visit) => {
      const mandate = await changeable(ctx, visit);
      if (!mandate) return "missing";
      const typed = storable(textOf(visit.body, "scadenza"), 40);
      const again = (fault: string) => draw(visit, mandate, { typed, fault });
      const end = readDate(typed);
      const fault = endFault(typed, end, romeDate(ctx.clock.now()));
      if (fault) return again(fault);
      const changer = { by: visit.session.person.id, may: mayChange(visit.session) };
      return answered(await setMandateEnd(ctx, mandate, changer, end ?? null), { fatto: "scadenza" }, again);
    }),
  ];
};
