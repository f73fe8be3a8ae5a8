// Conservazione: what comes to the end of its time, before anything is erased (GDPR art. 5, DPR 445/2000 art. 68).
// Administrators read no case: they see numbers, states and dates.
import { type Due, dueAt, dueCounts, planned, type StageCount } from "#istanze/retention.ts";
import { Callout } from "#ui/alert.tsx";
import { Empty } from "#ui/empty.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import type { Catalogue, Servizio } from "../../service.ts";
import { get } from "../../visit.ts";
import { officeFrame } from "../frame.ts";
import { seenServices } from "../seen-services.ts";
import { DueTable, Plan, PlanTable } from "./tables.tsx";

/** Enough to see what it is about; the operator's command lists every one. */
const shownAtMost = 50;

type Planned = { servizio: Servizio; counts: StageCount[]; due: Due[] };

const lookAt = (ctx: Context, ente: string, servizi: readonly Servizio[]): Promise<Planned[]> => {
  const now = ctx.clock.now();
  return Promise.all(
    planned(servizi).map(async ({ id, retention }) => {
      const servizio = servizi.find((each) => each.id === id);
      if (!servizio) throw new Error(`no service ${id}`);
      const asked = { service: id, retention, now, ente };
      const [counts, due] = await Promise.all([
        dueCounts(ctx.db, asked),
        dueAt(ctx.db, { ...asked, stage: "erasable", limit: shownAtMost }),
      ]);
      return { servizio, counts, due };
    }),
  );
};

const HowItGoes = () => (
  <Callout title="Che cosa succede alla fine del tempo">
    <p>
      Due settimane prima chi ha presentato l'istanza riceve un messaggio e una mail. Poi chi gestisce il server
      cancella il contenuto: quello che è stato scritto, i documenti, i messaggi e le note. Restano il numero, gli
      stati, le date e le impronte, così lo storico si può ancora verificare. Il registro di protocollo non cambia mai.
      Da questa pagina non si cancella niente.
    </p>
  </Callout>
);

export const retentionDoors = (ctx: Context, catalogue: Catalogue): Door[] => {
  const frame = officeFrame(ctx);
  return [
    get(routes.office.retention, "administrator", async (visit) => {
      const ids = await seenServices(ctx.db, visit.clerk);
      const servizi = catalogue.all.filter(({ id }) => ids.includes(id));
      const plans = await lookAt(ctx, visit.params.ente, servizi);
      const without = servizi.filter(({ policy }) => !policy.retention);
      return {
        page: (
          <Page frame={await frame(visit, "conservazione")} title="Conservazione">
            <PageHeading
              title="Conservazione"
              lead="Per quanto tempo si tengono bozze e istanze, e che cosa sta per essere cancellato."
            />
            <HowItGoes />
            {servizi.length === 0 && <Empty title="L'ente non offre ancora nessun servizio" />}
            {plans.map(({ servizio, counts, due }) => (
              <Plan key={servizio.id} servizio={servizio}>
                <PlanTable servizio={servizio} counts={counts} />
                <DueTable due={due} counts={counts} retention={servizio.policy.retention} shownAtMost={shownAtMost} />
              </Plan>
            ))}
            {without.map((servizio) => (
              <Plan key={servizio.id} servizio={servizio}>
                <p>Questo servizio non ha ancora un tempo di conservazione: niente viene cancellato.</p>
              </Plan>
            ))}
          </Page>
        ),
      };
    }),
  ];
};
