import { letterFiles, writeLetter } from "#istanze/letters.ts";
import { faultsOfLetter, typedLetter } from "#istanze/typed-letter.ts";
import { letterFaults } from "#words/letters.it.ts";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import { post } from "../../visit.ts";
import { lettersTab } from "./letters-tab.tsx";
import { refuseIn } from "./page.tsx";
import { caseHref } from "./tab.ts";

export const letterDoors = (ctx: Context): Door[] => [
  post(
    routes.office.case.letters,
    "caseworker",
    async (visit) => {
      const typed = typedLetter(visit.body, visit.files);
      const thread = `${caseHref(visit, lettersTab.id)}#scheda`;
      if (!typed) return { redirect: thread };
      const faults = faultsOfLetter(typed);
      if (faults.length) return refuseIn(ctx, visit, lettersTab.id, { faults, typed: visit.body });
      const letter = { ...typed, side: "ufficio", author: visit.session.person.id } as const;
      if ((await writeLetter(ctx, visit.params, letter)) === "gone") {
        const gone = [{ name: "testo", text: letterFaults.gone }];
        return refuseIn(ctx, visit, lettersTab.id, { faults: gone, typed: visit.body });
      }
      ctx.jobs.nudge();
      return { redirect: `${caseHref(visit, lettersTab.id, "inviato")}#scheda` };
    },
    { takesFiles: letterFiles },
  ),
];
