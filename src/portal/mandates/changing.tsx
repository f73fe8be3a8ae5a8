// What Revoca and Scadenza of one mandate have in common: whose it is, the page around the form, and where it leads.
import { type HeldMandate, isOpen, mandateByKey } from "#identity/register.ts";
import type { Changed } from "#istanze/revoke-mandate.ts";
import { romeDate, showDate } from "#kit/time.ts";
import { isUuid } from "#kit/uuid.ts";
import { ButtonLink } from "#ui/button.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Facts } from "#ui/facts.tsx";
import type { Children } from "#ui/frame.ts";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { mandateSaid } from "#words/mandates.it.ts";
import type { Context } from "../../context.ts";
import type { Answer } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import type { Visit } from "../../visit.ts";
import { mayChange, representedAt } from "./may.ts";
import { title as registerTitle } from "./register.tsx";

export type ChangeVisit = Visit<"person", { ente: string; mandate: string }>;
export type Asked = { typed: string; fault?: string | undefined };

const refusals: Record<Exclude<Changed, "changed" | "missing">, string> = {
  ended: "Questo incarico è già terminato: torna all'elenco per vedere come sono ora gli incarichi",
  lastAdministrator:
    "È l'ultima persona che amministra lo sportello di questo ente: fanne prima nominare un'altra dall'amministratore",
};

/** One that this person may change and that is not over. */
export const changeable = async (ctx: Context, { params, session }: ChangeVisit): Promise<HeldMandate | undefined> => {
  if (!representedAt(session, params.ente) || !isUuid(params.mandate)) return undefined;
  const mandate = await mandateByKey(ctx.db, { ente: params.ente, id: params.mandate });
  const today = romeDate(ctx.clock.now());
  return mandate && mayChange(session)(mandate) && isOpen(mandate, today) ? mandate : undefined;
};

export const enteName = ({ session }: ChangeVisit, { ente }: HeldMandate): string =>
  representedAt(session, ente)?.ente.name ?? "";

/** `field`: the one that `fault` is about. */
type Drawn = { title: string; fault?: string | undefined; field: string; form: Children };

export const drawChanging = async (
  frame: FrameMaker,
  visit: ChangeVisit,
  mandate: HeldMandate,
  { title, fault, field, form }: Drawn,
): Promise<Answer> => ({
  status: fault ? 422 : 200,
  page: (
    <Page
      frame={await frame(visit)}
      title={title}
      faulty={fault !== undefined}
      breadcrumb={[{ label: registerTitle, href: routes.mandates.page.href() }]}
    >
      <PageHeading title={title} />
      <ErrorSummary faults={fault ? [{ name: field, text: fault }] : []} />
      <Facts
        facts={[
          { label: "Persona", value: `${mandate.nome} ${mandate.cognome}` },
          { label: "Incarico", value: mandateSaid(mandate) },
          { label: "Ente", value: enteName(visit, mandate) },
          { label: "Dal", value: showDate(mandate.validFrom) },
        ]}
      />
      {form}
    </Page>
  ),
});

export const BackToRegister = () => (
  <ButtonLink tone="outline" href={routes.mandates.page.href()}>
    Torna all'elenco
  </ButtonLink>
);

/** The next page, or the same one with what was typed and why not. */
export const answered = (
  changed: Changed,
  done: { fatto: string; incarico?: string },
  again: (fault: string) => Promise<Answer>,
): Answer | Promise<Answer> => {
  if (changed === "changed") return { redirect: routes.mandates.page.href(done) };
  return changed === "missing" ? "missing" : again(refusals[changed]);
};
