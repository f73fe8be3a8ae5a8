// The page on which an act is written.
import { textAtMost } from "#istanze/act-drawing.ts";
import { numberOrDraft } from "#istanze/istanza.ts";
import { filledTemplate, type Template, templatesFor } from "#istanze/templates.ts";
import { Checkbox } from "#ui/fields/checkbox.tsx";
import { Textarea } from "#ui/fields/textarea.tsx";
import type { Context } from "../../context.ts";
import type { Answer } from "../../door.ts";
import { routes } from "../../routes.ts";
import { textOf } from "../../visit.ts";
import { ActForm } from "./act-form.tsx";
import { drawActPage, type Over, statusOf } from "./act-frame.tsx";
import { drawActQuestion } from "./act-question.tsx";
import type { TypedAct } from "./act-typed.ts";
import { Templates } from "./move-parts.tsx";
import type { CaseVisit } from "./tab.ts";

export type WrittenAct = TypedAct & { text: string; decides: boolean };

const known = (ctx: Context, { istanza }: CaseVisit): Promise<Template[]> =>
  templatesFor(ctx.db, istanza.ente, "atto", istanza.service);

const actionOf = ({ params, query }: CaseVisit): string =>
  routes.office.case.writeAct.href({ ente: params.ente, id: params.id }, { vista: query.vista });

/** What was typed, with the text of the template under it. */
export const withTemplate = async (ctx: Context, visit: CaseVisit, typed: WrittenAct): Promise<WrittenAct> => {
  const { istanza, servizio, clerk, body } = visit;
  const template = (await known(ctx, visit)).find(({ id }) => id === textOf(body, "modello"));
  if (!template) return typed;
  const text = filledTemplate(template, {
    numero: numberOrDraft(istanza),
    modulo: servizio.modulo.words.it.title,
    ufficio: clerk.offices.find(({ id }) => id === istanza.office)?.name ?? clerk.ente.name,
  });
  return { ...typed, title: typed.title || template.title, text: [typed.text, text].filter(Boolean).join("\n\n") };
};

type FormProps = { visit: CaseVisit; typed: WrittenAct; templates: readonly Template[] } & Pick<Over, "faults">;

const Form = ({ visit, typed, templates, faults = [] }: FormProps) => (
  <ActForm
    visit={visit}
    action={actionOf(visit)}
    typed={typed}
    faults={faults}
    titleHint="È l'oggetto dell'atto. Per esempio: Comunicazione di accoglimento"
    beside={
      <button type="submit" class="btn btn-outline-primary" name="op" value="anteprima" formTarget="_blank">
        Anteprima in PDF<span class="visually-hidden"> (si apre in un'altra scheda)</span>
      </button>
    }
  >
    <Textarea
      name="testo"
      label="Testo"
      hint="Lascia una riga vuota tra un paragrafo e l'altro. Intestazione, protocollo, data, destinatario e chi lo emette li aggiunge lo sportello. Un atto che la legge vuole firmato va firmato fuori di qui e caricato."
      value={typed.text}
      max={textAtMost}
      rows={14}
      required
      fault={faults.find(({ name }) => name === "testo")?.text}
    />
    <Templates templates={templates} name="op" />
    {typed.decision ? (
      <p>In fondo all'atto c'è come e quando si può fare ricorso (legge 241/1990, art. 3, comma 4).</p>
    ) : (
      <Checkbox
        name="decide"
        label="L'atto decide sull'istanza: aggiungi come e quando si può fare ricorso"
        hint="Obbligatorio negli atti che decidono (legge 241/1990, art. 3, comma 4). Non chiude la pratica: per chiuderla usa “Che cosa vuoi fare”."
        checked={typed.decides}
      />
    )}
  </ActForm>
);

export const drawWriteAct = async (
  ctx: Context,
  visit: CaseVisit,
  typed: WrittenAct,
  over: Over = {},
): Promise<Answer> => ({
  status: statusOf(visit, over),
  page: await drawActPage(ctx, visit, {
    ...over,
    title: "Scrivi un atto",
    children: <Form visit={visit} typed={typed} templates={await known(ctx, visit)} faults={over.faults} />,
  }),
});

const decidesWords = ({ decision, decides }: WrittenAct): string => {
  if (decision) return "Sì, e chiude la pratica. In fondo c'è come fare ricorso";
  return decides ? "Sì: in fondo c'è come fare ricorso. La pratica resta aperta" : "No";
};

export const askToWrite = async (ctx: Context, visit: CaseVisit, typed: WrittenAct): Promise<Answer> => {
  const dialog = await drawActQuestion(ctx, visit, {
    action: actionOf(visit),
    typed,
    hidden: { testo: typed.text, ...(typed.decides ? { decide: "si" } : {}) },
    decides: decidesWords(typed),
    written: true,
  });
  return drawWriteAct(ctx, visit, typed, { dialog });
};
