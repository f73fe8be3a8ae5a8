// One municipality: who represents it, and somebody new (S0.5, S1.15).
import { type Ente, entiOfComuni } from "#identity/enti.ts";
import { mandatePage } from "#identity/mandate-list.ts";
import type { HeldMandate } from "#identity/register.ts";
import { comuniAsking, endable, headRoles } from "#istanze/heads.ts";
import { type HeadRegistered, registerHead } from "#istanze/register-head.ts";
import type { Comune } from "#kit/comuni.ts";
import { romeDate, showDate } from "#kit/time.ts";
import { Alert } from "#ui/alert.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import type { Catalogue } from "../../service.ts";
import { get, post, type Visit } from "../../visit.ts";
import { officeFrame } from "../frame.ts";
import { appointmentRefusals } from "./appointment-faults.ts";
import { comuniTitle } from "./comuni.tsx";
import { HeadForm } from "./head-form.tsx";
import { HeadList } from "./head-list.tsx";
import { type HeadFaults, readHead, type TypedHead, typedHead } from "./typed-head.ts";

type ComuneVisit = Visit<"administrator", { ente: string; istat: string }>;
type Found = { comune: Comune; ente: Ente | undefined };

const refusals: Record<Exclude<HeadRegistered, "given">, HeadFaults> = {
  held: { codiceFiscale: appointmentRefusals.held },
  hasMayor: {
    ruolo: "In questi giorni il Comune ha un altro sindaco: revoca prima il suo incarico, oppure correggi le date",
  },
  hasAdministrator: {
    ruolo: "Il Comune ha già chi amministra il suo sportello: gli altri amministratori li registra quella persona",
  },
  oneself: { codiceFiscale: "Non puoi registrare te: chiedi a un altro amministratore" },
  otherName: { codiceFiscale: appointmentRefusals.otherName },
  alike: { codiceFiscaleEnte: "Questo codice fiscale è già di un altro ente: controlla i numeri" },
};

const done: Record<string, string> = {
  dato: "Incarico registrato. La persona trova un messaggio al suo prossimo accesso.",
  revocato: "Incarico revocato, da subito.",
};

export const comuneDoors = (ctx: Context, catalogue: Catalogue): Door[] => {
  const frame = officeFrame(ctx);

  const found = async ({ params }: ComuneVisit): Promise<Found | undefined> => {
    const comune = (await comuniAsking(ctx, catalogue.all, params.ente)).find(({ istat }) => istat === params.istat);
    return comune && { comune, ente: (await entiOfComuni(ctx.db, [comune.istat]))[0] };
  };

  /** Few a municipality: the newest hundred of each list. */
  const rolesOf = async (ente: Ente | undefined, view: "attivi" | "terminati"): Promise<HeldMandate[]> => {
    if (!ente) return [];
    const filter = { view, today: romeDate(ctx.clock.now()), roles: headRoles };
    return (await mandatePage(ctx.db, ente.id, filter, undefined, 100)).mandates;
  };

  const draw = async (
    visit: ComuneVisit,
    { comune, ente }: Found,
    typed: TypedHead,
    faults: HeadFaults = {},
  ): Promise<Answer> => {
    const [open, ended] = [await rolesOf(ente, "attivi"), await rolesOf(ente, "terminati")];
    const ends = await endable(ctx.db, open, { ente: visit.params.ente, person: visit.session.person.id });
    const lines = Object.entries(faults).flatMap(([name, text]) => (text ? [{ name, text }] : []));
    const title = `Comune di ${comune.nome}`;
    const said = done[visit.query.fatto ?? ""];
    return {
      status: lines.length ? 422 : 200,
      page: (
        <Page
          frame={await frame(visit, "persone")}
          title={title}
          faulty={lines.length > 0}
          breadcrumb={[{ label: comuniTitle, href: routes.office.comuni.href(visit.params) }]}
        >
          <PageHeading title={title} lead="Chi rappresenta il Comune verso l'ente." />
          <ErrorSummary faults={lines} />
          {said && (
            <Alert tone="success" live>
              {said}
            </Alert>
          )}
          <HeadList at={visit.params} endable={ends} open={open} ended={ended} />
          <section class="sp-section" aria-labelledby="nuovo">
            <h2 id="nuovo">Nuovo incarico</h2>
            <HeadForm
              action={routes.office.comune.href(visit.params)}
              typed={typed}
              faults={faults}
              known={ente !== undefined}
            />
          </section>
        </Page>
      ),
    };
  };

  return [
    get(routes.office.comune, "administrator", async (visit) => {
      const at = await found(visit);
      return at ? draw(visit, at, { ...typedHead({}), dal: showDate(ctx.clock.now()) }) : "missing";
    }),
    post(routes.office.comune, "administrator", async (visit) => {
      const at = await found(visit);
      if (!at) return "missing";
      const typed = typedHead(visit.body);
      const read = readHead(typed, { known: at.ente !== undefined, today: romeDate(ctx.clock.now()) });
      if ("faults" in read) return draw(visit, at, typed, read.faults);
      const { id, codiceFiscale } = visit.session.person;
      const outcome = await registerHead(
        ctx,
        { person: id, codiceFiscale, ente: visit.params.ente },
        { comune: at.comune, codiceFiscale: typed.codiceFiscaleEnte },
        read.given,
      );
      if (outcome !== "given") return draw(visit, at, typed, refusals[outcome]);
      return { redirect: routes.office.comune.href(visit.params, { fatto: "dato" }) };
    }),
  ];
};
