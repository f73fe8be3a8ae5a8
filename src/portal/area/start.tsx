// Compila: a new draft. Whoever holds several mandates says for which ente; who may not ask reads why (S0.5, S0.25).

import { isAccountRefused } from "#identity/accounts/refused.ts";
import type { Mandate } from "#identity/people.ts";
import { actFor } from "#identity/sessions.ts";
import { lackFor } from "#istanze/assurance.ts";
import { deskOf } from "#istanze/desk.ts";
import { eligibility, privateMandate } from "#istanze/eligibility.ts";
import { mustBeEnabledFirst } from "#istanze/enabling/gate.ts";
import { listIstanze } from "#istanze/list/store.ts";
import { startDraft } from "#istanze/start-draft.ts";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { refusals } from "#words/refusals.it.ts";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import type { Catalogue } from "../../service.ts";
import { get, post, textOf, type Visit } from "../../visit.ts";
import { type Found, serviceAt } from "../public/service-at.ts";
import { stepUpHref } from "../sign-in/step-up-href.ts";
import { NeedsMandate, NotEnabled, OpenOnes, Refused, StartForm } from "./start-page.tsx";

export const startDoors = (ctx: Context, catalogue: Catalogue, frame: FrameMaker): Door[] => {
  const atOf = ({ ente, servizio }: Found) => ({ ente: ente.id, service: servizio.id });

  const mayOf = async (visit: Visit<"person">, { servizio, ente }: Found) => {
    if (await isAccountRefused(ctx.db, visit.session, ente.id)) return { refusal: refusals.noAccounts() };
    const may = eligibility(servizio.policy, visit.session.mandates, ctx.comuni);
    if (may === "noMandate") return { needs: refusals.noMandate(servizio.policy.roles ?? []) };
    if (may === "otherRegion") return { refusal: refusals.otherRegion() };
    return may === "oneself" ? { oneself: true as const } : { mandates: may.mandates };
  };

  const askingAt = ({ ente, servizio }: Found) => ({ ente: ente.id, servizio: servizio.id });
  const isNotEnabled = (visit: Visit<"person">, { ente, servizio }: Found): Promise<boolean> =>
    mustBeEnabledFirst(ctx.db, servizio, { ente: ente.id, person: visit.session.person.id });

  const draw = async (visit: Visit<"person">, found: Found): Promise<Answer> => {
    const { title, description } = found.servizio.modulo.words.it;
    const { session } = visit;
    const at = atOf(found);
    const notEnabled = await isNotEnabled(visit, found);
    const { refusal, needs, mandates = [] } = await mayOf(visit, found);
    const asked = !refusal && !needs;
    const [frameOf, open] = await Promise.all([
      frame(visit, { ente: found.ente.id, current: "nuovaIstanza", help: routes.service.guide.href(at) }),
      listIstanze(ctx.db, deskOf(session), { tab: "lavorazione", service: found.servizio.id }),
    ]);
    const fault = visit.query.scegli ? "Scegli per quale ente presenti la richiesta" : undefined;
    return {
      status: asked ? 200 : 403,
      page: (
        <Page frame={frameOf} title={title} breadcrumb={[{ label: "Nuova istanza", href: routes.nuovaIstanza.href() }]}>
          <PageHeading title={title} lead={description} />
          <OpenOnes rows={open.rows} />
          {refusal && <Refused why={refusal} at={at} />}
          {needs && <NeedsMandate why={needs} at={at} />}
          {asked && notEnabled && <NotEnabled at={at} />}
          {asked && !notEnabled && <StartForm at={at} mandates={mandates} acting={session.acting} fault={fault} />}
        </Page>
      ),
    };
  };

  /** The one asked for, else the one being acted for, else the only one there is. */
  const chosen = (visit: Visit<"person">, mandates: Mandate[]): Mandate | undefined => {
    const asked = textOf(visit.body, "per") || visit.session.acting?.ente.id;
    return mandates.find(({ ente }) => ente.id === asked) ?? (mandates.length === 1 ? mandates[0] : undefined);
  };

  /** From now on one operates for that ente, or for oneself, and the banner says so. */
  const beginFor = async (visit: Visit<"person">, found: Found, mandate: Mandate | undefined): Promise<Answer> => {
    const { servizio, ente } = found;
    const actingFor = mandate?.ente.id ?? null;
    if (visit.token && actingFor !== deskOf(visit.session).actingFor) await actFor(ctx.db, visit.token, actingFor);
    const applicant = { person: visit.session.person, mandate };
    const draft = await startDraft(ctx, servizio, { ente: ente.id, applicant });
    const step = servizio.modulo.steps[0]?.id ?? "";
    return { redirect: routes.istanza.step.href({ ente: draft.ente, id: draft.id, step }) };
  };

  return [
    get(routes.service.start, "person", async (visit) => {
      const found = await serviceAt(ctx, catalogue, visit.params);
      return found ? draw(visit, found) : "missing";
    }),
    post(routes.service.start, "person", async (visit) => {
      const found = await serviceAt(ctx, catalogue, visit.params);
      if (!found) return "missing";
      const may = await mayOf(visit, found);
      if (may.refusal || may.needs) return draw(visit, found);
      if (await isNotEnabled(visit, found)) return { redirect: routes.enabling.page.href(askingAt(found)) };
      const lack = lackFor(found.servizio.policy, "draft", visit.session, ctx.clock.now());
      if (lack) return { redirect: stepUpHref(lack, routes.service.start.href(atOf(found))) };
      const { mandates: held, acting } = visit.session;
      if (may.oneself) return beginFor(visit, found, privateMandate(held, acting?.ente.id ?? null));
      const mandate = chosen(visit, may.mandates ?? []);
      if (mandate) return beginFor(visit, found, mandate);
      // a fault only for who has seen the question
      return { redirect: routes.service.start.href(atOf(found), { scegli: textOf(visit.body, "scelta") }) };
    }),
  ];
};
