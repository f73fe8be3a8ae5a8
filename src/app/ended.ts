// A page posted after its session had ended: the session's row still says whose it was, so what was typed is put aside
// for that person, if the istanza, or the request to be enabled, is theirs and can still be typed into. It is stored only,
// and shown after the next sign-in.

import { readPosted } from "#forms/posted.ts";
import { enablingOf } from "#identity/enabling/enabling.ts";
import { knownRevision } from "#istanze/draft.ts";
import { readRequest, saveRequest } from "#istanze/enabling/request.ts";
import { moduloOf } from "#istanze/moduli.ts";
import { setAside } from "#istanze/set-aside.ts";
import { istanzaByKey } from "#istanze/store.ts";
import { isEditable } from "#istanze/workflow.ts";
import { isUuid } from "#kit/uuid.ts";
import type { Context } from "../context.ts";
import { type Posted, textOf } from "../visit.ts";

/** Of a request to be enabled one version alone stands: what was typed last goes straight into it. */
const keepRequest = async (ctx: Context, person: string, stepId: string, body: Posted): Promise<boolean> => {
  const enabling = await enablingOf(ctx.db, person);
  if (!enabling) return false;
  const step = readRequest(ctx, enabling, true).modulo.steps.find(({ id }) => id === stepId);
  return step !== undefined && saveRequest(ctx, enabling.id, step, readPosted(step, body).typed);
};

/** @returns whether something was put aside */
export const keepTyped = async (
  ctx: Context,
  person: string,
  params: Record<string, string>,
  body: Posted,
): Promise<boolean> => {
  const { ente = "", id = "", step: stepId = "" } = params;
  if (id === "") return keepRequest(ctx, person, stepId, body);
  const istanza = isUuid(id) ? await istanzaByKey(ctx.db, { ente, id }) : undefined;
  if (!istanza || istanza.person !== person || !isEditable(istanza.state)) return false;
  const modulo = await moduloOf(ctx.db, istanza);
  const step = modulo.steps.find((s) => s.id === stepId);
  if (!step) return false;
  const { typed } = readPosted(step, body);
  await setAside(ctx.db, { ente, id }, stepId, {
    typed,
    revision: knownRevision(istanza, textOf(body, "revisione")),
    at: ctx.clock.now(),
  });
  return true;
};
