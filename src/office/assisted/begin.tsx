// Help at the desk: for whom, and for which service (S4.26, capability 51).
import { deskServices, type Helped, openAssisted, startAssisted } from "#istanze/assisted.ts";
import { disagreement, faultOfCodiceFiscale, normalCodiceFiscale } from "#kit/codice-fiscale.ts";
import { storable } from "#kit/storable.ts";
import { Empty } from "#ui/empty.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { assistedFaults } from "#words/assisted.it.ts";
import { ofEnte } from "#words/ente.it.ts";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import type { Catalogue, Servizio } from "../../service.ts";
import { get, type Posted, post, textOf, type Visit } from "../../visit.ts";
import { officeFrame } from "../frame.ts";
import { isAddress } from "./address.ts";
import { HelpForm, type TypedHelp } from "./help-form.tsx";
import { OpenOnes } from "./open-ones.tsx";

type DeskVisit = Visit<"operator", { ente: string }>;
type Faults = { name: string; text: string }[];

const typedIn = (body: Posted): TypedHelp => ({
  service: textOf(body, "servizio"),
  codiceFiscale: normalCodiceFiscale(storable(textOf(body, "codiceFiscale"), 40)),
  nome: storable(textOf(body, "nome"), 80).trim(),
  cognome: storable(textOf(body, "cognome"), 80).trim(),
  email: storable(textOf(body, "email"), 254).trim(),
  seen: textOf(body, "documento") === "si",
});

const faultsOf = (typed: TypedHelp, services: readonly Servizio[]): Faults => {
  const { codiceFiscale, nome, cognome, email } = typed;
  const wrong = faultOfCodiceFiscale(codiceFiscale) !== undefined;
  const disagrees = !wrong && nome && cognome && disagreement(codiceFiscale, { nome, cognome }) !== undefined;
  const checks: [boolean, string, string][] = [
    [!services.some(({ id }) => id === typed.service), "servizio", assistedFaults.service],
    [wrong, "codiceFiscale", assistedFaults.codiceFiscale],
    [Boolean(disagrees), "codiceFiscale", assistedFaults.disagrees],
    [nome === "", "nome", assistedFaults.nome],
    [cognome === "", "cognome", assistedFaults.cognome],
    [email !== "" && !isAddress(email), "email", assistedFaults.email],
    [!typed.seen, "documento", assistedFaults.document],
  ];
  return checks.flatMap(([is, name, text]) => (is ? [{ name, text }] : []));
};

const nothing: TypedHelp = { service: "", codiceFiscale: "", nome: "", cognome: "", email: "", seen: false };

const lead =
  "Compila un'istanza insieme a una persona che non può farlo da sola. L'istanza è sua: la conferma lei, con un codice o con la firma.";

const NothingHere = ({ ente }: { ente: string }) => (
  <Empty title="Qui non c'è niente da compilare allo sportello">
    <p>
      I servizi {ofEnte(ente)} si chiedono a nome di un ente: chi lo rappresenta entra con la propria identità digitale
      e li compila dalla sua area personale.
    </p>
  </Empty>
);

export const beginDoors = (ctx: Context, catalogue: Catalogue): Door[] => {
  const frame = officeFrame(ctx);

  const draw = async (visit: DeskVisit, typed: TypedHelp = nothing, faults: Faults = []): Promise<Answer> => {
    const [services, rows] = await Promise.all([
      deskServices(ctx.db, catalogue.all, visit.params.ente),
      openAssisted(ctx.db, visit.params.ente, visit.session.person.id),
    ]);
    return {
      status: faults.length ? 422 : 200,
      page: (
        <Page frame={await frame(visit, "sportello")} title="Aiuto allo sportello" faulty={faults.length > 0}>
          <PageHeading title="Aiuto allo sportello" lead={services.length > 0 ? lead : undefined} />
          {services.length === 0 ? (
            <NothingHere ente={visit.clerk.ente.name} />
          ) : (
            <HelpForm
              action={routes.office.assisted.href(visit.params)}
              typed={typed}
              faults={faults}
              services={services.map(({ id, modulo }) => ({ value: id, label: modulo.words.it.title }))}
            />
          )}
          <OpenOnes rows={rows} titleOf={(id) => catalogue.byId(id)?.modulo.words.it.title ?? id} />
        </Page>
      ),
    };
  };

  return [
    get(routes.office.assisted, "operator", (visit) => draw(visit)),
    post(routes.office.assisted, "operator", async (visit) => {
      const typed = typedIn(visit.body);
      const services = await deskServices(ctx.db, catalogue.all, visit.params.ente);
      const faults = faultsOf(typed, services);
      const servizio = services.find(({ id }) => id === typed.service);
      if (faults.length || !servizio) return draw(visit, typed, faults);
      const helped: Helped = { ...typed, email: typed.email || null };
      const start = { ente: visit.params.ente, clerk: visit.session.person.id, helped };
      const outcome = await startAssisted(ctx, servizio, start);
      if (typeof outcome === "object") {
        const step = servizio.modulo.steps[0]?.id ?? "";
        return { redirect: routes.istanza.step.href({ ente: outcome.started.ente, id: outcome.started.id, step }) };
      }
      const said: Record<typeof outcome, { name: string; text: string }> = {
        otherName: { name: "codiceFiscale", text: assistedFaults.otherName },
        oneself: { name: "codiceFiscale", text: assistedFaults.oneself },
        notForOneself: { name: "servizio", text: assistedFaults.notForOneself },
      };
      return draw(visit, typed, [said[outcome]]);
    }),
  ];
};
