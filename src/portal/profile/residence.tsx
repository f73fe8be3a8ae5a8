// Residenza (S2.71): what the person says; it stands in forms already, and nobody has verified it.

import type { Fault, Typed } from "#forms/modulo.ts";
import { enablingOf } from "#identity/enabling/enabling.ts";
import { type Residence, residenceOf } from "#identity/residence.ts";
import { toldByEnabling } from "#istanze/profile/from-enabling.ts";
import { removeResidence, saveResidence } from "#istanze/profile/residence.ts";
import { worldOf } from "#istanze/reading.ts";
import { Button } from "#ui/button.tsx";
import { fromEnabling } from "#words/profile.it.ts";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post, type Visit } from "../../visit.ts";
import { residenceModulo as modulo } from "./forms.ts";
import { offered, readOneStep } from "./one-step.tsx";
import { drawOneStep } from "./one-step-page.tsx";

const said: Record<string, string> = {
  salvato: "La residenza è salvata: la trovi già scritta nei moduli che la chiedono.",
  tolta: "La residenza è tolta dal profilo.",
};

const Remove = () => (
  <form method="post" action={routes.residence.href()} class="sp-section">
    <Button tone="plain" name="op" value="togli">
      Togli la residenza dal profilo
    </Button>
  </form>
);

const typedOf = ({ indirizzo, civico, provincia, comune, cap }: Residence): Typed => ({
  indirizzo,
  civico,
  provincia,
  comune,
  cap,
});

export const residenceDoors = (ctx: Context, frame: FrameMaker): Door[] => {
  const draw = async (visit: Visit<"person">, wrong?: { typed: Typed; faults: Fault[] }): Promise<Answer> => {
    const { id } = visit.session.person;
    const known = await residenceOf(ctx.db, id);
    const { domicile } = toldByEnabling(await enablingOf(ctx.db, id));
    // most people live where they are resident: looked at and saved, it is kept
    const offer = !known && !visit.query.fatto && domicile ? typedOf(domicile) : {};
    return drawOneStep(ctx, frame, visit, {
      title: "Residenza",
      lead: "Scrivila una volta: la trovi già compilata nei moduli. Cambiarla qui non comunica il trasferimento all’anagrafe.",
      modulo,
      ...(wrong ?? { typed: known ? typedOf(known) : offer }),
      origins: offered(offer, fromEnabling.domicile),
      action: routes.residence.href(),
      said,
      after: known && <Remove />,
    });
  };

  return [
    get(routes.residence, "person", (visit) => draw(visit)),
    post(routes.residence, "person", async (visit) => {
      const by = { person: visit.session.person, device: visit.device };
      if (visit.body.op === "togli") {
        await removeResidence(ctx, by);
        return { redirect: routes.residence.href({ fatto: "tolta" }) };
      }
      const { typed, faults, onlyRefreshed, answers } = readOneStep(modulo, visit.body, worldOf(ctx));
      if (onlyRefreshed) return draw(visit, { typed, faults: [] });
      if (faults.length) return draw(visit, { typed, faults });
      await saveResidence(ctx, by, answers as Residence);
      return { redirect: routes.residence.href({ fatto: "salvato" }) };
    }),
  ];
};
