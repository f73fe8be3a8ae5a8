// Profilo: who one is to this site, how one is reached, for whom one may act, and everything the site holds, as a file
// (S2.70, S2.71, capabilities 10 and 55). The same page for everybody: citizen, mayor or clerk.

import { namedPerson } from "#identity/enabling/enabling.ts";
import { lastSaidBy } from "#identity/profile-events.ts";
import { toldByEnabling } from "#istanze/profile/from-enabling.ts";
import { profileOf } from "#istanze/profile/known.ts";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get } from "../../visit.ts";
import { EnablingSection, enablingNow } from "../enabling/on-the-way.tsx";
import { Contacts, Identity, Lives, originSaid } from "../profile/facts.tsx";
import { ActsFor, OwnData, ProfileSection, SignIns } from "../profile/sections.tsx";

export const profileDoors = (ctx: Context, frame: FrameMaker): Door[] => [
  get(routes.profile, "person", async (visit) => {
    const { person } = visit.session;
    const [profile, last, enabling, named] = await Promise.all([
      profileOf(ctx.db, person),
      lastSaidBy(ctx.db, person.id),
      enablingNow(ctx, visit.session),
      namedPerson(ctx.db, person.id),
    ]);
    return {
      page: (
        <Page frame={await frame(visit)} title="Profilo">
          <PageHeading title="Profilo" lead="Chi sei per questo sito e come ti raggiungiamo." />
          <section aria-labelledby="identita" class="sp-section">
            <h2 id="identita">I tuoi dati anagrafici</h2>
            <Identity person={person} declared={named?.codiceFiscale ?? ""} />
            <p class="sp-small">{originSaid(last)}</p>
          </section>
          <ProfileSection
            id="contatti"
            title="Contatti"
            operations={[
              { label: "Modifica", of: "i contatti", icon: "it-pencil", href: routes.contacts.page.href() },
              { label: "Scegli le e-mail che ricevi", icon: "it-mail", href: routes.mailTopics.href() },
            ]}
          >
            <Contacts profile={profile} enabled={toldByEnabling(enabling?.enabling)} />
          </ProfileSection>
          <ProfileSection
            id="residenza"
            title="Residenza"
            operations={[
              {
                label: profile.residence ? "Modifica" : "Scrivi",
                of: "la residenza",
                icon: "it-pencil",
                href: routes.residence.href(),
              },
            ]}
          >
            <Lives residence={profile.residence} comuni={ctx.comuni} />
          </ProfileSection>
          <SignIns />
          {enabling && <EnablingSection now={enabling} />}
          <ActsFor session={visit.session} />
          <OwnData />
        </Page>
      ),
    };
  }),
];
