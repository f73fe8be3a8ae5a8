// Bacheca: first what needs the person today, at every desk of theirs, then the way to the rest (S0.22, capability 9).
import { toActFor } from "#identity/people.ts";
import { listIstanze } from "#istanze/list/store.ts";
import { unreadMessages } from "#istanze/messages.ts";
import { recentMoves } from "#istanze/recent.ts";
import { waitingFor } from "#istanze/waiting.ts";
import { romeDate } from "#kit/time.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import type { Catalogue } from "../../service.ts";
import { get } from "../../visit.ts";
import { enablingToDo } from "../enabling/on-the-way.tsx";
import { represented } from "../mandates/may.ts";
import { ToRead } from "./bacheca-messages.tsx";
import { OwnOffices, ownOffices } from "./bacheca-office.tsx";
import { type Names, RecentMoves, SentOnes, ToDo } from "./bacheca-sections.tsx";
import { ForWhomNow } from "./for-whom-now.tsx";
import { ToCorrect } from "./to-correct.tsx";

export const bachecaDoors = (ctx: Context, catalogue: Catalogue, frame: FrameMaker): Door[] => [
  get(routes.bacheca, "person", async (visit) => {
    const { person, mandates } = visit.session;
    // every desk: what waits for the mayor must show while acting for oneself too
    const everywhere = { person: person.id, actingFor: undefined };
    const [offices, waiting, toSend, drafts, sent, unread, moves, frameOf, enabling] = await Promise.all([
      ownOffices(ctx, visit.session),
      waitingFor(ctx.db, person.id),
      listIstanze(ctx.db, everywhere, { tab: "lavorazione", state: "DA INVIARE" }),
      listIstanze(ctx.db, everywhere, { tab: "lavorazione", state: "BOZZA" }),
      listIstanze(ctx.db, everywhere, { tab: "inviate" }),
      unreadMessages(ctx.db, person.id, 5),
      recentMoves(ctx.db, person.id, 6),
      frame(visit, { current: "bacheca" }),
      enablingToDo(ctx, visit.session),
    ]);
    const names: Names = {
      service: (id) => catalogue.byId(id)?.modulo.words.it.title ?? id,
      ente: (id) => mandates.find(({ ente }) => ente.id === id)?.ente.name,
    };
    return {
      page: (
        <Page frame={frameOf} title="Bacheca">
          <PageHeading
            title="Bacheca"
            lead={`Ciao ${person.nome}, ecco cosa ti aspetta.`}
            action={<ButtonLink href={routes.nuovaIstanza.href()}>Nuova istanza</ButtonLink>}
          />
          <OwnOffices offices={offices} />
          <ForWhomNow session={visit.session} />
          <ToCorrect waiting={waiting} names={names} today={romeDate(ctx.clock.now())} />
          <ToDo
            waits={waiting.length > 0}
            enabling={enabling}
            toSend={toSend.rows}
            drafts={drafts.rows}
            names={names}
          />
          <ToRead messages={unread} />
          <SentOnes rows={sent.rows.slice(0, 3)} names={names} />
          <RecentMoves moves={moves} names={names} />
          <section aria-labelledby="altro" class="sp-section">
            <h2 id="altro">Cosa puoi fare</h2>
            <ul class="sp-operations">
              <li>
                <ButtonLink tone="outline" href={routes.istanze.href()}>
                  Le mie istanze
                </ButtonLink>
              </li>
              {represented(visit.session).length > 0 && (
                <li>
                  <ButtonLink tone="outline" href={routes.mandates.page.href()}>
                    Chi opera per il Comune
                  </ButtonLink>
                </li>
              )}
              {toActFor(mandates).length > 0 && (
                <li>
                  <ButtonLink tone="outline" href={routes.actFor.href()}>
                    Cambia per chi operi
                  </ButtonLink>
                </li>
              )}
            </ul>
          </section>
        </Page>
      ),
    };
  }),
];
