// A recognition that was made: what was seen and by whom, the scans, the second look where the ente wants one, and a code on
// paper for who has no other way to get it (S4.8, S4.27).

import { filesOf, type Recognition, recognitionByKey } from "#identity/enabling/recognitions.ts";
import { desksOf } from "#identity/enabling/settings.ts";
import { revokeEnabling } from "#istanze/enabling/revoke.ts";
import { settle } from "#istanze/enabling/second-look.ts";
import { codeAtDesk } from "#istanze/enabling/send-code.ts";
import { storable } from "#kit/storable.ts";
import { isUuid } from "#kit/uuid.ts";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import { get, type Posted, post, textOf } from "../../visit.ts";
import { type DoneVisit, drawDone, isGood } from "./done-page.tsx";
import { longestReason } from "./reason-form.tsx";
import { leastReason, revokedWords, settledWords, tooShort } from "./words.it.ts";

const ops = ["conferma", "rifiuta", "revoca"] as const;
type Op = (typeof ops)[number];

/** What was pressed, and why; `short`: the reason says too little. */
const pressed = (body: Posted): { op: Op; reason: string; short: string | undefined } => {
  const op = ops.find((each) => each === textOf(body, "op")) ?? "conferma";
  const reason = storable(textOf(body, "motivo"), longestReason).trim();
  if (op === "conferma") return { op, reason: "", short: undefined };
  return { op, reason, short: reason.length < leastReason[op] ? tooShort(op) : undefined };
};

export const recognitionDoneDoors = (ctx: Context): Door[] => {
  const { draw, drawCode } = drawDone(ctx);

  const found = async ({ params, session }: DoneVisit): Promise<Recognition | undefined> => {
    if (!isUuid(params.recognition) || (await desksOf(ctx.db, params.ente, session.person.id)).length === 0) {
      return undefined;
    }
    return recognitionByKey(ctx.db, { ente: params.ente, id: params.recognition });
  };

  /** Why it was not done; undefined: it was. */
  const carriedOut = async (at: Recognition, clerk: string, op: Op, reason: string): Promise<string | undefined> => {
    if (op === "revoca") {
      const outcome = await revokeEnabling(ctx, at, clerk, reason);
      return outcome === "revoked" ? undefined : revokedWords[outcome];
    }
    const outcome = await settle(ctx, at, clerk, reason);
    return outcome === "settled" ? undefined : settledWords[outcome];
  };

  return [
    get(routes.office.recognition.done, "operator", async (visit) => {
      const recognition = await found(visit);
      return recognition ? draw(visit, recognition) : "missing";
    }),
    post(routes.office.recognition.done, "operator", async (visit) => {
      const recognition = await found(visit);
      if (!recognition) return "missing";
      const { op, reason, short } = pressed(visit.body);
      if (short) return draw(visit, recognition, { reason, reasonFault: short });
      const refusal = await carriedOut(recognition, visit.session.person.id, op, reason);
      if (refusal) return draw(visit, recognition, { refusal, reason });
      ctx.jobs.nudge();
      return { redirect: routes.office.recognition.done.href(visit.params) };
    }),
    post(routes.office.recognition.code, "operator", async (visit) => {
      const recognition = await found(visit);
      if (!recognition || !isGood(recognition)) return "missing";
      const clerk = { id: visit.session.person.id, ente: visit.params.ente };
      const made = await codeAtDesk(ctx, recognition.enabling, clerk);
      if (typeof made === "object") return drawCode(visit, recognition, made.code);
      const refusal =
        made === "tooMany"
          ? "Oggi sono già stati dati troppi codici a questa persona: domani se ne può stampare un altro."
          : "Il codice è già confermato: non ne serve un altro.";
      return draw(visit, recognition, { refusal });
    }),
    get(routes.office.recognition.file, "operator", async (visit) => {
      const recognition = await found(visit);
      const file = recognition && (await filesOf(ctx.db, recognition)).find(({ id }) => id === visit.params.file);
      const content = file && (await ctx.files.get(file.sha256));
      return content ? { file: content, mediaType: file.mediaType, name: file.name } : "missing";
    }),
  ];
};
