// Revoca and Scadenza of one mandate: each on a page that says first what will happen.
import { besides, type HeldMandate, isOpen, mandateByKey, mandatesFor } from "#identity/register.ts";
import { type Changed, revokeMandate, setMandateEnd } from "#istanze/revoke-mandate.ts";
import { storable } from "#kit/storable.ts";
import { romeDate, showDate } from "#kit/time.ts";
import { dateFault, readDate } from "#kit/typed-date.ts";
import { isUuid } from "#kit/uuid.ts";
import { Alert } from "#ui/alert.tsx";
import { Actions, Button, ButtonLink } from "#ui/button.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Facts } from "#ui/facts.tsx";
import { TextInput } from "#ui/fields/text-input.tsx";
import { Textarea } from "#ui/fields/textarea.tsx";
import type { Children } from "#ui/frame.ts";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { mandateSaid, restWarning, revokeQuestion } from "#words/mandates.it.ts";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post, textOf, type Visit } from "../../visit.ts";
import { mayChange, representedAt } from "./may.ts";
import { title as registerTitle } from "./register.tsx";

type ChangeVisit = Visit<"person", { ente: string; mandate: string }>;
type Asked = { typed: string; fault?: string | undefined };

const reasonAtMost = 500;

const refusals: Record<Exclude<Changed, "changed" | "missing">, string> = {
  ended: "Questo incarico è già terminato: torna all'elenco per vedere come sono ora gli incarichi",
  lastAdministrator:
    "È l'ultima persona che amministra lo sportello di questo ente: fanne prima nominare un'altra dall'amministratore",
};

const reasonFault = (reason: string): string | undefined => {
  if (reason.trim() === "") return "Scrivi il motivo della revoca: lo leggerà la persona interessata";
  return reason.length > reasonAtMost ? `Scrivi il motivo in ${reasonAtMost} caratteri al massimo` : undefined;
};

const endFault = (typed: string, end: string | undefined, today: string): string | undefined => {
  if (typed.trim() === "") return undefined;
  if (!end) return dateFault;
  return end < today ? "La scadenza non può essere passata: per far terminare subito l'incarico usa Revoca" : undefined;
};

export const changeDoors = (ctx: Context, frame: FrameMaker): Door[] => {
  const today = () => romeDate(ctx.clock.now());

  /** One that this person may change and that is not over. */
  const changeable = async ({ params, session }: ChangeVisit): Promise<HeldMandate | undefined> => {
    if (!representedAt(session, params.ente) || !isUuid(params.mandate)) return undefined;
    const mandate = await mandateByKey(ctx.db, { ente: params.ente, id: params.mandate });
    return mandate && mayChange(session)(mandate) && isOpen(mandate, today()) ? mandate : undefined;
  };

  const draw = async (
    visit: ChangeVisit,
    mandate: HeldMandate,
    { title, fault, field, form }: { title: string; fault?: string | undefined; field: string; form: Children },
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
            { label: "Ente", value: representedAt(visit.session, mandate.ente)?.ente.name ?? "" },
            { label: "Dal", value: showDate(mandate.validFrom) },
          ]}
        />
        {form}
      </Page>
    ),
  });

  const back = (
    <ButtonLink tone="outline" href={routes.mandates.page.href()}>
      Torna all'elenco
    </ButtonLink>
  );

  const drawRevoke = async (visit: ChangeVisit, mandate: HeldMandate, { typed, fault }: Asked) => {
    const ente = representedAt(visit.session, mandate.ente)?.ente.name ?? "";
    const rest = besides(await mandatesFor(ctx.db, mandate.ente), mandate, today());
    const stays = restWarning(rest);
    return draw(visit, mandate, {
      title: `Vuoi revocare l'incarico di ${mandate.nome} ${mandate.cognome}?`,
      fault,
      field: "motivo",
      form: (
        <form method="post" action={routes.mandates.revoke.href(visit.params)} noValidate data-once="">
          <p>
            {revokeQuestion({ ente, mandate, rest })}, da subito e anche se in questo momento la persona è collegata.
            Quello che ha già inviato resta valido. Riceverà un messaggio con il motivo che scrivi qui.
          </p>
          {stays && <Alert tone="warning">{stays}</Alert>}
          <Textarea name="motivo" label="Motivo" value={typed} max={reasonAtMost} rows={3} required fault={fault} />
          <Actions back={back}>
            <Button tone="danger">Revoca</Button>
          </Actions>
        </form>
      ),
    });
  };

  const drawEnd = (visit: ChangeVisit, mandate: HeldMandate, { typed, fault }: Asked) =>
    draw(visit, mandate, {
      title: `Scadenza dell'incarico di ${mandate.nome} ${mandate.cognome}`,
      fault,
      field: "scadenza",
      form: (
        <form method="post" action={routes.mandates.end.href(visit.params)} noValidate data-once="">
          <TextInput
            name="scadenza"
            label="Ultimo giorno"
            hint="Per esempio 31/12/2027. Lascia vuoto se l'incarico non ha scadenza."
            width={10}
            value={typed}
            fault={fault}
          />
          <Actions back={back}>
            <Button>Salva</Button>
          </Actions>
        </form>
      ),
    });

  /** The next page, or the same one with what was typed and why not. */
  const answered = (
    changed: Changed,
    done: { fatto: string; incarico?: string },
    again: (fault: string) => Promise<Answer>,
  ) => {
    if (changed === "changed") return { redirect: routes.mandates.page.href(done) };
    return changed === "missing" ? "missing" : again(refusals[changed]);
  };

  return [
    get(routes.mandates.revoke, "person", async (visit) => {
      const mandate = await changeable(visit);
      return mandate ? drawRevoke(visit, mandate, { typed: "" }) : "missing";
    }),
    post(routes.mandates.revoke, "person", async (visit) => {
      const mandate = await changeable(visit);
      if (!mandate) return "missing";
      const typed = storable(textOf(visit.body, "motivo"));
      const again = (fault: string) => drawRevoke(visit, mandate, { typed, fault });
      const fault = reasonFault(typed);
      if (fault) return again(fault);
      const changer = { by: visit.session.person.id, may: mayChange(visit.session) };
      return answered(
        await revokeMandate(ctx, mandate, changer, typed.trim()),
        { fatto: "revocato", incarico: mandate.id },
        again,
      );
    }),
    get(routes.mandates.end, "person", async (visit) => {
      const mandate = await changeable(visit);
      const typed = mandate?.validTo ? showDate(mandate.validTo) : "";
      return mandate ? drawEnd(visit, mandate, { typed }) : "missing";
    }),
    post(routes.mandates.end, "person", async (visit) => {
      const mandate = await changeable(visit);
      if (!mandate) return "missing";
      const typed = storable(textOf(visit.body, "scadenza"), 40);
      const again = (fault: string) => drawEnd(visit, mandate, { typed, fault });
      const end = readDate(typed);
      const fault = endFault(typed, end, today());
      if (fault) return again(fault);
      const changer = { by: visit.session.person.id, may: mayChange(visit.session) };
      return answered(await setMandateEnd(ctx, mandate, changer, end ?? null), { fatto: "scadenza" }, again);
    }),
  ];
};
