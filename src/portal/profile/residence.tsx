// Residenza (S2.71): what the person says; it stands in forms already, and nobody has verified it.

import { transaction } from "#db/transaction.ts";
import type { Fault, Typed } from "#forms/modulo.ts";
import { noteChange } from "#identity/profile-events.ts";
import { forgetResidence, type Residence, residenceOf, writeResidence } from "#identity/residence.ts";
import { worldOf } from "#istanze/reading.ts";
import { Alert } from "#ui/alert.tsx";
import { Button } from "#ui/button.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post, type Visit } from "../../visit.ts";
import { residenceModulo as modulo } from "./forms.ts";
import { linesOf, OneStepForm, readOneStep } from "./one-step.tsx";

const title = "Residenza";

const said: Record<string, string> = {
  salvato: "La residenza è salvata: la trovi già scritta nei moduli che la chiedono.",
  tolta: "La residenza è tolta dal profilo.",
};

export const residenceDoors = (ctx: Context, frame: FrameMaker): Door[] => {
  const draw = async (visit: Visit<"person">, wrong?: { typed: Typed; faults: Fault[] }): Promise<Answer> => {
    const known = await residenceOf(ctx.db, visit.session.person.id);
    const { at: _, ...typed } = known ?? { at: undefined };
    const lines = linesOf(modulo, wrong?.faults ?? []);
    const done = said[visit.query.fatto ?? ""];
    return {
      status: lines.length ? 422 : 200,
      page: (
        <Page
          frame={await frame(visit)}
          title={title}
          faulty={lines.length > 0}
          breadcrumb={[{ label: "Profilo", href: routes.profile.href() }]}
        >
          <PageHeading
            title={title}
            lead="Scrivila una volta: la trovi già compilata nei moduli. Cambiarla qui non comunica il trasferimento all’anagrafe."
          />
          <ErrorSummary faults={lines} />
          {done && !wrong && (
            <Alert tone="success" live>
              {done}
            </Alert>
          )}
          <OneStepForm
            modulo={modulo}
            typed={wrong?.typed ?? (typed as Typed)}
            faults={wrong?.faults ?? []}
            world={worldOf(ctx)}
            action={routes.residence.href()}
            button="Salva"
            back={{ label: "Torna al profilo", href: routes.profile.href() }}
          />
          {known && (
            <form method="post" action={routes.residence.href()}>
              <Button tone="plain" name="op" value="togli">
                Togli la residenza dal profilo
              </Button>
            </form>
          )}
        </Page>
      ),
    };
  };

  const note = ({ session, device }: Visit<"person">) => ({
    person: session.person.id,
    device,
    now: ctx.clock.now(),
  });

  return [
    get(routes.residence, "person", (visit) => draw(visit)),
    post(routes.residence, "person", async (visit) => {
      const { id } = visit.session.person;
      if (visit.body.op === "togli") {
        await transaction(ctx.db, async (tx) => {
          if (await forgetResidence(tx, id)) await noteChange(tx, { ...note(visit), what: "residenza tolta" });
        });
        return { redirect: routes.residence.href({ fatto: "tolta" }) };
      }
      const { typed, faults, onlyRefreshed, answers } = readOneStep(modulo, visit.body, worldOf(ctx));
      if (onlyRefreshed) return draw(visit, { typed, faults: [] });
      if (faults.length) return draw(visit, { typed, faults });
      await transaction(ctx.db, async (tx) => {
        await writeResidence(tx, id, answers as Residence, ctx.clock.now());
        await noteChange(tx, { ...note(visit), what: "residenza scritta" });
      });
      return { redirect: routes.residence.href({ fatto: "salvato" }) };
    }),
  ];
};
