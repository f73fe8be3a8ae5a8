import { askOpinion } from "#istanze/ask-opinion.ts";
import { questionMax } from "#istanze/opinions.ts";
import { storable } from "#kit/storable.ts";
import type { FaultLine } from "#ui/error-summary.tsx";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import { post, textOf } from "../../visit.ts";
import { otherOffices, stepBox } from "./opinions-tab.tsx";
import { refuseIn } from "./page.tsx";
import { caseHref, isOwn } from "./tab.ts";

const questionFault = (question: string): string | undefined => {
  if (question === "") return "Scrivi che cosa chiedi";
  return question.length > questionMax
    ? `La domanda è troppo lunga: ${question.length} caratteri su ${questionMax}. Accorciala`
    : undefined;
};

const line = (name: string, text: string | false | undefined): FaultLine[] => (text ? [{ name, text }] : []);

export const opinionDoors = (ctx: Context): Door[] => [
  post(routes.office.case.opinions, "caseworker", async (visit) => {
    const { istanza, body, params, session } = visit;
    const offices = await otherOffices(ctx.db, istanza.ente, istanza.office);
    const office = offices.find(({ id }) => id === textOf(body, "ufficio"));
    const question = storable(textOf(body, "domanda")).trim();
    const shown = (istanza.summary ?? []).flatMap(({ step }) => (textOf(body, stepBox(step)) === "si" ? [step] : []));
    const faults = [
      ...line("ufficio", !office && "Scegli l'ufficio a cui chiedi il parere"),
      ...line("domanda", questionFault(question)),
      ...line("passi", shown.length === 0 && "Scegli almeno una parte della pratica che l'ufficio può leggere"),
      ...line("ufficio", isOwn(visit) && "È una tua istanza: non puoi lavorarla tu (art. 6-bis della legge 241/1990)"),
    ];
    if (!office || faults.length) return refuseIn(ctx, visit, "pareri", { faults, typed: body });
    const asked = { office: office.id, officeName: office.name, question, shown };
    const outcome = await askOpinion(ctx, params, session.person.id, asked);
    if (outcome === "asked") return { redirect: `${caseHref(visit, "pareri")}#scheda` };
    const text = "La pratica è conclusa: non si può più chiedere un parere";
    return refuseIn(ctx, visit, "pareri", { faults: line("domanda", text), typed: body });
  }),
];
