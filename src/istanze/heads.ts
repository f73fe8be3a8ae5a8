// S0.5, S1.15: who represents a municipality is registered by the office that receives what it sends, from the act of
// the municipality. Nobody registers themselves (L. 241/1990 art. 6-bis), and a municipality has one mayor at a time
// (D.Lgs. 267/2000 art. 50).
import { exec, many, maybeOne, type Queryable, type Tx } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { type Ente, enteById, entiOfComuni, offers } from "#identity/enti.ts";
import { inForce, notOver } from "#identity/in-force.ts";
import { type MandateRole, personsWith } from "#identity/people.ts";
import { type HeldMandate, heads } from "#identity/register.ts";
import type { Comune } from "#kit/comuni.ts";
import { romeDate } from "#kit/time.ts";
import { registeredMessage } from "#words/mandates.it.ts";
import type { Context } from "../context.ts";
import { type Appointment, appoint } from "./appoint.ts";
import { idFrom } from "./offices.ts";
import { registerEnte } from "./register-ente.ts";
import type { Rules } from "./rules.ts";
import { tell } from "./tell.ts";

/** Who represents it, and who will look after its own desk. */
export const headRoles: readonly MandateRole[] = [...heads, "amministratore"];

/** The municipalities that may ask for a service that the ente offers, in Italian order of provinces and names. */
export const comuniAsking = async (ctx: Context, all: readonly Rules[], ente: string): Promise<Comune[]> => {
  const offered = new Set((await offers(ctx.db)).flatMap((offer) => (offer.ente === ente ? [offer.service] : [])));
  const found = all
    .filter(({ id, policy }) => offered.has(id) && policy.roles?.some((role) => heads.includes(role)))
    .flatMap(({ policy }) => ctx.comuni.provinces(policy.regione).flatMap(({ sigla }) => ctx.comuni.of(sigla)));
  return [...new Map(found.map((comune) => [comune.istat, comune])).values()];
};

export type Head = { istat: string; role: MandateRole; nome: string; cognome: string };

/** Who represents these municipalities on a day. */
export const headsOf = (db: Queryable, istat: readonly string[], today: string): Promise<Head[]> =>
  many<Head>(
    db,
    `select e.istat, m.role, p.nome, p.cognome
       from ente e join mandate m on m.ente = e.id join person p on p.id = m.person
      where e.istat = any($1) and m.role = any($2) and m.scope = '' and ${inForce("m", "$3")}
      order by m.role desc, lower(p.cognome), lower(p.nome)`,
    [istat, headRoles, today],
  );

/** What stands for the municipality here; `codiceFiscale` is asked once, when nobody registered it yet. */
export type Represented = { comune: Comune; codiceFiscale: string };

const freeId = async (tx: Tx, { nome, provincia }: Comune): Promise<string> => {
  const id = idFrom(nome);
  // two municipalities of different provinces may have one name
  return (await enteById(tx, id)) ? idFrom(`${nome} ${provincia}`) : id;
};

const standing = async (ctx: Context, tx: Tx, { comune, codiceFiscale }: Represented, by: string) => {
  const [known] = await entiOfComuni(tx, [comune.istat]);
  if (known) return known;
  const { nome, istat, provincia, cap } = comune;
  const details = { provincia, ...(cap.length === 1 && { cap: cap[0] }) };
  const id = await freeId(tx, comune);
  const ente: Ente = { id, name: `Comune di ${nome}`, kind: "comune", codiceFiscale, istat, details };
  return (await registerEnte(ctx, tx, ente, by)) === "registered" ? ente : "alike";
};

const hasAnotherMayor = async (tx: Tx, ente: string, { who, from, to }: Appointment): Promise<boolean> =>
  (await maybeOne(
    tx,
    `select 1 from mandate m join person p on p.id = m.person
      where m.ente = $1 and m.role = 'sindaco' and m.scope = '' and p.codice_fiscale <> $4
        and ${notOver("m", "$2")} and m.valid_from <= coalesce($3::date, 'infinity') limit 1`,
    [ente, from, to, who.codiceFiscale],
  )) !== undefined;

/** A desk that somebody looks after is not opened from outside. */
const hasAdministrator = async (tx: Tx, ente: string, { from }: Appointment): Promise<boolean> =>
  (await maybeOne(
    tx,
    `select 1 from mandate m where m.ente = $1 and m.role = 'amministratore' and m.scope = '' and ${notOver("m", "$2")} limit 1`,
    [ente, from],
  )) !== undefined;

/** Those who represent the municipality or look after its desk learn of every role that was registered from outside. */
const tellOthers = async (
  ctx: Context,
  tx: Tx,
  ente: Ente,
  { who, role }: Appointment,
  person: string,
): Promise<void> => {
  const now = ctx.clock.now();
  for (const other of await personsWith(tx, ente.id, headRoles, romeDate(now))) {
    if (other.id === person) continue;
    await tell(ctx, tx, {
      ente: ente.id,
      istanza: null,
      person: other.id,
      key: `registered:${ente.id}:${person}:${role}:${now.toISOString()}`,
      message: registeredMessage({ ente: ente.name, role, name: `${who.nome} ${who.cognome}` }),
      to: undefined,
    });
  }
};

/** Id of whoever registers it, their codice fiscale and the ente that they administer. */
type Registrar = { person: string; codiceFiscale: string; ente: string };

/**
 * "hasMayor": another one is mayor in those days. "hasAdministrator": who looks after its desk is there, and gives the
 * role to others. "alike": the codice fiscale is another ente's. "otherName": somebody else stands under the person's.
 */
export type HeadRegistered = "given" | "held" | "hasMayor" | "hasAdministrator" | "oneself" | "alike" | "otherName";

export const registerHead = (
  ctx: Context,
  by: Registrar,
  where: Represented,
  given: Appointment,
): Promise<HeadRegistered> =>
  transaction(ctx.db, async (tx) => {
    if (given.who.codiceFiscale === by.codiceFiscale) return "oneself";
    if (!headRoles.includes(given.role)) throw new Error("no role by which an ente is represented");
    // two who register a municipality or its mayor at once come one after the other
    await exec(tx, "select pg_advisory_xact_lock(hashtext('comune ' || $1))", [where.comune.istat]);
    const ente = await standing(ctx, tx, where, by.person);
    if (ente === "alike") return "alike";
    if (given.role === "sindaco" && (await hasAnotherMayor(tx, ente.id, given))) return "hasMayor";
    if (given.role === "amministratore" && (await hasAdministrator(tx, ente.id, given))) return "hasAdministrator";
    const appointed = await appoint(ctx, tx, { ente, by: by.person, more: { da: by.ente } }, given);
    if (typeof appointed === "string") return appointed;
    await tellOthers(ctx, tx, ente, given, appointed.person);
    return "given";
  });

/**
 * The roles of a municipality that an administrator of this ente may end: never their own, and of those who look after
 * the municipality's desk only whom this ente registered.
 */
export const endable = async (
  db: Queryable,
  mandates: readonly HeldMandate[],
  by: { ente: string; person: string },
): Promise<Set<string>> => {
  const rows = await many<{ id: string }>(
    db,
    `select m.id from mandate m
      where m.ente = any($1) and m.id = any($2) and m.person <> $4 and m.scope = '' and m.role = any($5)
        and (m.role <> 'amministratore' or exists (
          select from mandate a where a.person = m.granted_by and a.ente = $3 and a.role = 'amministratore'))`,
    [mandates.map(({ ente }) => ente), mandates.map(({ id }) => id), by.ente, by.person, headRoles],
  );
  return new Set(rows.map(({ id }) => id));
};
