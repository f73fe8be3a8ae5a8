// Chi opera per il Comune (capability 7): the mayor sees every mandate, with its source, and once a year says that the
// list still holds.

import { transaction } from "#db/transaction.ts";
import type { Ente } from "#identity/enti.ts";
import { besides, confirmMandates, type HeldMandate, isToConfirm, mandatesFor } from "#identity/register.ts";
import { appendEnteHistory } from "#istanze/ente-history.ts";
import { romeDate } from "#kit/time.ts";
import { Alert, Callout } from "#ui/alert.tsx";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { withArticle } from "#words/ente.it.ts";
import { revokedSaid } from "#words/mandates.it.ts";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post, textOf } from "../../visit.ts";
import { mayChange, represented, representedAt } from "./may.ts";
import { RegisterTable } from "./register-table.tsx";

export const title = "Chi opera per il Comune";

const done: Record<string, string> = {
  scadenza: "Scadenza salvata.",
  confermato: "Grazie: abbiamo registrato che gli incarichi sono ancora validi.",
};

const saidOf = (
  { fatto, incarico }: { fatto?: string | undefined; incarico?: string | undefined },
  held: readonly HeldMandate[],
  today: string,
): string | undefined => {
  const ended = fatto === "revocato" && held.find(({ id, revokedAt }) => id === incarico && revokedAt);
  return ended ? revokedSaid(ended, besides(held, ended, today)) : done[fatto ?? ""];
};

const ToConfirm = ({ ente, held, today }: { ente: Ente; held: HeldMandate[]; today: string }) => {
  const waiting = held.filter((mandate) => isToConfirm(mandate, today));
  if (waiting.length === 0) return null;
  return (
    <Callout tone="warning" title={`Gli incarichi sono ancora validi nel ${today.slice(0, 4)}?`}>
      <p>
        Una volta all'anno ti chiediamo di controllare l'elenco. Revoca chi non deve più operare per{" "}
        {withArticle(ente.name)}, poi conferma gli altri.
      </p>
      <form method="post" action={routes.mandates.confirm.href({ ente: ente.id })} data-once="">
        {/* what is confirmed is what was seen */}
        <input type="hidden" name="incarichi" value={waiting.map(({ id }) => id).join(",")} />
        <Button>Conferma gli incarichi</Button>
      </form>
    </Callout>
  );
};

const NotForYou = () => (
  <>
    <Alert tone="warning">
      Questa pagina è per chi è sindaco o legale rappresentante di un ente. Nel tuo profilo non risulta questo incarico:
      se lo hai, chiedi assistenza perché venga registrato.
    </Alert>
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
    const [frameOf, ...registers] = await Promise.all([
      frame(visit),
      ...enti.map(async (ente) => ({ ente, held: await mandatesFor(ctx.db, ente.id) })),
    ]);
    const said = saidOf(
      visit.query,
      registers.flatMap(({ held }) => held),
      today,
    );
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
          {registers.map(({ ente, held }) => (
            <section key={ente.id} aria-labelledby={`ente-${ente.id}`} class="sp-section">
              <h2 id={`ente-${ente.id}`}>{ente.name}</h2>
              <ToConfirm ente={ente} held={held} today={today} />
              <RegisterTable
                ente={ente.name}
                held={held}
                today={today}
                viewer={session.person.id}
                may={mayChange(session)}
              />
            </section>
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
