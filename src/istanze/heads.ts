// S0.5, S1.15: who represents the municipalities that an office receives from. How one is registered: register-head.ts.
import { many, type Queryable } from "#db/connect.ts";
import { offers } from "#identity/enti.ts";
import { inForce } from "#identity/in-force.ts";
import type { MandateRole } from "#identity/people.ts";
import { type HeldMandate, heads } from "#identity/register.ts";
import type { Comune } from "#kit/comuni.ts";
import type { Context } from "../context.ts";
import type { Rules } from "./rules.ts";

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
