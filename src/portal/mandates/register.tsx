// Chi opera per il Comune (capability 7): the mayor sees every mandate, with its source, and once a year says that the
// list still holds.
import type { Queryable } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import type { Ente } from "#identity/enti.ts";
import { besides, confirmMandates, mandateByKey } from "#identity/register.ts";
import { appendEnteHistory } from "#istanze/ente-history.ts";
import { romeDate } from "#kit/time.ts";
import { isUuid } from "#kit/uuid.ts";
import { Alert, Callout } from "#ui/alert.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { revokedSaid } from "#words/mandates.it.ts";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post, textOf } from "../../visit.ts";
import { WhomToAsk } from "../whom-to-ask.tsx";
import { mayChange, represented, representedAt } from "./may.ts";
import { RegisterSection, readSection, soughtFor } from "./register-section.tsx";

export const title = "Chi opera per il Comune";

const done: Record<string, string> = {
  scadenza: "Scadenza salvata.",
  confermato: "Grazie: abbiamo registrato che gli incarichi sono ancora validi.",
};

const saidOf = async (
  db: Queryable,
  { fatto, incarico = "" }: { fatto?: string; incarico?: string },
  enti: readonly Ente[],
  today: string,
): Promise<string | undefined> => {
  if (fatto !== "revocato" || !isUuid(incarico)) return done[fatto ?? ""];
  for (const { id } of enti) {
    const ended = await mandateByKey(db, { ente: id, id: incarico });
    if (ended?.revokedAt) return revokedSaid(ended, await besides(db, ended, today));
  }
  return undefined;
};

const NotForYou = () => (
  <>
    <Callout title="Serve un incarico">
      <p>
        Qui chi è sindaco o legale rappresentante vede chi opera per l’ente. Nel tuo profilo questo incarico non risulta
        ancora.
      </p>
    </Callout>
    <WhomToAsk />
    <ButtonLink tone="outline" href={routes.profile.href()}>
      Vai al tuo profilo
    </ButtonLink>
  </>
);

export const registerDoors = (ctx: Context, frame: FrameMaker): Door[] => [
  get(routes.mandates.page, "person", async (visit) => {
    const { session } = visit;
    const today = romeDate(ctx.clock.now());
    const enti = represented(session).map(({ ente }) => ente);
    const [frameOf, said, ...sections] = await Promise.all([
      frame(visit),
      saidOf(ctx.db, visit.query, enti, today),
      ...enti.map((ente) => readSection(ctx.db, ente, soughtFor(ente.id, visit.query), today)),
    ]);
    return {
      status: enti.length === 0 ? 403 : 200,
      page: (
        <Page frame={frameOf} title={title}>
          <PageHeading
            title={title}
            lead="Chi può operare per gli enti che rappresenti, da dove viene l'incarico e fino a quando vale. Puoi revocarlo in ogni momento."
          />
          {said && (
            <Alert tone="success" live>
              {said}
            </Alert>
          )}
          {enti.length === 0 && <NotForYou />}
          {sections.map((section) => (
            <RegisterSection
              key={section.ente.id}
              section={section}
              viewer={session.person.id}
              may={mayChange(session)}
            />
          ))}
        </Page>
      ),
    };
  }),
  post(routes.mandates.confirm, "person", async (visit) => {
    const { ente } = visit.params;
    if (!representedAt(visit.session, ente)) return "missing";
    const now = ctx.clock.now();
    await transaction(ctx.db, async (tx) => {
      const n = await confirmMandates(tx, ente, textOf(visit.body, "incarichi").split(","), now);
      if (n === 0) return;
      const by = visit.session.person.id;
      await appendEnteHistory(tx, ente, {
        person: by,
        action: "incarichi confermati",
        content: { quanti: n },
        at: now,
      });
    });
    return { redirect: routes.mandates.page.href({ fatto: "confermato" }) };
  }),
];
