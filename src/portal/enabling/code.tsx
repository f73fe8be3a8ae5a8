// The codice personale temporaneo: "Conferma" and "Esci" (S4.23), and another one (S4.11).
import { type Enabling, namedPerson } from "#identity/enabling/enabling.ts";
import { lastCode, wayOf } from "#istanze/enabling/code.ts";
import { type CodeAsked, sendCode } from "#istanze/enabling/send-code.ts";
import { tryCode } from "#istanze/enabling/try-code.ts";
import { storable } from "#kit/storable.ts";
import { Alert } from "#ui/alert.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post, textOf, type Visit } from "../../visit.ts";
import { Again, CodeForm, Life } from "./code-view.tsx";
import { standingOf } from "./standing.ts";
import { askedSaid, codeFaults, codeTitle, enablingTitle, noCode, waySaid } from "./words.it.ts";

type Said = { fault?: string; asked?: CodeAsked };

const isAsked = (text: string | undefined): text is CodeAsked => text !== undefined && Object.hasOwn(askedSaid, text);

export const enablingCodeDoors = (ctx: Context, frame: FrameMaker): Door[] => {
  /** Undefined: no code is awaited. */
  const awaited = async ({ session }: Visit<"person">): Promise<Enabling | undefined> => {
    const { enabling } = await standingOf(ctx, session);
    return enabling?.acceptedAt && !enabling.codeConfirmedAt ? enabling : undefined;
  };

  const draw = async (visit: Visit<"person">, enabling: Enabling, { fault, asked }: Said = {}): Promise<Answer> => {
    const [code, named] = await Promise.all([lastCode(ctx.db, enabling.id), namedPerson(ctx.db, enabling.person)]);
    const way = wayOf(ctx, enabling);
    const news = asked && askedSaid[asked];
    return {
      status: fault ? 422 : 200,
      page: (
        <Page
          frame={await frame(visit)}
          title={codeTitle}
          faulty={fault !== undefined}
          breadcrumb={[{ label: enablingTitle, href: routes.enabling.page.href() }]}
        >
          <PageHeading title={codeTitle} lead={`Il codice arriva ${waySaid(way)}.`} />
          <ErrorSummary faults={fault ? [{ name: "codice", text: fault }] : []} />
          {news && (
            <Alert tone={news.tone} live>
              {news.text}
            </Alert>
          )}
          {code && <Life code={code} now={ctx.clock.now()} />}
          {/* a wrong code is not shown again: it is typed anew */}
          <CodeForm named={named} fault={fault} />
          {way.channel !== "sportello" && <Again way={waySaid(way)} />}
        </Page>
      ),
    };
  };

  return [
    get(routes.enabling.code, "person", async (visit) => {
      const enabling = await awaited(visit);
      const { chiesto } = visit.query;
      if (!enabling) return { redirect: routes.enabling.page.href() };
      return draw(visit, enabling, isAsked(chiesto) ? { asked: chiesto } : {});
    }),
    post(routes.enabling.code, "person", async (visit) => {
      const enabling = await awaited(visit);
      if (!enabling) return { redirect: routes.enabling.page.href() };
      const code = storable(textOf(visit.body, "codice"), 40);
      if (code.trim() === "") return draw(visit, enabling, { fault: noCode });
      const outcome = await tryCode(ctx, enabling, code);
      ctx.jobs.nudge();
      if (outcome === "confirmed" || outcome === "closed") {
        return { redirect: routes.enabling.page.href({ codice: "confermato" }) };
      }
      return draw(visit, enabling, { fault: codeFaults[outcome] });
    }),
    post(routes.enabling.codeAgain, "person", async (visit) => {
      const enabling = await awaited(visit);
      if (!enabling) return { redirect: routes.enabling.page.href() };
      const chiesto = await sendCode(ctx, enabling.id);
      ctx.jobs.nudge();
      return { redirect: routes.enabling.code.href({ chiesto }) };
    }),
  ];
};
