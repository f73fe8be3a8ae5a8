// An act that is written here: looked at as a PDF, asked about, then protocolled and issued (capability 34).
import { randomUUID } from "node:crypto";
import { previewAct, textAtMost } from "#istanze/act-drawing.ts";
import { storable } from "#kit/storable.ts";
import type { FaultLine } from "#ui/error-summary.tsx";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import { get, post, textOf } from "../../visit.ts";
import { signerOf } from "./act-frame.tsx";
import { issueTyped } from "./act-issue.tsx";
import { actFaults, typedAct } from "./act-typed.ts";
import type { CaseVisit } from "./tab.ts";
import { askToWrite, drawWriteAct, type WrittenAct, withTemplate } from "./write-act-page.tsx";

const typedIn = (visit: CaseVisit): WrittenAct => {
  const typed = typedAct(visit);
  return {
    ...typed,
    text: storable(textOf(visit.body, "testo"), textAtMost + 1000).trim(),
    decides: typed.decision !== undefined || textOf(visit.body, "decide") !== "",
  };
};

const faultsOf = (typed: WrittenAct): FaultLine[] => [
  ...actFaults(typed),
  ...(typed.text === "" ? [{ name: "testo", text: "Scrivi il testo dell'atto" }] : []),
  ...(typed.text.length > textAtMost
    ? [{ name: "testo", text: `Il testo è troppo lungo: ${typed.text.length} caratteri su ${textAtMost}. Accorcialo` }]
    : []),
];

export const writeActDoors = (ctx: Context): Door[] => {
  const preview = async (visit: CaseVisit, typed: WrittenAct): Promise<Answer> => {
    const pdf = await previewAct(ctx, visit.servizio, visit.istanza, { ...typed, clerk: signerOf(visit) });
    return { file: pdf, mediaType: "application/pdf", name: "anteprima.pdf", inline: true };
  };

  const issue = async (visit: CaseVisit, typed: WrittenAct): Promise<Answer> => {
    const outcome = await issueTyped(ctx, visit, typed, { ...typed, clerk: signerOf(visit) });
    return "redirect" in outcome ? outcome : drawWriteAct(ctx, outcome.visit, outcome.typed, { alert: outcome.alert });
  };

  const checked = (visit: CaseVisit, typed: WrittenAct, op: string): Answer | Promise<Answer> => {
    const faults = faultsOf(typed);
    if (faults.length) return drawWriteAct(ctx, visit, typed, { faults });
    if (op === "anteprima") return preview(visit, typed);
    return op === "conferma" ? issue(visit, typed) : askToWrite(ctx, visit, typed);
  };

  return [
    get(routes.office.case.writeAct, "caseworker", (visit) =>
      drawWriteAct(ctx, visit, { id: randomUUID(), title: "", decision: undefined, text: "", decides: false }),
    ),
    post(
      routes.office.case.writeAct,
      "caseworker",
      async (visit): Promise<Answer> => {
        const [typed, op] = [typedIn(visit), textOf(visit.body, "op")];
        if (op === "modifica") return drawWriteAct(ctx, visit, typed);
        if (op === "modello") return drawWriteAct(ctx, visit, await withTemplate(ctx, visit, typed));
        return checked(visit, typed, op);
      },
      { refusesOwn: true },
    ),
  ];
};
