// "Segnala": a remark is written in a dialog at its field, changed and taken back until it is asked (S1.32).
import { draftRemark, remarkMax } from "#istanze/remarks.ts";
import { mayRemark, type RemarkChange, writeRemark } from "#istanze/write-remark.ts";
import { storable } from "#kit/storable.ts";
import { isUuid } from "#kit/uuid.ts";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import { get, post, textOf } from "../../visit.ts";
import { drawCase } from "./page.tsx";
import { Refusal, refreshed } from "./refusal.tsx";
import { backTo, type Pinned, RemarkDialog, type Written } from "./remark-dialog.tsx";
import type { CaseVisit } from "./tab.ts";
import { targetsOf } from "./targets.ts";

const faultOf = (text: string): string | undefined => {
  if (text === "") return "Scrivi che cosa va corretto";
  return text.length > remarkMax
    ? `Il testo è troppo lungo: ${text.length} caratteri su ${remarkMax}. Accorcialo`
    : undefined;
};

const refusals = {
  refused: "In questo momento non si possono scrivere segnalazioni. Qui sotto trovi com'è adesso la pratica.",
  changed: "Un collega ha appena cambiato o tolto questa segnalazione. Guarda com'è adesso e, se serve, riscrivila.",
};

export const remarkDoors = (ctx: Context): Door[] => {
  const found = async (visit: CaseVisit, name: string, id: string): Promise<Pinned | undefined> => {
    const target = targetsOf(visit.istanza.summary ?? []).get(name);
    const remark = isUuid(id) ? await draftRemark(ctx.db, visit.istanza, id) : undefined;
    return target && { name, target, remark: remark?.target === name ? remark : undefined };
  };
  const ask = async (visit: CaseVisit, pinned: Pinned, written: Written): Promise<Answer> => ({
    page: await drawCase(ctx, visit, {
      dialog: <RemarkDialog visit={visit} pinned={pinned} written={written} />,
      tab: "contenuto",
    }),
    status: written.fault ? 422 : 200,
  });
  const refuse = async (visit: CaseVisit, why: keyof typeof refusals): Promise<Answer> => ({
    page: await drawCase(ctx, await refreshed(ctx, visit), {
      alert: <Refusal text={refusals[why]} kept={textOf(visit.body, "testo")} />,
      tab: "contenuto",
    }),
    status: 409,
  });

  return [
    get(routes.office.case.remarks, "caseworker", async (visit) => {
      const pinned = await found(visit, visit.query.campo ?? "", visit.query.segnalazione ?? "");
      if (!pinned) return "missing";
      if (!mayRemark(visit.servizio, visit.istanza, visit.session.person.id)) return refuse(visit, "refused");
      return ask(visit, pinned, { text: pinned.remark?.text ?? "" });
    }),
    post(routes.office.case.remarks, "caseworker", async (visit) => {
      const id = textOf(visit.body, "segnalazione");
      const pinned = await found(visit, textOf(visit.body, "campo"), id);
      if (!pinned) return "missing";
      const drop = textOf(visit.body, "azione") === "togli";
      const text = storable(textOf(visit.body, "testo")).trim();
      const fault = drop ? undefined : faultOf(text);
      const clerk = visit.session.person.id;
      if (fault && mayRemark(visit.servizio, visit.istanza, clerk)) return ask(visit, pinned, { text, fault });
      if (fault || (id && !isUuid(id))) return refuse(visit, "refused");
      const outcome = await writeRemark(
        ctx,
        visit.servizio,
        visit.params,
        clerk,
        changeOf(visit, pinned, { id, drop, text }),
      );
      return outcome === "written" ? { redirect: backTo(visit, pinned.name) } : refuse(visit, outcome);
    }),
  ];
};

type Asked = { id: string; drop: boolean; text: string };

const changeOf = ({ body }: CaseVisit, { name, target }: Pinned, { id, drop, text }: Asked): RemarkChange => {
  if (!id) return { change: "pin", remark: { target: name, ...target, text } };
  return drop ? { change: "drop", id } : { change: "reword", id, from: storable(textOf(body, "prima")), to: text };
};
