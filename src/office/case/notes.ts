import { noteMax, writeNote } from "#istanze/notes.ts";
import { storable } from "#kit/storable.ts";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import { post, textOf } from "../../visit.ts";
import { refuseIn } from "./page.tsx";
import { caseHref } from "./tab.ts";

const faultOf = (text: string): string | undefined => {
  if (text === "") return "Scrivi il testo della nota";
  return text.length > noteMax
    ? `La nota è troppo lunga: ${text.length} caratteri su ${noteMax}. Accorciala o dividila in due`
    : undefined;
};

export const noteDoors = (ctx: Context): Door[] => [
  post(routes.office.case.notes, "caseworker", async (visit) => {
    const text = storable(textOf(visit.body, "nota")).trim();
    const fault = faultOf(text);
    if (fault) return refuseIn(ctx, visit, "note", { faults: [{ name: "nota", text: fault }], typed: visit.body });
    const written = await writeNote(ctx, visit.params, visit.session.person.id, text);
    if (written === "gone") {
      const gone = "Il contenuto della pratica è stato cancellato: non si possono aggiungere note";
      return refuseIn(ctx, visit, "note", { faults: [{ name: "nota", text: gone }], typed: visit.body });
    }
    return { redirect: `${caseHref(visit, "note")}#scheda` };
  }),
];
