// The case page: who asks what, by when, what can be done, and its tabs (capabilities 24, 26, 27, 30, 33).
import type { JSX } from "preact";
import { numberOrDraft } from "#istanze/istanza.ts";
import { unreadLetters } from "#istanze/letters.ts";
import { Code } from "#ui/code.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { StateBadge } from "#ui/state-badge.tsx";
import { Tabs } from "#ui/tabs.tsx";
import type { Context } from "../../context.ts";
import type { Answer } from "../../door.ts";
import { routes } from "../../routes.ts";
import { officeFrame } from "../frame.ts";
import { drawDeliveries } from "./deliveries.tsx";
import { drawDesk } from "./desk.tsx";
import { drawDone } from "./done.tsx";
import { drawFacts } from "./facts.tsx";
import { drawNeighbours } from "./neighbours.tsx";
import { drawOperations } from "./operations.tsx";
import { drawOthersOf, drawTwiceNamed } from "./others.tsx";
import { type CaseVisit, caseHref, isOwn, type Refused } from "./tab.ts";
import { caseTabs } from "./tabs.ts";
import { CaseNow } from "./unread.tsx";

export type Over = {
  dialog?: JSX.Element;
  /** Over everything: why something was not done. */
  alert?: JSX.Element | undefined;
  /** Id of the tab that is open, whatever the address says. */
  tab?: string;
  refused?: Refused | undefined;
};

const drawTabs = async (ctx: Context, visit: CaseVisit, { tab, refused }: Over) => {
  // what colleagues say among themselves about a case is not for who asked
  const shown = caseTabs.filter(
    ({ between, empty }) => !(isOwn(visit) && between === "colleagues") && !empty?.(visit.istanza),
  );
  const open = shown.find(({ id }) => id === (tab ?? visit.query.scheda)) ?? shown[0];
  const counts = await Promise.all(shown.map(({ count }) => count?.(ctx, visit.istanza)));
  return (
    <>
      <Tabs
        label="Schede della pratica"
        tabs={shown.map(({ id, label }, at) => ({
          label,
          href: `${caseHref(visit, id)}#scheda`,
          current: id === open?.id,
          count: counts[at] || undefined,
        }))}
      />
      <section id="scheda" aria-label={open?.label}>
        {await open?.draw(ctx, visit, refused)}
      </section>
    </>
  );
};

export const drawCase = async (ctx: Context, visit: CaseVisit, over: Over = {}): Promise<JSX.Element> => {
  const { istanza, servizio, query } = visit;
  const title = numberOrDraft(istanza);
  // before the tab of the letters marks them as read
  const unread = await unreadLetters(ctx.db, istanza, "ufficio");
  const [facts, operations, desk, deliveries, tabs, done, neighbours, others, twice] = await Promise.all([
    drawFacts(ctx, visit),
    drawOperations(ctx, visit),
    drawDesk(ctx, visit),
    drawDeliveries(ctx, visit),
    drawTabs(ctx, visit, over),
    drawDone(ctx, visit),
    drawNeighbours(ctx, visit),
    drawOthersOf(ctx, visit),
    drawTwiceNamed(ctx, visit),
  ]);
  const queue = `${routes.office.queue.href({ ente: istanza.ente })}${query.vista ? `?${query.vista}` : ""}`;
  return (
    <Page
      frame={await officeFrame(ctx)(visit, "pratiche")}
      title={title}
      faulty={over.refused !== undefined}
      breadcrumb={[{ label: "Pratiche", href: queue }]}
      dialog={over.dialog}
    >
      {neighbours}
      <PageHeading
        title={<Code>{title}</Code>}
        over={servizio.modulo.words.it.title}
        action={<StateBadge state={istanza.state} />}
      />
      {done}
      {over.alert}
      <ErrorSummary faults={over.refused?.faults ?? []} />
      <CaseNow visit={visit} unread={unread} />
      {twice}
      <div class="sp-case">
        <div class="sp-case-first">{operations}</div>
        <div class="sp-case-main">
          {facts}
          {tabs}
        </div>
        <div class="sp-case-beside">
          {desk}
          {others}
          {deliveries}
        </div>
      </div>
    </Page>
  );
};

/** The case again with what was typed in a tab and could not be taken. */
export const refuseIn = async (ctx: Context, visit: CaseVisit, tab: string, refused: Refused): Promise<Answer> => ({
  page: await drawCase(ctx, visit, { tab, refused }),
  status: 422,
});
