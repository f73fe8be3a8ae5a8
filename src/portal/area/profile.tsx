// Profilo: who one is to this site, how one is reached, for whom one may act, and everything the site holds, as a file
// (S2.70, S2.71, capabilities 10 and 55). The same page for everybody: citizen, mayor or clerk.

import { contactsOf } from "#identity/contacts.ts";
import { toActFor } from "#identity/people.ts";
import { lastSaidBy } from "#identity/profile-events.ts";
import { residenceOf } from "#identity/residence.ts";
import { personalExport } from "#istanze/export.ts";
import { romeDate } from "#kit/time.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { mandateSaid } from "#words/mandates.it.ts";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get } from "../../visit.ts";
import { EnablingSection, enablingNow } from "../enabling/on-the-way.tsx";
import { represented } from "../mandates/may.ts";
import { Contacts, Identity, Lives, originSaid } from "../profile/facts.tsx";

export const profileDoors = (ctx: Context, frame: FrameMaker): Door[] => [
  get(routes.profile, "person", async (visit) => {
    const { person, mandates } = visit.session;
    const [contacts, residence, last, enabling] = await Promise.all([
      contactsOf(ctx.db, person.id),
      residenceOf(ctx.db, person.id),
      lastSaidBy(ctx.db, person.id),
      enablingNow(ctx, visit.session),
    ]);
    return {
      page: (
        <Page frame={await frame(visit)} title="Profilo">
          <PageHeading title="Profilo" lead="Chi sei per questo sito e come ti raggiungiamo." />
          <section aria-labelledby="identita">
            <h2 id="identita">I tuoi dati anagrafici</h2>
            <Identity person={person} />
            <p class="sp-small">{originSaid(last)}</p>
          </section>
          <section aria-labelledby="contatti" class="sp-section">
            <h2 id="contatti">Contatti</h2>
            <Contacts person={person} contacts={contacts} />
            <ul class="sp-operations">
              <li>
                <ButtonLink tone="outline" icon="it-pencil" of="i contatti" href={routes.contacts.page.href()}>
                  Modifica
                </ButtonLink>
              </li>
              <li>
                <ButtonLink tone="outline" icon="it-mail" href={routes.mailTopics.href()}>
                  Scegli le e-mail che ricevi
                </ButtonLink>
              </li>
            </ul>
          </section>
          <section aria-labelledby="residenza" class="sp-section">
            <h2 id="residenza">Residenza</h2>
            <Lives residence={residence} comuni={ctx.comuni} />
            <ul class="sp-operations">
              <li>
                <ButtonLink tone="outline" icon="it-pencil" of="la residenza" href={routes.residence.href()}>
                  {residence ? "Modifica" : "Scrivi"}
                </ButtonLink>
              </li>
            </ul>
          </section>
          <section aria-labelledby="accessi" class="sp-section">
            <h2 id="accessi">Accessi e sicurezza</h2>
            <ul class="sp-operations">
              <li>
                <ButtonLink tone="outline" icon="it-key" href={routes.access.page.href()}>
                  Accessi e dispositivi
                </ButtonLink>
              </li>
              <li>
                <ButtonLink tone="outline" icon="it-lock" href={routes.security.page.href()}>
                  Sicurezza
                </ButtonLink>
              </li>
            </ul>
          </section>
          {enabling && <EnablingSection now={enabling} />}
          <section aria-labelledby="incarichi" class="sp-section">
            <h2 id="incarichi">Per chi puoi operare</h2>
            {mandates.length === 0 ? (
              <>
                <p>Puoi operare solo per te.</p>
                <ul class="sp-operations">
                  <li>
                    <ButtonLink tone="outline" href={routes.representation.page.href()}>
                      Per chi posso operare
                    </ButtonLink>
                  </li>
                </ul>
              </>
            ) : (
              <>
                <ul>
                  {mandates.map(({ ente, role, scope }) => (
                    <li key={`${ente.id} ${role} ${scope}`}>
                      {ente.name} ({mandateSaid({ role, scope })})
                    </li>
                  ))}
                </ul>
                <ul class="sp-operations">
                  <li>
                    <ButtonLink tone="outline" href={routes.representation.page.href()}>
                      Per chi posso operare
                    </ButtonLink>
                  </li>
                  {toActFor(mandates).length > 0 && (
                    <li>
                      <ButtonLink tone="outline" href={routes.actFor.href()}>
                        Cambia per chi operi
                      </ButtonLink>
                    </li>
                  )}
                  {represented(visit.session).length > 0 && (
                    <li>
                      <ButtonLink tone="outline" href={routes.mandates.page.href()}>
                        Chi opera per il Comune
                      </ButtonLink>
                    </li>
                  )}
                </ul>
              </>
            )}
          </section>
          <section aria-labelledby="miei-dati" class="sp-section">
            <h2 id="miei-dati">I tuoi dati</h2>
            <p>
              Puoi scaricare in un file tutto quello che il sito conserva su di te: istanze, bozze, messaggi e appunti.
            </p>
            <ul class="sp-operations">
              <li>
                <ButtonLink tone="outline" icon="it-download" href={routes.myData.href()}>
                  Scarica i tuoi dati
                </ButtonLink>
              </li>
              <li>
                <ButtonLink tone="outline" href={routes.whoSaw.href()}>
                  Chi ha visto i miei dati
                </ButtonLink>
              </li>
            </ul>
          </section>
        </Page>
      ),
    };
  }),
  get(routes.myData, "person", async (visit) => {
    const data = await personalExport(ctx.db, visit.session.person);
    return {
      file: Buffer.from(JSON.stringify(data, null, 2)),
      mediaType: "application/json; charset=utf-8",
      name: `i-miei-dati-${romeDate(ctx.clock.now())}.json`,
    };
  }),
];
