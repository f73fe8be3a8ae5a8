// The person at the desk reads the summary and confirms it: with a code that reaches only them, or on paper.

import { isAssistedBy } from "#istanze/assisted.ts";
import { sendDeskCode, tryDeskCode } from "#istanze/desk-confirmation.ts";
import { confirmSigned, readSignedForm, signedForm } from "#istanze/signed-form.ts";
import { submit } from "#istanze/submit.ts";
import { storable } from "#kit/storable.ts";
import { assistedFaults, codeRefusals, signedFaults } from "#words/assisted.it.ts";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import type { Catalogue } from "../../service.ts";
import { get, post, textOf } from "../../visit.ts";
import { isAddress } from "./address.ts";
import { drawConfirm } from "./confirm-page.tsx";
import { assistedReceiptDoor, drawDone } from "./done.tsx";
import { type Found, foundFor, type OneVisit } from "./found.ts";

export const confirmDoors = (ctx: Context, catalogue: Catalogue): Door[] => {
  const draw = drawConfirm(ctx);

  const send = async (visit: OneVisit, it: Found, seal: string): Promise<Answer> => {
    const outcome = await submit(ctx, it.servizio, visit.params, seal, visit.session.person.id);
    if (outcome !== "sent") return draw(visit, it, { refusal: codeRefusals[outcome] });
    ctx.jobs.nudge();
    return { redirect: routes.office.assistedOne.href(visit.params) };
  };

  const moves: Record<string, (visit: OneVisit, it: Found, seal: string) => Promise<Answer>> = {
    async manda(visit, it, seal) {
      const address = storable(textOf(visit.body, "email"), 254).trim();
      if (!isAddress(address)) {
        const addressFault = address === "" ? codeRefusals.noAddress : assistedFaults.email;
        return draw(visit, it, { address, addressFault });
      }
      const asked = await sendDeskCode(ctx, it.istanza, { seal, clerk: visit.session.person.id, address });
      if (asked === "tooMany") return draw(visit, it, { address, refusal: codeRefusals.tooMany });
      ctx.jobs.nudge();
      return { redirect: `${routes.office.assistedOne.href(visit.params)}#codice` };
    },
    async conferma(visit, it, seal) {
      const tried = await tryDeskCode(ctx, visit.params, seal, textOf(visit.body, "codice"));
      return tried === "confirmed" ? send(visit, it, seal) : draw(visit, it, { refusal: codeRefusals[tried] });
    },
    async firma(visit, it, seal) {
      const signed = textOf(visit.body, "firmato") === "si";
      const file = readSignedForm(visit.files.modulo);
      if (!signed || typeof file === "string") {
        const faults = {
          firmato: signed ? undefined : codeRefusals.unsigned,
          modulo: typeof file === "string" ? signedFaults[file] : undefined,
        };
        return draw(visit, it, { signed, signedFaults: faults });
      }
      const outcome = await confirmSigned(ctx, it.servizio, visit.params, {
        seal,
        clerk: visit.session.person.id,
        file,
      });
      if (outcome === "changed") return draw(visit, it, { refusal: codeRefusals.changedSigned });
      // "refused": another window may have sent it, which submit knows
      return send(visit, it, seal);
    },
  };

  return [
    get(routes.office.assistedOne, "operator", async (visit) => {
      const it = await foundFor(ctx, catalogue, visit);
      if (!it) return "missing";
      if (it.istanza.sentAt) return drawDone(ctx, visit, it);
      if (it.istanza.state !== "DA INVIARE") return { redirect: routes.istanza.resume.href(visit.params) };
      return draw(visit, it);
    }),
    post(
      routes.office.assistedOne,
      "operator",
      async (visit) => {
        const it = await foundFor(ctx, catalogue, visit);
        if (!it) return "missing";
        if (it.istanza.sentAt) return { redirect: routes.office.assistedOne.href(visit.params) };
        if (!isAssistedBy(it.istanza, visit.session.person.id) || it.istanza.state !== "DA INVIARE") {
          return { redirect: routes.istanza.resume.href(visit.params) };
        }
        const op = textOf(visit.body, "op");
        const move = Object.hasOwn(moves, op) ? moves[op] : undefined;
        return move ? move(visit, it, textOf(visit.body, "sigillo")) : draw(visit, it);
      },
      { takesFiles: signedForm },
    ),
    assistedReceiptDoor(ctx, catalogue),
  ];
};
