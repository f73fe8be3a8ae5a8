// S0.5, S1.15: who represents a municipality is registered by the office that receives what it sends, from the act of
// the municipality. Nobody registers themselves (L. 241/1990 art. 6-bis), and a municipality has one mayor at a time
// (D.Lgs. 267/2000 art. 50).
import { exec, maybeOne, type Tx } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { type Ente, enteById, entiOfComuni } from "#identity/enti.ts";
import { notOver } from "#identity/in-force.ts";
import { personsWith } from "#identity/people.ts";
import type { Comune } from "#kit/comuni.ts";
import { romeDate } from "#kit/time.ts";
import { registeredMessage } from "#words/mandate-letters.it.ts";
import type { Context } from "../context.ts";
import { type Appointment, appoint } from "./appoint.ts";
import { headRoles } from "./heads.ts";
import { idFrom } from "./offices.ts";
import { registerEnte } from "./register-ente.ts";
import { tell } from "./tell.ts";

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
