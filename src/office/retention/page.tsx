// Conservazione: what comes to the end of its time, before anything is erased (GDPR art. 5, DPR 445/2000 art. 68).
// Administrators read no case: they see numbers, states and dates.

import { erasureRuns } from "#istanze/erasure-runs.ts";
import { erasableCases, ownErasure, type Switched, switchOff, switchOn } from "#istanze/own-erasure.ts";
import { type Due, dueAt, dueCounts, planned, type StageCount } from "#istanze/retention.ts";
import { Alert, Callout } from "#ui/alert.tsx";
import { Empty } from "#ui/empty.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import type { Catalogue, Servizio } from "../../service.ts";
import { get, post, textOf, type Visit } from "../../visit.ts";
import { officeFrame } from "../frame.ts";
import { seenServices } from "../seen-services.ts";
import { Runs } from "./runs.tsx";
import { notSeen, otherCount, Switch, type SwitchFault, seenIn, unknownService } from "./switch.tsx";
import { DueTable, Plan, PlanTable } from "./tables.tsx";

/** Enough to see what it is about; the operator's command lists every one. */
const shownAtMost = 50;

type Planned = { servizio: Servizio; counts: StageCount[]; due: Due[]; on: Switched | undefined };

const lookAt = (ctx: Context, ente: string, servizi: readonly Servizio[]): Promise<Planned[]> => {
  const now = ctx.clock.now();
  return Promise.all(
    planned(servizi).map(async ({ id, retention }) => {
      const servizio = servizi.find((each) => each.id === id);
      if (!servizio) throw new Error(`no service ${id}`);
      const asked = { service: id, retention, now, ente };
      const [counts, due, on] = await Promise.all([
        dueCounts(ctx.db, asked),
        dueAt(ctx.db, { ...asked, stage: "erasable", limit: shownAtMost }),
        ownErasure(ctx.db, ente, id),
      ]);
      return { servizio, counts, due, on };
    }),
  );
};

const HowItGoes = () => (
  <Callout title="Che cosa succede alla fine del tempo">
    <p>
      Due settimane prima chi ha presentato l'istanza riceve un messaggio e una mail. Poi si cancella il contenuto:
      quello che è stato scritto, i documenti, i messaggi e le note. Restano il numero, gli stati, le date e le
      impronte, così lo storico si può ancora verificare. Il registro di protocollo non cambia mai.
    </p>
    <p>
      <strong>Le bozze mai inviate</strong> si cancellano da sole, ogni notte. <strong>Le istanze chiuse</strong> si
      cancellano da sole solo per i servizi per cui lo decidi qui sotto; per gli altri se ne occupa, quando glielo
      chiedi, chi gestisce il server.
    </p>
  </Callout>
);

const Services = ({ ente, plans, fault }: { ente: string; plans: Planned[]; fault: SwitchFault | undefined }) => (
  <>
    {plans.map(({ servizio, counts, due, on }) => (
      <Plan key={servizio.id} servizio={servizio}>
        <PlanTable servizio={servizio} counts={counts} />
        <DueTable due={due} counts={counts} retention={servizio.policy.retention} shownAtMost={shownAtMost} />
        <Switch
          ente={ente}
          servizio={servizio}
          on={on}
          erasable={erasableCases(counts)}
          fault={fault?.service === servizio.id ? fault : undefined}
        />
      </Plan>
    ))}
  </>
);

const saidOf: Partial<Record<string, string>> = {
  attivata: "Fatto: dalla prossima notte le istanze chiuse di quel servizio si cancellano da sole alla fine del tempo.",
  disattivata: "Fatto: le istanze chiuse di quel servizio non si cancellano più da sole.",
};

type RetentionVisit = Visit<"administrator", { ente: string }>;

export const retentionDoors = (ctx: Context, catalogue: Catalogue): Door[] => {
  const frame = officeFrame(ctx);

  const servicesOf = async ({ clerk }: RetentionVisit): Promise<Servizio[]> => {
    const ids = await seenServices(ctx.db, clerk);
    return catalogue.all.filter(({ id }) => ids.includes(id));
  };

  const draw = async (visit: RetentionVisit, servizi: Servizio[], fault?: SwitchFault): Promise<Answer> => {
    const { ente } = visit.params;
    const [plans, runs] = await Promise.all([lookAt(ctx, ente, servizi), erasureRuns(ctx.db, ente)]);
    const without = servizi.filter(({ policy }) => !policy.retention);
    const said = saidOf[visit.query.fatto ?? ""];
    return {
      status: fault ? 422 : 200,
      page: (
        <Page frame={await frame(visit, "conservazione")} title="Conservazione" faulty={fault !== undefined}>
          <PageHeading
            title="Conservazione"
            lead="Per quanto tempo si tengono bozze e istanze, e che cosa sta per essere cancellato."
          />
          <ErrorSummary faults={fault ? [{ name: fault.name, text: fault.text }] : []} />
          {said && (
            <Alert tone="success" live>
              {said}
            </Alert>
          )}
          <HowItGoes />
          {servizi.length === 0 && <Empty title="L'ente non offre ancora nessun servizio" />}
          <Services ente={ente} plans={plans} fault={fault} />
          {without.map((servizio) => (
            <Plan key={servizio.id} servizio={servizio}>
              <p>Questo servizio non ha ancora un tempo di conservazione: niente viene cancellato.</p>
            </Plan>
          ))}
          <Runs runs={runs} catalogue={catalogue} />
        </Page>
      ),
    };
  };

  return [
    get(routes.office.retention, "administrator", async (visit) => draw(visit, await servicesOf(visit))),
    post(routes.office.retention, "administrator", async (visit) => {
      const servizi = await servicesOf(visit);
      const servizio = servizi.find(({ id }) => id === textOf(visit.body, "servizio"));
      const asked = { ente: visit.params.ente, by: visit.session.person.id };
      if (!servizio?.policy.retention) return draw(visit, servizi, unknownService);
      const done = (fatto: string) => ({ redirect: routes.office.retention.href(visit.params, { fatto }) });
      if (textOf(visit.body, "cancella") === "no") {
        await switchOff(ctx, servizio.id, asked);
        return done("disattivata");
      }
      const seen = seenIn(visit.body, servizio.id);
      if (seen === undefined) return draw(visit, servizi, notSeen(servizio.id));
      const outcome = await switchOn(ctx, servizio, { ...asked, seen });
      return outcome === "changed" ? draw(visit, servizi, otherCount(servizio.id)) : done("attivata");
    }),
  ];
};
