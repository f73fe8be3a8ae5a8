// Compila: a new draft. Whoever holds several mandates says for which ente; who may not ask reads why (S0.5, S0.25).

import type { Mandate } from "#identity/people.ts";
import { actFor } from "#identity/sessions.ts";
import { startDraft } from "#istanze/draft.ts";
import { eligibility } from "#istanze/eligibility.ts";
import { listIstanze } from "#istanze/list/store.ts";
import { showDateTime } from "#kit/time.ts";
import { Alert } from "#ui/alert.tsx";
import { Actions, Button, ButtonLink } from "#ui/button.tsx";
import { Radios } from "#ui/fields/radios.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { refusals } from "#words/refusals.it.ts";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import type { Catalogue } from "../../service.ts";
import { get, post, textOf, type Visit } from "../../visit.ts";
import { StateBadge } from "../istanza/state-badge.tsx";
import { type Found, serviceAt } from "../public/service-card.tsx";

export const startDoors = (ctx: Context, catalogue: Catalogue, frame: FrameMaker): Door[] => {
  const atOf = ({ ente, servizio }: Found) => ({ ente: ente.id, service: servizio.id });

  const draw = async (visit: Visit<"person">, found: Found): Promise<Answer> => {
    const { servizio } = found;
    const at = atOf(found);
    const may = eligibility(servizio.policy, visit.session.mandates, ctx.comuni);
    const title = servizio.modulo.words.it.title;
    const desk = { person: visit.session.person.id, actingFor: visit.session.acting?.ente.id ?? null };
    const { rows: open } = await listIstanze(ctx.db, desk, { tab: "lavorazione", service: servizio.id });
    const refusal =
      may === "noMandate" || may === "otherRegion" ? refusals[may](servizio.policy.roles ?? []) : undefined;
    const mandates = typeof may === "object" ? may.mandates : [];
    return {
      status: refusal ? 403 : 200,
      page: (
        <Page
          frame={
            await frame(visit, { ente: found.ente.id, current: "nuovaIstanza", help: routes.service.guide.href(at) })
          }
          title={title}
          breadcrumb={[{ label: "Nuova istanza", href: routes.nuovaIstanza.href() }]}
        >
          <PageHeading title={title} lead={servizio.modulo.words.it.description} />
          {open.length > 0 && (
            <Alert title="Hai già istanze di questo modulo in lavorazione">
              <ul>
                {open.map((row) => (
                  <li key={row.id}>
                    <a href={routes.istanza.page.href({ ente: row.ente, id: row.id })}>
                      {row.number ?? `Bozza del ${showDateTime(row.createdAt)}`}
                    </a>{" "}
                    <StateBadge state={row.state} />
                  </li>
                ))}
              </ul>
            </Alert>
          )}
          {refusal ? (
            <>
              <Alert tone="warning" title="Non puoi presentare questa richiesta">
                <p>{refusal}</p>
              </Alert>
              <Actions
                back={
                  <ButtonLink tone="outline" href={routes.service.card.href(at)}>
                    Torna alla scheda del servizio
                  </ButtonLink>
                }
              >
                <ButtonLink href={routes.service.assistance.href(at)}>Richiedi assistenza</ButtonLink>
              </Actions>
            </>
          ) : (
            <form method="post" action={routes.service.start.href(at)} data-once="">
              {mandates.length > 1 && <input type="hidden" name="scelta" value="1" />}
              {mandates.length > 1 && (
                <Radios
                  name="per"
                  label="Per quale ente presenti la richiesta?"
                  required
                  value={visit.session.acting?.ente.id ?? ""}
                  options={mandates.map(({ ente, role }) => ({ value: ente.id, label: ente.name, hint: role }))}
                  fault={visit.query.scegli ? "Scegli per quale ente presenti la richiesta" : undefined}
                />
              )}
              <Button>Compila</Button>
            </form>
          )}
        </Page>
      ),
    };
  };

  /** The one asked for, else the one being acted for, else the only one there is. */
  const chosen = (visit: Visit<"person">, mandates: Mandate[]): Mandate | undefined => {
    const asked = textOf(visit.body, "per") || visit.session.acting?.ente.id;
    return mandates.find(({ ente }) => ente.id === asked) ?? (mandates.length === 1 ? mandates[0] : undefined);
  };

  return [
    get(routes.service.start, "person", async (visit) => {
      const found = await serviceAt(ctx, catalogue, visit.params);
      return found ? draw(visit, found) : "missing";
    }),
    post(routes.service.start, "person", async (visit) => {
      const found = await serviceAt(ctx, catalogue, visit.params);
      if (!found) return "missing";
      const may = eligibility(found.servizio.policy, visit.session.mandates, ctx.comuni);
      if (may === "noMandate" || may === "otherRegion") return draw(visit, found);
      const mandate = may === "oneself" ? undefined : chosen(visit, may.mandates);
      if (may !== "oneself" && !mandate) {
        // a fault only for who has seen the question
        return { redirect: routes.service.start.href(atOf(found), { scegli: textOf(visit.body, "scelta") }) };
      }
      // from now on one operates for that ente, or for oneself, and the banner says so
      const actingFor = mandate?.ente.id ?? null;
      if (visit.token && actingFor !== (visit.session.acting?.ente.id ?? null)) {
        await actFor(ctx.db, visit.token, actingFor);
      }
      const draft = await startDraft(ctx, found.servizio, {
        ente: found.ente.id,
        applicant: { person: visit.session.person, mandate },
      });
      const step = found.servizio.modulo.steps[0]?.id ?? "";
      return { redirect: routes.istanza.step.href({ ente: draft.ente, id: draft.id, step }) };
    }),
  ];
};
