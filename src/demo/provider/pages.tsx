// The pages of an invented provider of identity, so that SPID, CIE and eIDAS can be tried without being registered anywhere:
// what goes to and fro is the real thing, only the people are not.
import type { ProfessionalUse } from "#kit/professional-use.ts";
import { Alert } from "#ui/alert.tsx";
import { Button } from "#ui/button.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get } from "../../visit.ts";
import { no, yes } from "./answer.ts";
import { peopleOf } from "./people.ts";
import { readQuestion } from "./question.ts";

/** Invented, and with control digits that agree. */
const forWork: Record<ProfessionalUse, Record<string, string>> = {
  impresa: { companyName: "Officine Esempio S.r.l.", companyFiscalNumber: "TINIT-99990000061" },
  professionista: { ivaCode: "VATIT-99990000079" },
};

const asWhat: Record<ProfessionalUse, string> = {
  impresa: " per Officine Esempio S.r.l.",
  professionista: " come professionista, partita IVA 99990000079",
};

const Answering = ({ action, response, children }: { action: string; response: string; children: string }) => (
  <form method="post" action={action}>
    <input type="hidden" name="SAMLResponse" value={response} />
    <Button tone="outline">{children}</Button>
  </form>
);

export const demoProviderDoors = (ctx: Context, frame: FrameMaker): Door[] => [
  get(routes.demoProvider.page, "demo", async (visit) => {
    const demo = ctx.demoProvider;
    const sps = Object.values(ctx.saml).map(({ sp }) => sp);
    const query = visit.here.split("?")[1] ?? "";
    const asked = demo && readQuestion(query, sps);
    if (!demo || !asked) return "missing";
    const question = { ...asked, now: ctx.clock.now() };
    // the path alone, so that it works under whatever name the demo was opened
    const action = routes.saml[asked.sp.system].consumer.href();
    return {
      page: (
        <Page frame={await frame({ session: undefined, here: routes.home.href() })} title={demo.provider.name}>
          <PageHeading title={demo.provider.name} lead={`Accesso di livello ${asked.level} richiesto da Sportello.`} />
          <Alert tone="info">
            Questa pagina fa la parte del gestore di identità. Le persone sono inventate: scegli chi sei.
          </Alert>
          <ul class="sp-people">
            {peopleOf(asked.sp.system).map(({ id, name, attributes }) => (
              <li key={id}>
                <Answering
                  action={action}
                  response={yes(demo, question, {
                    attributes: { ...attributes, ...(asked.use && forWork[asked.use]) },
                    level: asked.level,
                  })}
                >
                  {`Entra come ${name}${asked.use ? asWhat[asked.use] : ""}`}
                </Answering>
              </li>
            ))}
            <li>
              <Answering action={action} response={no(demo, question)}>
                Annulla
              </Answering>
            </li>
          </ul>
        </Page>
      ),
    };
  }),
  // nobody is signed in here for longer than a click: there is nothing to end
  get(routes.demoProvider.signOut, "demo", () => ({ redirect: routes.home.href() })),
];
