// Who works at the desk of an ente: given by its administrator, with the act that says so (S1.37).

import type { Tx } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { type Ente, enteById } from "#identity/enti.ts";
import { ensurePerson, grantMandate, type NamedPerson } from "#identity/mandates.ts";
import { addMember } from "#identity/offices.ts";
import { type MandateRole, personById } from "#identity/people.ts";
import { romeDate } from "#kit/time.ts";
import { deskMail, deskMessage } from "#words/mandates.it.ts";
import type { Context } from "../context.ts";
import { routes } from "../routes.ts";
import { appendEnteHistory } from "./ente-history.ts";
import { writeMail } from "./mails.ts";
import { writeMessage } from "./messages.ts";

/** The roles that an administrator of this ente gives and takes. */
export const deskRoles = ({ kind }: Pick<Ente, "kind">): MandateRole[] => [
  kind === "regione" ? "operatore regionale" : "operatore comunale",
  "amministratore",
];

export type DeskRole = {
  who: NamedPerson;
  role: MandateRole;
  /** Id of the office where an operator sits; null for none yet. */
  office: string | null;
  /** The act that says so: "Determina n. 12 del 3 febbraio 2026". */
  source: string;
  /** Last day; null: until it is revoked. */
  to: string | null;
};

const tell = async (ctx: Context, tx: Tx, ente: Ente, person: string, role: MandateRole): Promise<void> => {
  const now = ctx.clock.now();
  // given anew after a revocation, it is told anew
  const key = `desk-role:${ente.id}:${role}:${now.toISOString()}`;
  await writeMessage(tx, { ...deskMessage({ ente: ente.name, role }), ente: ente.id, id: null, person, key, now });
  const email = (await personById(tx, person))?.email;
  if (!email) return;
  const url = ctx.env.publicUrl + routes.signIn.href();
  await writeMail(ctx, tx, {
    ...deskMail({ ente: ente.name, url }),
    ente: ente.id,
    istanza: null,
    key: `${key}:${person}`,
    recipient: email,
  });
};

/** `by`: id of the administrator. "held": the person has this role already. */
export const giveDeskRole = (ctx: Context, id: string, by: string, given: DeskRole): Promise<"given" | "held"> =>
  transaction(ctx.db, async (tx) => {
    const ente = await enteById(tx, id);
    if (!ente || !deskRoles(ente).includes(given.role)) throw new Error("no role of this desk");
    const now = ctx.clock.now();
    const person = await ensurePerson(tx, given.who, now);
    const { role, source, to } = given;
    const grant = { ente: id, person, role, scope: "", source, by, from: romeDate(now), ...(to && { to }) };
    if (!(await grantMandate(tx, grant, now))) return "held";
    if (given.office) await addMember(tx, { ente: id, id: given.office }, person);
    await tell(ctx, tx, ente, person, role);
    await appendEnteHistory(tx, id, {
      person: by,
      action: "incarico concesso",
      content: { persona: person, ruolo: role, ambito: "", ufficio: given.office, fino: to },
      at: now,
    });
    return "given";
  });
