// Assisted digital (capability 51): a clerk fills in for the person at the desk. The istanza is the person's, from the
// first moment on; the clerk may work on it until it is sent.
import { many, maybeOne, type Queryable } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { servicesOffered } from "#identity/enti.ts";
import { ensurePerson, type NamedPerson } from "#identity/mandates.ts";
import { personById, sameName } from "#identity/people.ts";
import type { Context } from "../context.ts";
import { appendEnteHistory } from "./ente-history.ts";
import type { Istanza } from "./istanza.ts";
import type { Rules } from "./rules.ts";
import { startDraft } from "./start-draft.ts";
import { isUnsent, type State, statesSql, unsent } from "./workflow.ts";

/** Whether somebody may fill in an istanza that is another person's. */
export const isAssistedBy = (istanza: Pick<Istanza, "assistedBy" | "state" | "person">, person: string): boolean =>
  istanza.assistedBy === person && istanza.person !== person && isUnsent(istanza.state);

export type Helped = NamedPerson & { email: string | null };
export type AssistedStart = { started: Istanza } | "otherName" | "oneself" | "notForOneself";

/** Only what people ask for themselves: who acts for an ente is known to it, and needs no word of a clerk. */
const isForOneself = ({ policy }: Pick<Rules, "policy">): boolean => policy.roles === undefined;

/** The services that are filled in for people at the desk of an ente. */
export const deskServices = async <R extends Rules>(db: Queryable, all: readonly R[], ente: string): Promise<R[]> => {
  const offered = await servicesOffered(db, ente);
  return all.filter((rules) => isForOneself(rules) && offered.includes(rules.id));
};

type Start = { ente: string; clerk: string; helped: Helped };

/** "otherName": somebody else stands under this code. "notForOneself": it is asked for in the name of an ente. */
export const startAssisted = (ctx: Context, rules: Rules, { ente, clerk, helped }: Start): Promise<AssistedStart> =>
  transaction(ctx.db, async (tx) => {
    if (!isForOneself(rules)) return "notForOneself";
    const now = ctx.clock.now();
    const id = await ensurePerson(tx, helped, now);
    if (id === clerk) return "oneself";
    const person = await personById(tx, id);
    if (!person || !sameName(helped, person)) return "otherName";
    // what the profile holds beside the name is not the clerk's to read; the address typed here goes into this draft
    // and is not stored with the person
    const applicant = { person: { ...person, email: helped.email, phone: null }, mandate: undefined };
    const started = await startDraft(ctx, rules, { ente, applicant, assistedBy: clerk }, tx);
    await appendEnteHistory(tx, ente, {
      person: clerk,
      action: "compilazione allo sportello",
      content: { istanza: started.id, servizio: rules.id },
      at: now,
    });
    return { started };
  });

export type AssistedRow = {
  ente: string;
  id: string;
  service: string;
  number: string | null;
  state: State;
  name: string;
  createdAt: Date;
};

/** What a clerk has begun at the desk of an ente and is not sent, the newest first. */
export const openAssisted = (db: Queryable, ente: string, clerk: string): Promise<AssistedRow[]> =>
  many<AssistedRow>(
    db,
    `select i.ente, i.id, i.service, i.number, i.state, p.cognome || ' ' || p.nome as name, i.created_at as "createdAt"
       from istanza i join person p on p.id = i.person
      where i.assisted_by = $2 and i.ente = $1 and i.state in (${statesSql(unsent)})
      order by i.created_at desc limit 50`,
    [ente, clerk],
  );

/** Name of the person for whom an istanza is filled in. */
export const helpedName = async (db: Queryable, person: string): Promise<string> => {
  const row = await maybeOne<{ name: string }>(db, "select nome || ' ' || cognome as name from person where id = $1", [
    person,
  ]);
  return row?.name ?? "";
};
