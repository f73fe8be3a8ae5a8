// A role is given with the act that says so (S1.15, S1.37): the mandate, what the person is told of it and the line in
// the ente's history are one transaction.
import type { Tx } from "#db/connect.ts";
import type { Ente } from "#identity/enti.ts";
import { ensurePerson, grantMandate, type NamedPerson } from "#identity/mandates.ts";
import { type MandateRole, personById, sameName } from "#identity/people.ts";
import { heads } from "#identity/register.ts";
import { romeDate, showDate } from "#kit/time.ts";
import { deskMessage, headMessage, roleMail } from "#words/mandate-letters.it.ts";
import type { Context } from "../context.ts";
import { routes } from "../routes.ts";
import { appendEnteHistory } from "./ente-history.ts";
import { tell } from "./tell.ts";

export type Appointment = {
  /** `email`: where a person is told who is not known here yet. */
  who: NamedPerson & { email?: string | undefined };
  role: MandateRole;
  /** The act that says so: "Determina n. 12 del 3 febbraio 2026". */
  source: string;
  /** The paper that shows it, when it is another one. */
  document?: string | undefined;
  /** ISO days; null: until it is revoked. */
  from: string;
  to: string | null;
};

/** `by`: id of whoever gives it; null: the operator of the installation. `more`: for the history, ids alone. */
export type Giving = { ente: Ente; by: string | null; more?: Record<string, string | null> };

type Told = { id: string; email: string | undefined };

const tellAppointed = async (ctx: Context, tx: Tx, { ente }: Giving, given: Appointment, told: Told): Promise<void> => {
  const now = ctx.clock.now();
  // given anew after a revocation, it is told anew
  const key = `role:${ente.id}:${given.role}:${now.toISOString()}`;
  const from = given.from <= romeDate(now) ? "da subito" : `dal ${showDate(given.from)}`;
  const words = heads.includes(given.role) ? headMessage : deskMessage;
  await tell(ctx, tx, {
    ente: ente.id,
    istanza: null,
    person: told.id,
    key,
    message: words({ ente: ente.name, role: given.role, from }),
    mail: roleMail({ ente: ente.name, url: ctx.env.publicUrl + routes.signIn.href() }),
    to: told.email,
  });
};

/**
 * "held": the person has this role already. "otherName": somebody else stands under this code. The address is whoever
 * appoints saying it: this one invitation goes there, and it is not stored with the person.
 */
export const appoint = async (
  ctx: Context,
  tx: Tx,
  giving: Giving,
  given: Appointment,
): Promise<{ person: string } | "held" | "otherName"> => {
  const { ente, by, more } = giving;
  const { who, role, source, document, from, to } = given;
  const now = ctx.clock.now();
  const person = await ensurePerson(tx, who, now);
  const known = await personById(tx, person);
  if (!known || !sameName(who, known)) return "otherName";
  const grant = { ente: ente.id, person, role, scope: "", source, document, by, from, ...(to && { to }) };
  if (!(await grantMandate(tx, grant, now))) return "held";
  await tellAppointed(ctx, tx, giving, given, { id: person, email: known.email ?? who.email });
  await appendEnteHistory(tx, ente.id, {
    person: by,
    action: "incarico concesso",
    content: { persona: person, ruolo: role, ambito: "", dal: from, fino: to, ...more },
    at: now,
  });
  return { person };
};
