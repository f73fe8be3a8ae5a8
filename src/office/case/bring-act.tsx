// An act that is ready as a file, signed elsewhere perhaps: asked about, protocolled and issued as it is (capability 34).
import { randomUUID } from "node:crypto";
import { broughtFile, keepBrought } from "#istanze/brought-act.ts";
import type { KeptFile } from "#istanze/judge-files.ts";
import { showBytes } from "#kit/bytes.ts";
import { formatOfMediaType, namesOfFormats } from "#kit/file-formats.ts";
import type { ReceivedFile } from "#platform/received-file.ts";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import { get, post, textOf } from "../../visit.ts";
import { signerOf } from "./act-frame.tsx";
import { issueTyped } from "./act-issue.tsx";
import { actFaults, typedAct } from "./act-typed.ts";
import { askToBring, type BroughtAct, broughtFormats, broughtLimits, drawBringAct } from "./bring-act-page.tsx";
import type { CaseVisit } from "./tab.ts";

const fileWords = {
  absent: "Scegli il file dell'atto",
  empty: "Il file è vuoto: controlla di aver scelto quello giusto",
  tooLarge: `Il file è troppo grande: può pesare al massimo ${showBytes(broughtLimits.bytes)}`,
  tooMany: "Carica un solo file: ogni atto ha il suo numero di protocollo",
  wrongType: `Il file non è di un tipo ammesso: usa ${namesOfFormats(broughtFormats)}`,
};

type Chosen = KeptFile | keyof typeof fileWords;

const judged = (file: ReceivedFile): Chosen => {
  if ("fault" in file) return file.fault;
  const format = formatOfMediaType(file.mediaType);
  return format && broughtFormats.includes(format) ? file : "wrongType";
};

export const bringActDoors = (ctx: Context): Door[] => {
  /** What was chosen now, or before; kept at once, because a browser gives no file back to its field. */
  const chosen = async ({ files, params, session }: CaseVisit, id: string): Promise<Chosen> => {
    const bringing = { id, person: session.person.id };
    const [given] = files.file ?? [];
    if (!given) return (await broughtFile(ctx.db, params, bringing)) ?? "absent";
    const file = judged(given);
    if (typeof file !== "string") await keepBrought(ctx.db, params, bringing, file, ctx.clock.now());
    return file;
  };

  const issue = async (visit: CaseVisit, typed: BroughtAct, brought: KeptFile): Promise<Answer> => {
    const { id, title } = typed;
    const outcome = await issueTyped(ctx, visit, typed, { id, title, brought, clerk: signerOf(visit) });
    return "redirect" in outcome ? outcome : drawBringAct(ctx, outcome.visit, outcome.typed, { alert: outcome.alert });
  };

  return [
    get(routes.office.case.bringAct, "caseworker", (visit) =>
      drawBringAct(ctx, visit, { id: randomUUID(), title: "", decision: undefined, file: undefined }),
    ),
    post(
      routes.office.case.bringAct,
      "caseworker",
      async (visit): Promise<Answer> => {
        const typed = typedAct(visit);
        const op = textOf(visit.body, "op");
        const file = await chosen(visit, typed.id);
        const brought = typeof file === "string" ? undefined : file;
        const act = { ...typed, file: brought };
        if (op === "modifica") return drawBringAct(ctx, visit, act);
        const faults = actFaults(typed);
        if (typeof file === "string") faults.push({ name: "file", text: fileWords[file] });
        if (faults.length || !brought) return drawBringAct(ctx, visit, act, { faults });
        return op === "conferma" ? issue(visit, act, brought) : askToBring(ctx, visit, act);
      },
      { refusesOwn: true, takesFiles: broughtLimits },
    ),
  ];
};
