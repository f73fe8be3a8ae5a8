// Who works at the desk of an ente: given by its administrator, with the act that says so (S1.37).
import { transaction } from "#db/transaction.ts";
import { type Ente, enteById } from "#identity/enti.ts";
import { addMember } from "#identity/offices.ts";
import { type MandateRole, personById } from "#identity/people.ts";
import type { Context } from "../context.ts";
import { type Appointment, appoint } from "./appoint.ts";

/** The roles that an administrator of this ente gives and takes. */
export const deskRoles = ({ kind }: Pick<Ente, "kind">): MandateRole[] => [
  kind === "regione" ? "operatore regionale" : "operatore comunale",
  "amministratore",
];

export type DeskRole = Appointment & {
  /** Id of the office where an operator sits; null for none yet. */
  office: string | null;
};

/**
 * `by`: id of the administrator; null: the operator of the installation. "held": the person has this role already.
 * "otherName": somebody else stands under this code. "oneself": nobody lets themselves read cases.
 */
export const giveDeskRole = (
  ctx: Context,
  id: string,
  by: string | null,
  { office, ...given }: DeskRole,
): Promise<"given" | "held" | "otherName" | "oneself"> =>
  transaction(ctx.db, async (tx) => {
    const ente = await enteById(tx, id);
    if (!ente || !deskRoles(ente).includes(given.role)) throw new Error("no role of this desk");
    if (by && (await personById(tx, by))?.codiceFiscale === given.who.codiceFiscale) return "oneself";
    const appointed = await appoint(ctx, tx, { ente, by, more: { ufficio: office } }, given);
    if (typeof appointed === "string") return appointed;
    if (office) await addMember(tx, { ente: id, id: office }, appointed.person);
    return "given";
  });
