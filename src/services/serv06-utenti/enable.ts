// S0.19: the validated request enables the officials that it names, in the transaction of its move.
import type { Tx } from "#db/connect.ts";
import { type Ente, enteById } from "#identity/enti.ts";
import { ensurePerson, grantMandate } from "#identity/mandates.ts";
import { type Person, personById } from "#identity/people.ts";
import { isConfirmed } from "#istanze/address.ts";
import { appendEnteHistory } from "#istanze/ente-history.ts";
import type { Istanza } from "#istanze/istanza.ts";
import { writeMail } from "#istanze/mails.ts";
import { writeMessage } from "#istanze/messages.ts";
import { romeDate } from "#kit/time.ts";
import { enabledMail, enabledMayorMessage, enabledMessage, enabledRupMail } from "#words/mandate-letters.it.ts";
import type { Context } from "../../context.ts";
import { routes } from "../../routes.ts";
import type { Risposte } from "./form.ts";
import { scope } from "./store.ts";

const system = "Servizi 06";

type Enabling = { tx: Tx; ctx: Context; istanza: Istanza; comune: Ente; number: string };
type Official = { person: Person; isNew: boolean };

const nameOf = ({ person }: Official): string => `${person.nome} ${person.cognome}`;

const enable = async ({ tx, ctx, istanza, comune, number }: Enabling, who: Risposte["utenti"][number]) => {
  const now = ctx.clock.now();
  const id = await ensurePerson(tx, who, now);
  const isNew = await grantMandate(
    tx,
    {
      ente: comune.id,
      person: id,
      role: "funzionario comunale",
      scope,
      source: `Istanza ${number}`,
      evidence: { ente: istanza.ente, istanza: istanza.id },
      by: null,
      from: romeDate(now),
    },
    now,
  );
  const person = await personById(tx, id);
  if (!person) throw new Error("the official was not stored");
  return { person, isNew };
};

/** In the area, where it waits for the first sign-in; by mail to whoever has an address already. */
const tellOfficial = async ({ tx, ctx, istanza, comune, number }: Enabling, { person }: Official): Promise<void> => {
  await writeMessage(tx, {
    ...enabledMessage({ comune: comune.name, system, number }),
    ente: comune.id,
    id: null,
    person: person.id,
    key: `enabled-you:${istanza.id}`,
    now: ctx.clock.now(),
  });
  if (!person.email) return;
  await writeMail(ctx, tx, {
    ...enabledMail({ comune: comune.name, system, url: ctx.env.publicUrl + routes.signIn.href() }),
    ente: istanza.ente,
    key: `enabled:${istanza.id}:${person.id}`,
    recipient: person.email,
    istanza: istanza.id,
  });
};

/** One mail for all officials whom no address reaches; their names only to an address that was confirmed. */
const tellRup = async ({ tx, ctx, istanza, comune, number }: Enabling, unreached: Official[]): Promise<void> => {
  const { emailRup } = istanza.answers as Risposte;
  if (!emailRup || unreached.length === 0) return;
  const confirmed = await isConfirmed(tx, istanza, emailRup);
  await writeMail(ctx, tx, {
    ...enabledRupMail({
      comune: comune.name,
      system,
      number,
      url: ctx.env.publicUrl + routes.signIn.href(),
      howMany: unreached.length,
      names: confirmed ? unreached.map(nameOf) : undefined,
    }),
    ente: istanza.ente,
    key: `enabled:${istanza.id}`,
    recipient: emailRup,
    istanza: istanza.id,
  });
};

export const enableOfficials = async (tx: Tx, ctx: Context, istanza: Istanza): Promise<void> => {
  const comune = istanza.actingFor ? await enteById(tx, istanza.actingFor) : undefined;
  if (!comune || !istanza.answers) throw new Error("officials are enabled by a sent request of a municipality");
  const enabling: Enabling = { tx, ctx, istanza, comune, number: istanza.number ?? "" };
  const officials: Official[] = [];
  for (const who of (istanza.answers as Risposte).utenti) officials.push(await enable(enabling, who));
  const enabled = officials.filter(({ isNew }) => isNew);
  for (const official of enabled) await tellOfficial(enabling, official);
  await tellRup(
    enabling,
    enabled.filter(({ person }) => !person.email),
  );
  await writeMessage(tx, {
    ...enabledMayorMessage({
      comune: comune.name,
      system,
      number: enabling.number,
      enabled: enabled.map(nameOf),
      already: officials.filter(({ isNew }) => !isNew).map(nameOf),
    }),
    ente: istanza.ente,
    id: istanza.id,
    person: istanza.person,
    key: `enabled:${istanza.id}`,
    now: ctx.clock.now(),
  });
  if (enabled.length === 0) return;
  await appendEnteHistory(tx, comune.id, {
    person: null,
    action: "incarichi concessi",
    content: { istanza: istanza.id, ambito: scope, persone: enabled.map(({ person }) => person.id) },
    at: ctx.clock.now(),
  });
};
