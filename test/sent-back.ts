// Cases of the demo's mayor that the office sent back, without the office's pages.
import type { Istanza, IstanzaKey } from "../src/istanze/istanza.ts";
import { officeMove } from "../src/istanze/office-move.ts";
import { insertRemark } from "../src/istanze/remarks.ts";
import type { MoveName } from "../src/istanze/workflow.ts";
import type { TestApp } from "./app.ts";
import { again, demoPerson, rules } from "./istanze.ts";

/** Pinned target → what the clerk wrote. */
type Remarks = Record<string, string>;

/** The clerk of the Region makes a move, with remarks where it takes them. */
export const officeMoves = async (
  the: TestApp,
  key: IstanzaKey,
  name: MoveName,
  { note = "", remarks = {} }: { note?: string; remarks?: Remarks } = {},
): Promise<Istanza> => {
  const clerk = (await demoPerson(the, "operatore regionale")).id;
  const istanza = await again(the, key as Istanza);
  for (const [target, text] of Object.entries(remarks)) {
    const pinned = { round: istanza.round, target, label: `Etichetta di ${target}`, text, value: "", author: clerk };
    const client = await the.ctx.db.connect();
    await insertRemark(client, istanza, pinned, the.clock.now());
    client.release();
  }
  const outcome = await officeMove(the.ctx, rules, istanza, {
    name,
    clerk,
    note,
    caseRevision: istanza.caseRevision,
  });
  if (outcome !== "moved") throw new Error(outcome);
  return again(the, istanza);
};

/** RIFIUTATO. */
export const sentBack = (the: TestApp, istanza: Istanza, remarks: Remarks): Promise<Istanza> =>
  officeMoves(the, istanza, "Richiedi correzioni", { note: "Alcuni dati non tornano.", remarks });
