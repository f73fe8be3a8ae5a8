// The page on which an act is chosen as a file.

import type { KeptFile } from "#istanze/judge-files.ts";
import { showBytes } from "#kit/bytes.ts";
import { acceptOf, type FileFormat, namesOfFormats } from "#kit/file-formats.ts";
import { FileInput } from "#ui/fields/file-input.tsx";
import type { Context } from "../../context.ts";
import type { Answer } from "../../door.ts";
import { routes } from "../../routes.ts";
import { ActForm } from "./act-form.tsx";
import { drawActPage, type Over, statusOf } from "./act-frame.tsx";
import { drawActQuestion } from "./act-question.tsx";
import type { TypedAct } from "./act-typed.ts";
import type { CaseVisit } from "./tab.ts";

export const broughtLimits = { files: 1, bytes: 20_000_000 };
export const broughtFormats: readonly FileFormat[] = ["pdf", "p7m"];

/** `file`: chosen already, and not to be chosen again. */
export type BroughtAct = TypedAct & { file: KeptFile | undefined };

const actionOf = ({ params, query }: CaseVisit): string =>
  routes.office.case.bringAct.href({ ente: params.ente, id: params.id }, { vista: query.vista });

const Form = ({ visit, typed, faults = [] }: { visit: CaseVisit; typed: BroughtAct } & Pick<Over, "faults">) => (
  <ActForm
    visit={visit}
    action={actionOf(visit)}
    typed={typed}
    faults={faults}
    titleHint="Come lo legge chi ha presentato l'istanza; diventa anche il nome del file"
    file
  >
    {typed.file && (
      <p>
        File già caricato: <strong class="sp-break">{typed.file.name}</strong> ({showBytes(typed.file.bytes)}). Scegline
        un altro solo se vuoi cambiarlo.
      </p>
    )}
    <FileInput
      name="file"
      label="File dell'atto"
      hint={`${namesOfFormats(broughtFormats)}, fino a ${showBytes(broughtLimits.bytes)}. Se puoi usa il PDF/A, che si legge anche tra molti anni.`}
      accept={acceptOf(broughtFormats)}
      required={!typed.file}
      fault={faults.find(({ name }) => name === "file")?.text}
    />
  </ActForm>
);

export const drawBringAct = async (
  ctx: Context,
  visit: CaseVisit,
  typed: BroughtAct,
  over: Over = {},
): Promise<Answer> => ({
  status: statusOf(visit, over),
  page: await drawActPage(ctx, visit, {
    ...over,
    title: "Carica un atto",
    children: <Form visit={visit} typed={typed} faults={over.faults} />,
  }),
});

export const askToBring = async (ctx: Context, visit: CaseVisit, typed: BroughtAct): Promise<Answer> => {
  const { file } = typed;
  const dialog = await drawActQuestion(ctx, visit, {
    action: actionOf(visit),
    typed,
    decides: typed.decision ? "Sì, e chiude la pratica" : "Lo dice il file; la pratica resta com'è",
    facts: file ? [{ label: "File", value: `${file.name} (${showBytes(file.bytes)})` }] : [],
  });
  return drawBringAct(ctx, visit, typed, { dialog });
};
