// An administrator ends a role at the desk: with a reason, at once, and never the last administrator's.
import { type HeldMandate, isOpen, mandateByKey } from "#identity/register.ts";
import { deskRoles } from "#istanze/desk-roles.ts";
import { type Changed, revokeMandate } from "#istanze/revoke-mandate.ts";
import { storable } from "#kit/storable.ts";
import { romeDate, showDate } from "#kit/time.ts";
import { isUuid } from "#kit/uuid.ts";
import { Actions, Button, ButtonLink } from "#ui/button.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Facts } from "#ui/facts.tsx";
import { Textarea } from "#ui/fields/textarea.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import { get, post, textOf, type Visit } from "../../visit.ts";
import { officeFrame } from "../frame.ts";
import { peopleTitle } from "./people.tsx";

type RevokeVisit = Visit<"administrator", { ente: string; mandate: string }>;

const reasonAtMost = 500;

const refusals: Record<Exclude<Changed, "changed" | "missing">, string> = {
  ended: "Questo incarico è già terminato: torna all'elenco per vedere come sono ora gli incarichi",
  lastAdministrator: "È l'ultimo amministratore dell'ente: nominane prima un altro, senza scadenza",
};

const reasonFault = (reason: string): string | undefined => {
  if (reason.trim() === "") return "Scrivi il motivo della revoca: lo leggerà la persona interessata";
  return reason.length > reasonAtMost ? `Scrivi il motivo in ${reasonAtMost} caratteri al massimo` : undefined;
};

export const revokeDoors = (ctx: Context): Door[] => {
  const frame = officeFrame(ctx);
  const mayEnd =
    ({ clerk }: RevokeVisit) =>
    ({ role, scope }: HeldMandate): boolean =>
      scope === "" && deskRoles(clerk.ente).includes(role);

  const endable = async (visit: RevokeVisit): Promise<HeldMandate | undefined> => {
    if (!isUuid(visit.params.mandate)) return undefined;
    const mandate = await mandateByKey(ctx.db, { ente: visit.params.ente, id: visit.params.mandate });
    const is = mandate && mayEnd(visit)(mandate) && isOpen(mandate, romeDate(ctx.clock.now()));
    return is ? mandate : undefined;
  };

  const draw = async (
    visit: RevokeVisit,
    mandate: HeldMandate,
    typed: string,
    fault?: string | undefined,
  ): Promise<Answer> => {
    const title = `Vuoi revocare l'incarico di ${mandate.nome} ${mandate.cognome}?`;
    const list = routes.office.people.href(visit.params);
    return {
      status: fault ? 422 : 200,
      page: (
        <Page
          frame={await frame(visit, "persone")}
          title={title}
          faulty={fault !== undefined}
          breadcrumb={[{ label: peopleTitle, href: list }]}
        >
          <PageHeading title={title} />
          <ErrorSummary faults={fault ? [{ name: "motivo", text: fault }] : []} />
          <Facts
            facts={[
              { label: "Incarico", value: mandate.role },
              { label: "Da dove viene", value: mandate.source || "Non indicato" },
              { label: "Dal", value: showDate(mandate.validFrom) },
            ]}
          />
          <p>
            La persona non potrà più aprire le pagine dell'ufficio, da subito e anche se in questo momento è collegata.
            Esce dagli uffici e le pratiche che segue tornano in coda. Riceverà un messaggio con il motivo.
          </p>
          <form method="post" action={routes.office.revoke.href(visit.params)} noValidate data-once="">
            <Textarea name="motivo" label="Motivo" value={typed} max={reasonAtMost} rows={3} required fault={fault} />
            <Actions
              back={
                <ButtonLink tone="outline" href={list}>
                  Torna all'elenco
                </ButtonLink>
              }
            >
              <Button tone="danger">Revoca</Button>
            </Actions>
          </form>
        </Page>
      ),
    };
  };

  return [
    get(routes.office.revoke, "administrator", async (visit) => {
      const mandate = await endable(visit);
      return mandate ? draw(visit, mandate, "") : "missing";
    }),
    post(routes.office.revoke, "administrator", async (visit) => {
      const mandate = await endable(visit);
      if (!mandate) return "missing";
      const typed = storable(textOf(visit.body, "motivo"));
      const fault = reasonFault(typed);
      if (fault) return draw(visit, mandate, typed, fault);
      const changer = { by: visit.session.person.id, may: mayEnd(visit) };
      const outcome = await revokeMandate(ctx, mandate, changer, typed.trim());
      if (outcome === "missing") return "missing";
      if (outcome !== "changed") return draw(visit, mandate, typed, refusals[outcome]);
      // whoever took the role from oneself cannot come back to this list
      const own = mandate.person === visit.session.person.id && mandate.role === "amministratore";
      if (own) return { redirect: routes.bacheca.href() };
      return { redirect: routes.office.people.href({ ente: mandate.ente }, { fatto: "revocato" }) };
    }),
  ];
};
