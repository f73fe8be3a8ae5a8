// The assistance form (S0.15, S0.78): it opens knowing the service and, from an istanza, its number. What is typed is
// never lost: with a fault the page comes back filled in.
import { askAssistance } from "#istanze/assistance.ts";
import { istanzaByKey } from "#istanze/store.ts";
import { isUuid } from "#kit/uuid.ts";
import { Alert } from "#ui/alert.tsx";
import { ErrorSummary, type FaultLine } from "#ui/error-summary.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import type { Catalogue } from "../../service.ts";
import { get, post, type Visit } from "../../visit.ts";
import { AssistanceForm } from "./assistance-form.tsx";
import { type Found, serviceAt } from "./service-at.ts";
import { faultsOfRequest, type TypedRequest, typedRequest } from "./typed-request.ts";

const tooMany =
  "In questo momento stanno arrivando troppe richieste: attendi un minuto e invia di nuovo, quello che hai scritto è qui sotto";

export const assistanceDoors = (ctx: Context, catalogue: Catalogue, frame: FrameMaker): Door[] => {
  const draw = async (
    visit: Visit<"anyone">,
    found: Found,
    typed: TypedRequest,
    faults: FaultLine[],
  ): Promise<Answer> => {
    const at = { ente: found.ente.id, service: found.servizio.id };
    return {
      status: faults.length ? 422 : 200,
      page: (
        <Page
          frame={await frame(visit, { ente: found.ente.id, help: routes.service.guide.href(at) })}
          title="Richiedi assistenza"
          faulty={faults.length > 0}
          breadcrumb={[{ label: found.servizio.modulo.words.it.title, href: routes.service.card.href(at) }]}
        >
          <PageHeading
            title="Richiedi assistenza"
            lead="Descrivi il problema: ti rispondiamo all'indirizzo email che indichi."
            over={found.servizio.modulo.words.it.title}
          />
          <ErrorSummary faults={faults} />
          <AssistanceForm
            action={routes.service.assistance.href(at)}
            topics={found.servizio.assistanceTopics}
            typed={typed}
            faultOf={(name) => faults.find((fault) => fault.name === name)?.text}
          />
        </Page>
      ),
    };
  };

  const sent = async (visit: Visit<"anyone">, { ente, servizio }: Found): Promise<Answer> => ({
    page: (
      <Page frame={await frame(visit, { ente: ente.id })} title="Richiesta inviata">
        <PageHeading title="Richiesta inviata" />
        <Alert tone="success" live>
          Abbiamo ricevuto la tua richiesta di assistenza. Ti risponderemo all'indirizzo email che hai indicato.
        </Alert>
        <p>
          <a href={routes.service.card.href({ ente: ente.id, service: servizio.id })}>Torna al servizio</a>
        </p>
      </Page>
    ),
  });

  return [
    get(routes.service.assistance, "anyone", async (visit) => {
      const found = await serviceAt(ctx, catalogue, visit.params);
      if (!found) return "missing";
      if (visit.query.inviata) return sent(visit, found);
      const person = visit.session?.person;
      const topics = found.servizio.assistanceTopics;
      const asked = visit.query.argomento ?? "";
      return draw(
        visit,
        found,
        {
          argomento: topics.includes(asked) ? asked : (topics[0] ?? ""),
          nome: person ? `${person.nome} ${person.cognome}` : "",
          email: person?.email ?? "",
          testo: "",
          istanza: visit.query.istanza ?? "",
        },
        [],
      );
    }),
    post(routes.service.assistance, "anyone", async (visit) => {
      const found = await serviceAt(ctx, catalogue, visit.params);
      if (!found) return "missing";
      const typed = typedRequest(visit.body);
      const faults = faultsOfRequest(typed, found.servizio.assistanceTopics);
      if (faults.length) return draw(visit, found, typed, faults);
      // the istanza only when it is the asker's own: an address can be made up
      const key = { ente: found.ente.id, id: typed.istanza };
      const istanza = isUuid(typed.istanza) ? await istanzaByKey(ctx.db, key) : undefined;
      const person = visit.session?.person.id;
      const outcome = await askAssistance(ctx, {
        ente: found.ente.id,
        service: { id: found.servizio.id, title: found.servizio.modulo.words.it.title },
        istanza: istanza?.person === person ? istanza : undefined,
        person,
        topic: typed.argomento,
        name: typed.nome,
        email: typed.email,
        body: typed.testo,
        recipient: found.servizio.contacts.technical.email ?? found.ente.details.email,
      });
      if (outcome === "tooMany") return draw(visit, found, typed, [{ name: "testo", text: tooMany }]);
      return { redirect: routes.service.assistance.href(visit.params, { inviata: "1" }) };
    }),
  ];
};
