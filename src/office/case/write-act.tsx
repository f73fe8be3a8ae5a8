// An act that is written here: looked at as a PDF first, then protocolled and issued (capability 34).
import { randomUUID } from "node:crypto";
import { previewAct, textAtMost, titleAtMost } from "#istanze/act-drawing.ts";
import { issueAct } from "#istanze/acts.ts";
import { numberOrDraft } from "#istanze/istanza.ts";
import { filledTemplate, type Template, templatesFor } from "#istanze/templates.ts";
import { storable } from "#kit/storable.ts";
import { isUuid } from "#kit/uuid.ts";
import { Actions, Button, ButtonLink } from "#ui/button.tsx";
import type { FaultLine } from "#ui/error-summary.tsx";
import { Checkbox } from "#ui/fields/checkbox.tsx";
import { MandatoryNote } from "#ui/fields/field-frame.tsx";
import { TextInput } from "#ui/fields/text-input.tsx";
import { Textarea } from "#ui/fields/textarea.tsx";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import { get, post, textOf } from "../../visit.ts";
import { drawActPage, refusals, signerOf, standsInTheWay, titleFault } from "./act-frame.tsx";
import { type CaseVisit, caseHref } from "./tab.ts";

type TypedAct = { id: string; title: string; text: string; decides: boolean };

const typedIn = ({ body }: CaseVisit): TypedAct => {
  const id = textOf(body, "atto");
  return {
    id: isUuid(id) ? id : randomUUID(),
    title: storable(textOf(body, "titolo")).replace(/\s+/g, " ").trim(),
    text: storable(textOf(body, "testo")).trim(),
    decides: textOf(body, "decide") !== "",
  };
};

const faultsOf = ({ title, text }: TypedAct): FaultLine[] => [
  ...titleFault(title),
  ...(text === "" ? [{ name: "testo", text: "Scrivi il testo dell'atto" }] : []),
  ...(text.length > textAtMost
    ? [{ name: "testo", text: `Il testo è troppo lungo: ${text.length} caratteri su ${textAtMost}. Accorcialo` }]
    : []),
];

const Templates = ({ visit: { params, query }, templates }: { visit: CaseVisit; templates: readonly Template[] }) =>
  templates.length === 0 ? null : (
    <p class="sp-small">
      Parti da un modello (prende il posto di quello che hai scritto):{" "}
      {templates.map(({ id, title }, at) => (
        <span key={id}>
          {at > 0 && " · "}
          <a href={routes.office.case.writeAct.href(params, { modello: id, vista: query.vista })}>{title}</a>
        </span>
      ))}
    </p>
  );

const Form = ({ visit, typed, faults }: { visit: CaseVisit; typed: TypedAct; faults: readonly FaultLine[] }) => {
  const faultOf = (name: string) => faults.find((fault) => fault.name === name)?.text;
  const action = routes.office.case.writeAct.href(visit.params, { vista: visit.query.vista });
  return (
    <form method="post" action={action} noValidate>
      <MandatoryNote />
      <input type="hidden" name="atto" value={typed.id} />
      <TextInput
        name="titolo"
        label="Titolo"
        hint="Per esempio: Comunicazione di accoglimento"
        value={typed.title}
        max={titleAtMost}
        required
        fault={faultOf("titolo")}
      />
      <Textarea
        name="testo"
        label="Testo"
        hint="Lascia una riga vuota tra un paragrafo e l'altro. Intestazione, protocollo, data, destinatario e firma li aggiunge lo sportello."
        value={typed.text}
        max={textAtMost}
        rows={14}
        required
        fault={faultOf("testo")}
      />
      <Checkbox
        name="decide"
        label="L'atto decide sull'istanza: aggiungi come e quando si può fare ricorso"
        hint="Obbligatorio negli atti che decidono (legge 241/1990, art. 3, comma 4)."
        checked={typed.decides}
      />
      <p>
        Con “Protocolla ed emetti” l'atto riceve il numero di protocollo e arriva subito a chi ha presentato l'istanza:
        non si può più cambiare né togliere.
      </p>
      <Actions
        back={
          <ButtonLink tone="outline" href={caseHref(visit, "atti")}>
            Torna alla pratica
          </ButtonLink>
        }
      >
        <button type="submit" class="btn btn-outline-primary" name="op" value="anteprima" formTarget="_blank">
          Anteprima in PDF<span class="visually-hidden"> (si apre in un'altra scheda)</span>
        </button>
        <Button name="op" value="emetti">
          Protocolla ed emetti
        </Button>
      </Actions>
    </form>
  );
};

type Drawn = { typed: TypedAct; faults?: readonly FaultLine[]; refused?: string | undefined; status?: number };

export const writeActDoors = (ctx: Context): Door[] => {
  const draw = async (visit: CaseVisit, { typed, faults = [], refused, status }: Drawn): Promise<Answer> => {
    const { istanza } = visit;
    const templates = await templatesFor(ctx.db, istanza.ente, "atto", istanza.service);
    return {
      status: status ?? (faults.length ? 422 : refused ? 409 : 200),
      page: await drawActPage(ctx, visit, {
        title: "Scrivi un atto",
        faults,
        refused,
        children: (
          <>
            <Templates visit={visit} templates={templates} />
            <Form visit={visit} typed={typed} faults={faults} />
          </>
        ),
      }),
    };
  };

  const begun = async ({ istanza, servizio, clerk, query }: CaseVisit): Promise<TypedAct> => {
    const templates = await templatesFor(ctx.db, istanza.ente, "atto", istanza.service);
    const template = templates.find(({ id }) => id === query.modello);
    const text = template
      ? filledTemplate(template, {
          numero: numberOrDraft(istanza),
          modulo: servizio.modulo.words.it.title,
          ufficio: clerk.offices[0]?.name ?? clerk.ente.name,
        })
      : "";
    return { id: randomUUID(), title: template?.title ?? "", text, decides: false };
  };

  const issue = async (visit: CaseVisit, typed: TypedAct): Promise<Answer> => {
    const outcome = await issueAct(ctx, visit.servizio, visit.params, { ...typed, clerk: signerOf(visit) });
    if (outcome !== "issued") return draw(visit, { typed, refused: refusals[outcome] });
    ctx.jobs.nudge();
    return { redirect: `${caseHref(visit, "atti", "emesso")}#scheda` };
  };

  return [
    get(routes.office.case.writeAct, "caseworker", async (visit) =>
      draw(visit, { typed: await begun(visit), refused: standsInTheWay(visit) }),
    ),
    post(
      routes.office.case.writeAct,
      "caseworker",
      async (visit): Promise<Answer> => {
        const typed = typedIn(visit);
        const faults = faultsOf(typed);
        if (faults.length) return draw(visit, { typed, faults });
        if (textOf(visit.body, "op") !== "anteprima") return issue(visit, typed);
        const pdf = await previewAct(ctx, visit.servizio, visit.istanza, { ...typed, clerk: signerOf(visit) });
        return { file: pdf, mediaType: "application/pdf", name: "anteprima.pdf", inline: true };
      },
      { refusesOwn: true },
    ),
  ];
};
