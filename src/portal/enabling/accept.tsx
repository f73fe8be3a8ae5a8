// The closing page with its warnings and the paper to print (S4.7), "Accetto", and what was sent where (S4.9).
import type { Enabling } from "#identity/enabling/enabling.ts";
import { acceptRequest, askAddressAgain } from "#istanze/enabling/accept.ts";
import { wayOf } from "#istanze/enabling/code.ts";
import { type PaperName, paperOf } from "#istanze/enabling/papers.ts";
import { Alert } from "#ui/alert.tsx";
import { Actions, Button, ButtonLink } from "#ui/button.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post, type Visit } from "../../visit.ts";
import { AddressAgain, PaperLinks, SentWhere, Warnings } from "./accept-view.tsx";
import { standingOf } from "./standing.ts";
import { enablingTitle, waySaid } from "./words.it.ts";

const crumbs = () => [{ label: enablingTitle, href: routes.enabling.page.href() }];

export const enablingAcceptDoors = (ctx: Context, frame: FrameMaker): Door[] => {
  const confirmed = async ({ session }: Visit<"person">): Promise<Enabling | undefined> => {
    const { enabling } = await standingOf(ctx, session);
    return enabling?.confirmedAt ? enabling : undefined;
  };

  return [
    get(routes.enabling.accept, "person", async (visit) => {
      const enabling = await confirmed(visit);
      if (!enabling || enabling.acceptedAt) return { redirect: routes.enabling.page.href() };
      return {
        page: (
          <Page frame={await frame(visit)} title="Avvertenze" breadcrumb={crumbs()}>
            <PageHeading title="Avvertenze" lead="I dati sono confermati. Leggi queste avvertenze e accetta." />
            <Warnings way={waySaid(wayOf(ctx, enabling))} byDesk={enabling.byDesk} />
            <PaperLinks byDesk={enabling.byDesk} />
            <form method="post" action={routes.enabling.accept.href()} data-once="">
              <Actions
                back={
                  <ButtonLink tone="outline" href={routes.enabling.page.href()}>
                    Esci
                  </ButtonLink>
                }
              >
                <Button>Accetto</Button>
              </Actions>
            </form>
          </Page>
        ),
      };
    }),
    post(routes.enabling.accept, "person", async (visit) => {
      const enabling = await confirmed(visit);
      if (!enabling) return { redirect: routes.enabling.page.href() };
      await acceptRequest(ctx, enabling.id);
      ctx.jobs.nudge();
      return { redirect: routes.enabling.sent.href() };
    }),
    get(routes.enabling.sent, "person", async (visit) => {
      const enabling = await confirmed(visit);
      if (!enabling?.acceptedAt) return { redirect: routes.enabling.page.href() };
      const { link } = visit.query;
      return {
        page: (
          <Page frame={await frame(visit)} title="Che cosa abbiamo mandato" breadcrumb={crumbs()}>
            <PageHeading title="Che cosa abbiamo mandato" />
            {link && (
              <Alert tone={link === "asked" ? "success" : "warning"} live>
                {link === "asked"
                  ? "Il collegamento è partito di nuovo."
                  : "Lo abbiamo appena mandato: aspetta dieci minuti e guarda anche nella posta indesiderata."}
              </Alert>
            )}
            <SentWhere enabling={enabling} way={waySaid(wayOf(ctx, enabling))} />
            {!enabling.emailConfirmedAt && <AddressAgain />}
            <PaperLinks byDesk={enabling.byDesk} />
            <Actions
              back={
                <ButtonLink tone="outline" href={routes.enabling.page.href()}>
                  Esci
                </ButtonLink>
              }
            >
              {!enabling.codeConfirmedAt && (
                <ButtonLink href={routes.enabling.code.href()}>Scrivi il codice</ButtonLink>
              )}
            </Actions>
          </Page>
        ),
      };
    }),
    post(routes.enabling.addressAgain, "person", async (visit) => {
      const enabling = await confirmed(visit);
      const link = enabling ? await askAddressAgain(ctx, enabling.id) : "confirmed";
      ctx.jobs.nudge();
      return { redirect: link === "confirmed" ? routes.enabling.page.href() : routes.enabling.sent.href({ link }) };
    }),
    get(routes.enabling.paper, "person", async (visit) => {
      const enabling = await confirmed(visit);
      const { modulo } = visit.params;
      const isPaper = modulo === "adesione" || modulo === "delega";
      const paper = enabling && isPaper ? await paperOf(ctx, enabling, modulo satisfies PaperName) : undefined;
      return paper ?? "missing";
    }),
  ];
};
