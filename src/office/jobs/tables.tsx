import { showDateTime } from "#kit/time.ts";
import type { FailedJob, QueueState } from "#platform/jobs-state.ts";
import { Button } from "#ui/button.tsx";
import { Code } from "#ui/code.tsx";
import { Table } from "#ui/table.tsx";
import { routes } from "../../routes.ts";
import { faultShown, jobWords, lasting } from "./words.it.ts";

const Retry = ({ ente, queue, id, label, of }: Record<"ente" | "queue" | "label" | "of", string> & { id?: string }) => (
  <form method="post" action={routes.office.jobs.href({ ente })} data-once="">
    <input type="hidden" name="coda" value={queue} />
    {id && <input type="hidden" name="lavoro" value={id} />}
    <Button tone="plain" icon="it-refresh" of={of}>
      {label}
    </Button>
  </form>
);

export const QueuesTable = ({ ente, queues }: { ente: string; queues: readonly QueueState[] }) =>
  queues.length === 0 ? null : (
    <>
      <h2>Che cosa c'è da fare</h2>
      <Table
        caption="Lavori per tipo"
        rowKey={({ name }) => name}
        rows={queues}
        columns={[
          { heading: "Tipo di lavoro", main: true, cell: ({ name }) => jobWords(name).title },
          { heading: "In attesa", tight: true, cell: ({ waiting }) => waiting },
          {
            heading: "Il più vecchio aspetta da",
            cell: ({ waiting, oldestWaiting }) => (waiting > 0 ? lasting(oldestWaiting) : "nessuno aspetta"),
          },
          { heading: "Da riprovare più tardi", tight: true, cell: ({ later }) => later },
          { heading: "Non riusciti", tight: true, cell: ({ failed }) => failed },
          {
            heading: "Operazioni",
            actions: true,
            cell: ({ name, failed }) =>
              failed > 0 && <Retry ente={ente} queue={name} label="Riprova tutti" of={`: ${jobWords(name).title}`} />,
          },
        ]}
      />
    </>
  );

type Failed = FailedJob & { subject: string | undefined };

const About = ({ job }: { job: Failed }) => (
  <>
    {jobWords(job.name).one}
    {job.subject && (
      <>
        {" di "}
        <Code>{job.subject}</Code>
      </>
    )}
  </>
);

const about = ({ name, subject }: Failed): string => `${jobWords(name).one}${subject ? ` di ${subject}` : ""}`;

export const FailedTable = ({ ente, failed, total }: { ente: string; failed: readonly Failed[]; total: number }) =>
  failed.length === 0 ? null : (
    <>
      <h2>Che cosa è fermo</h2>
      {total > failed.length && (
        <p>
          Qui ci sono gli ultimi {failed.length} di {total}.
        </p>
      )}
      <Table
        caption="Lavori non riusciti"
        rowKey={({ id }) => id}
        rows={failed}
        columns={[
          { heading: "Che cosa manca", main: true, cell: (job) => <About job={job} /> },
          { heading: "Guasto", cell: ({ fault }) => faultShown(fault) },
          { heading: "Ultimo tentativo", tight: true, cell: ({ failedAt }) => showDateTime(failedAt) },
          { heading: "Tentativi", tight: true, cell: ({ tries }) => tries },
          {
            heading: "Operazioni",
            actions: true,
            cell: (job) => <Retry ente={ente} queue={job.name} id={job.id} label="Riprova" of={`: ${about(job)}`} />,
          },
        ]}
      />
    </>
  );
