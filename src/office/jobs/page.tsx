// The work behind the pages: what waits, what failed, and one more try once its cause is removed.
import { transaction } from "#db/transaction.ts";
import { appendEnteHistory } from "#istanze/ente-history.ts";
import { subjectsOf } from "#istanze/job-subjects.ts";
import { isUuid } from "#kit/uuid.ts";
import { type FailedJob, failedJobsOf, type QueueState, queuesOf, tryAgainOf } from "#platform/jobs-state.ts";
import { Alert } from "#ui/alert.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import { warningsOf } from "../../env.ts";
import { routes } from "../../routes.ts";
import { get, post, textOf } from "../../visit.ts";
import { officeFrame } from "../frame.ts";
import { FailedTable, QueuesTable } from "./tables.tsx";
import { lasting } from "./words.it.ts";

/** A job that is ready is taken within seconds: one that waits longer finds nobody at work. */
const nobodyAfterSeconds = 120;

const oldest = (queues: readonly QueueState[]): number => Math.max(0, ...queues.map((each) => each.oldestWaiting));

const Health = ({ queues, failed }: { queues: readonly QueueState[]; failed: number }) => {
  const waits = oldest(queues);
  if (waits > nobodyAfterSeconds) {
    return (
      <Alert tone="danger" title="Nessuno sta lavorando">
        <p>
          Il lavoro più vecchio aspetta da {lasting(waits)}. Chi gestisce il server deve controllare che il programma
          dei lavori (worker) sia in funzione: appena riparte, tutto ciò che aspetta viene fatto da solo.
        </p>
      </Alert>
    );
  }
  if (failed > 0) {
    return (
      <Alert tone="warning" title={failed === 1 ? "Un lavoro non è riuscito" : `${failed} lavori non sono riusciti`}>
        <p>
          Sportello ha già riprovato per alcune ore e si è fermato. Leggi il guasto, togli la causa e premi Riprova:
          riprovare non fa mai danni, nemmeno due volte.
        </p>
      </Alert>
    );
  }
  return <Alert tone="success">Tutto in ordine: nessun lavoro è fermo.</Alert>;
};

/** The one thing that the start warns of. */
const ProxyUnknown = () => (
  <Alert tone="warning" title="Chi prova le password rallenta tutti">
    <p>
      Sportello non sa da dove arrivano le persone: gli sembrano tutte alla stessa rete, quella del proxy. Chi gestisce
      il server deve impostare <code>TRUST_PROXY=1</code> e riavviare.
    </p>
  </Alert>
);

/** What the retry that was just asked for found. */
const Retried = ({ n }: { n: number }) => (
  <Alert tone={n > 0 ? "success" : "info"} live>
    {n === 0
      ? "Non c'era più niente da riprovare: qualcuno lo ha già fatto."
      : `${n === 1 ? "Un lavoro viene riprovato" : `${n} lavori vengono riprovati`} adesso. Se la causa c'è ancora, torneranno in questo elenco.`}
  </Alert>
);

const countIn = (text: string | undefined): number | undefined =>
  text && /^\d{1,9}$/.test(text) ? Number(text) : undefined;

export const jobDoors = (ctx: Context): Door[] => {
  const frame = officeFrame(ctx);

  /** Administrators read no case: of a failed job they see the number of its case and the words of its fault. */
  const failedWithSubjects = async (ente: string) => {
    const failed = await failedJobsOf(ctx.db, ente);
    const subjects = await subjectsOf(ctx.db, ente, failed);
    return failed.map((job: FailedJob) => ({ ...job, subject: subjects.get(job.id) }));
  };

  return [
    get(routes.office.jobs, "administrator", async (visit) => {
      const { ente } = visit.params;
      const [queues, failed] = await Promise.all([queuesOf(ctx.db, ente), failedWithSubjects(ente)]);
      const total = queues.reduce((sum, queue) => sum + queue.failed, 0);
      const retried = countIn(visit.query.riprovati);
      return {
        page: (
          <Page frame={await frame(visit, "lavori")} title="Attività di sistema">
            <PageHeading
              title="Attività di sistema"
              lead="Ricevute, mail e promemoria che Sportello prepara da solo, subito dopo ogni passo di una pratica."
            />
            {retried !== undefined && <Retried n={retried} />}
            {warningsOf(ctx.env).length > 0 && <ProxyUnknown />}
            <Health queues={queues} failed={total} />
            <QueuesTable ente={ente} queues={queues} />
            <FailedTable ente={ente} failed={failed} total={total} />
          </Page>
        ),
      };
    }),
    post(routes.office.jobs, "administrator", async (visit) => {
      const { ente } = visit.params;
      const [name, id] = [textOf(visit.body, "coda"), textOf(visit.body, "lavoro")];
      if (id !== "" && !isUuid(id)) return { redirect: routes.office.jobs.href({ ente }, { riprovati: "0" }) };
      const n = await transaction(ctx.db, async (tx) => {
        const count = await tryAgainOf(tx, ente, name, id || undefined);
        if (count > 0) {
          await appendEnteHistory(tx, ente, {
            person: visit.session.person.id,
            action: "lavori riprovati",
            content: { coda: name, quanti: count },
            at: ctx.clock.now(),
          });
        }
        return count;
      });
      ctx.jobs.nudge();
      return { redirect: routes.office.jobs.href({ ente }, { riprovati: String(n) }) };
    }),
  ];
};
