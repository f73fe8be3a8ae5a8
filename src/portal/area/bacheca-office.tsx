// Who works for an ente comes here to work: the office stands before one's own istanze.
import { clerkOf } from "#identity/clerks.ts";
import type { Session } from "#identity/sessions.ts";
import { queueDesk } from "#istanze/queue/desk.ts";
import { readQueue } from "#istanze/queue/query.ts";
import { queueCount } from "#istanze/queue/store.ts";
import { romeDate } from "#kit/time.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Card, Cards } from "#ui/card.tsx";
import type { Context } from "../../context.ts";
import { routes } from "../../routes.ts";

/** One of the enti that a person works for; `waiting` is undefined for who reads no cases. */
export type OwnOffice = { ente: string; name: string; waiting: number | undefined; overdue: number };

/** Counted no further. */
const atMost = 100;

const officeIn = async (ctx: Context, session: Session, ente: string): Promise<OwnOffice | undefined> => {
  const clerk = await clerkOf(ctx.db, session, ente);
  if (!clerk) return undefined;
  if (!clerk.operator) return { ente, name: clerk.ente.name, waiting: undefined, overdue: 0 };
  const desk = await queueDesk(ctx.db, clerk, session.person.id, romeDate(ctx.clock.now()));
  const [waiting, overdue] = await Promise.all([
    queueCount(ctx.db, desk, readQueue(""), atMost),
    queueCount(ctx.db, desk, readQueue("termine=scadute"), atMost),
  ]);
  return { ente, name: clerk.ente.name, waiting, overdue };
};

export const ownOffices = async (ctx: Context, session: Session): Promise<OwnOffice[]> => {
  const enti = [...new Set(session.mandates.map(({ ente }) => ente.id))];
  const offices = await Promise.all(enti.map((ente) => officeIn(ctx, session, ente)));
  return offices.filter((office): office is OwnOffice => office !== undefined);
};

const casesOf = (n: number): string => {
  if (n > atMost) return `Più di ${atMost} pratiche da lavorare`;
  return n === 1 ? "1 pratica da lavorare" : `${n} pratiche da lavorare`;
};

const waitsIn = ({ waiting, overdue }: OwnOffice): string => {
  if (waiting === undefined) return "Statistiche, lavori e persone dell'ufficio.";
  if (waiting === 0) return "Non c'è nulla da lavorare.";
  return overdue === 0
    ? `${casesOf(waiting)}.`
    : `${casesOf(waiting)}, ${overdue > atMost ? `più di ${atMost}` : overdue} con il termine scaduto.`;
};

const hrefOf = ({ ente, waiting }: OwnOffice): string =>
  waiting === undefined ? routes.office.statistics.href({ ente }) : routes.office.queue.href({ ente });

export const OwnOffices = ({ offices }: { offices: readonly OwnOffice[] }) =>
  offices.length === 0 ? null : (
    <section aria-labelledby="ufficio" class="sp-section">
      <h2 id="ufficio">Il tuo ufficio</h2>
      <Cards>
        {offices.map((office) => (
          <Card
            key={office.ente}
            title={`Il tuo ufficio: ${office.name}`}
            {...(office.overdue > 0 && { badge: { label: "Termini scaduti", tone: "danger" as const } })}
            actions={<ButtonLink href={hrefOf(office)}>Vai all'ufficio</ButtonLink>}
          >
            <p>{waitsIn(office)}</p>
          </Card>
        ))}
      </Cards>
    </section>
  );
