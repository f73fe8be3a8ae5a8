// "Sono già stato abilitato?" answered at once: to a mayor for the municipality, to an official for oneself (S0.16, S1.10).

import { offeredBy } from "#identity/enti.ts";
import { eligibility } from "#istanze/eligibility.ts";
import { romeDate } from "#kit/time.ts";
import { Alert } from "#ui/alert.tsx";
import type { Children } from "#ui/frame.ts";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { refusals } from "#words/refusals.it.ts";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes, servicePage } from "../../routes.ts";
import { get, post, textOf, type Visit } from "../../visit.ts";
import { NotEnabled, OwnEnabling } from "./own-enabling.tsx";
import { policy } from "./policy.ts";
import { enabledFor, scope } from "./store.ts";
import { type Asked, type Enabled, judged, Verification } from "./verification.tsx";

export const service = "serv06-utenti";
/** Who is enabled already, for those who may ask. */
export const enabledPage = servicePage(service, "verifica-abilitazione");

const title = "Verifica chi è già abilitato";
type EnabledVisit = Visit<"person", { ente: string }>;
const cardOf = (params: { ente: string }): string => routes.service.card.href({ ...params, service });

export const pages = (ctx: Context, frame: FrameMaker): Door[] => {
  /** By municipality of the one who asks; for who represents none, why. */
  const enabledIn = async ({ session }: EnabledVisit): Promise<Enabled[] | "noMandate" | "otherRegion"> => {
    const may = eligibility(policy, session.mandates, ctx.comuni);
    if (typeof may === "string") return may === "otherRegion" ? "otherRegion" : "noMandate";
    const today = romeDate(ctx.clock.now());
    return Promise.all(
      may.mandates.map(async ({ ente }) => ({
        comune: ente.name,
        people: await enabledFor(ctx.db, ente.istat ?? "", today),
      })),
    );
  };

  const around = async (
    visit: EnabledVisit,
    { status, lead, content }: { status: number; lead?: string; content: Children },
  ): Promise<Answer> => ({
    status,
    page: (
      <Page
        frame={await frame(visit, { ente: visit.params.ente })}
        title={title}
        faulty={status === 422}
        breadcrumb={[{ label: "Utenti Servizi 06", href: cardOf(visit.params) }]}
      >
        <PageHeading title={title} lead={lead} />
        {content}
      </Page>
    ),
  });

  /** Whoever represents no municipality learns of oneself alone. */
  const drawOwn = (visit: EnabledVisit, why: "noMandate" | "otherRegion"): Promise<Answer> => {
    const own = visit.session.mandates.filter((mandate) => mandate.scope === scope);
    if (own.length > 0)
      return around(visit, { status: 200, content: <OwnEnabling enti={own.map(({ ente }) => ente.name)} /> });
    const content =
      why === "otherRegion" ? (
        <Alert tone="warning">{refusals.otherRegion()}</Alert>
      ) : (
        <NotEnabled card={cardOf(visit.params)} />
      );
    return around(visit, { status: 403, content });
  };

  const draw = async (visit: EnabledVisit, typed?: string): Promise<Answer> => {
    if (!(await offeredBy(ctx.db, visit.params.ente, service))) return "missing";
    const enabled = await enabledIn(visit);
    if (typeof enabled === "string") return drawOwn(visit, enabled);
    const asked: Asked = typed === undefined ? { typed: "" } : judged(typed, enabled);
    return around(visit, {
      status: asked.fault ? 422 : 200,
      lead: "Il modulo serve solo per persone non ancora abilitate: controlla prima di compilarlo.",
      content: <Verification action={enabledPage.href(visit.params)} enabled={enabled} asked={asked} />,
    });
  };

  return [
    get(enabledPage, "person", (visit) => draw(visit)),
    post(enabledPage, "person", (visit) => draw(visit, textOf(visit.body, "codice"))),
  ];
};
