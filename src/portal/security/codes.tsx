// Recovery codes are shown once, on the answer to the press that made them: a page that can be opened again would show
// them to whoever sits down at the screen.
import { transaction } from "#db/transaction.ts";
import { factorsOf, hasSecondFactor } from "#identity/factors/factors.ts";
import { newRecoveryCodes } from "#identity/factors/recovery-codes.ts";
import { tellChange } from "#istanze/accounts/tell-change.ts";
import { Alert } from "#ui/alert.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Code } from "#ui/code.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { post } from "../../visit.ts";
import { isFresh } from "./fresh.tsx";

const title = "Codici di recupero";

export const codesDoors = (ctx: Context, frame: FrameMaker): Door[] => [
  post(routes.security.codes, "person", async (visit) => {
    const person = visit.session.person.id;
    const factors = await factorsOf(ctx.db, person);
    const may = isFresh(visit.session, ctx.clock.now()) && hasSecondFactor(factors);
    if (!may) return { redirect: routes.security.page.href() };
    const codes = await transaction(ctx.db, async (tx) => {
      await tellChange(ctx, tx, person, "codici nuovi");
      return newRecoveryCodes(tx, person);
    });
    return {
      page: (
        <Page
          frame={await frame(visit)}
          title={title}
          breadcrumb={[
            { label: "Profilo", href: routes.profile.href() },
            { label: "Sicurezza", href: routes.security.page.href() },
          ]}
        >
          <PageHeading title={title} />
          <Alert tone="warning" live>
            Stampali o scrivili adesso: non si potranno più vedere. Ognuno vale una volta, al posto del codice dell’app
            o della passkey.
          </Alert>
          <ul>
            {codes.map((code) => (
              <li key={code}>
                <Code>{code}</Code>
              </li>
            ))}
          </ul>
          <p>
            <ButtonLink href={routes.security.page.href()}>Li ho salvati</ButtonLink>
          </p>
        </Page>
      ),
    };
  }),
];
