// The assistance form (S0.15, S0.78): it opens knowing the service and, from an istanza, its number. What is typed is
// never lost: with a fault the page comes back filled in.
import { readMailAddress } from "#forms/fields/mail-address.ts";
import { askAssistance } from "#istanze/assistance.ts";
import { istanzaByKey } from "#istanze/store.ts";
import { storable } from "#kit/storable.ts";
import { isUuid } from "#kit/uuid.ts";
import { Alert } from "#ui/alert.tsx";
import { Actions, Button } from "#ui/button.tsx";
import { ErrorSummary, type FaultLine } from "#ui/error-summary.tsx";
import { MandatoryNote } from "#ui/fields/field-frame.tsx";
import { Select } from "#ui/fields/select.tsx";
import { TextInput } from "#ui/fields/text-input.tsx";
import { Textarea } from "#ui/fields/textarea.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import type { Catalogue } from "../../service.ts";
import { get, post, textOf, type Visit } from "../../visit.ts";
import { type Found, serviceAt } from "./service-card.tsx";

type Typed = { argomento: string; nome: string; email: string; testo: string; istanza: string };
const textMax = 4000;
const tooMany =
  "In questo momento stanno arrivando troppe richieste: attendi un minuto e invia di nuovo, quello che hai scritto è qui sotto";

const faultsOf = (typed: Typed, topics: string[]): FaultLine[] =>
  [
    topics.includes(typed.argomento) ? undefined : { name: "argomento", text: "Scegli l'argomento della richiesta" },
    typed.nome.trim() === "" ? { name: "nome", text: "Inserisci il tuo nome e cognome" } : undefined,
    typed.nome.length > 200 ? { name: "nome", text: "Il nome può avere al massimo 200 caratteri" } : undefined,
    !isMailAddress(typed.email)
      ? { name: "email", text: "Inserisci un indirizzo email valido, come nome@esempio.it" }
      : undefined,
    typed.testo.trim() === "" ? { name: "testo", text: "Scrivi la tua richiesta" } : undefined,
    typed.testo.length > textMax
      ? {
          name: "testo",
          text: `La richiesta può avere al massimo ${textMax} caratteri: ne hai scritti ${typed.testo.length}`,
        }
      : undefined,
  ].filter((fault) => fault !== undefined);

const isMailAddress = (text: string): boolean => {
  const reading = readMailAddress(text);
  return typeof reading === "object" && "value" in reading;
};

export const assistanceDoors = (ctx: Context, catalogue: Catalogue, frame: FrameMaker): Door[] => {
  const draw = async (visit: Visit<"anyone">, found: Found, typed: Typed, faults: FaultLine[]): Promise<Answer> => {
    const at = { ente: found.ente.id, service: found.servizio.id };
    const of = (name: string) => faults.find((fault) => fault.name === name)?.text;
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
          <MandatoryNote />
          <form method="post" action={routes.service.assistance.href(at)} noValidate data-once="">
            <input type="hidden" name="istanza" value={typed.istanza} />
            <Select
              name="argomento"
              label="Argomento"
              required
              value={typed.argomento}
              options={found.servizio.assistanceTopics.map((topic) => ({ value: topic, label: topic }))}
              fault={of("argomento")}
            />
            <TextInput
              name="nome"
              label="Nome e cognome"
              required
              value={typed.nome}
              autocomplete="name"
              fault={of("nome")}
            />
            <TextInput
              name="email"
              label="Indirizzo email"
              type="email"
              required
              value={typed.email}
              autocomplete="email"
              fault={of("email")}
            />
            <Textarea
              name="testo"
              label="La tua richiesta"
              hint="Non scrivere password o codici di accesso"
              required
              value={typed.testo}
              max={textMax}
              fault={of("testo")}
            />
            <Actions>
              <Button>Invia la richiesta</Button>
            </Actions>
          </form>
        </Page>
      ),
    };
  };

  return [
    get(routes.service.assistance, "anyone", async (visit) => {
      const found = await serviceAt(ctx, catalogue, visit.params);
      if (!found) return "missing";
      if (visit.query.inviata) {
        return {
          page: (
            <Page frame={await frame(visit, { ente: found.ente.id })} title="Richiesta inviata">
              <PageHeading title="Richiesta inviata" />
              <Alert tone="success" live>
                Abbiamo ricevuto la tua richiesta di assistenza. Ti risponderemo all'indirizzo email che hai indicato.
              </Alert>
              <p>
                <a href={routes.service.card.href(visit.params)}>Torna al servizio</a>
              </p>
            </Page>
          ),
        };
      }
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
      const read = (name: string) => storable(textOf(visit.body, name));
      const typed: Typed = {
        argomento: read("argomento"),
        nome: read("nome"),
        email: read("email"),
        testo: read("testo"),
        istanza: read("istanza"),
      };
      const faults = faultsOf(typed, found.servizio.assistanceTopics);
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
