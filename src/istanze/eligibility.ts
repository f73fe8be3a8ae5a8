// Who may ask: decided by the service's policy and the mandates in force, the same at the door and at the sending.

import type { Queryable } from "#db/connect.ts";
import { type Mandate, mandatesOf, toActFor } from "#identity/people.ts";
import { isPrivate } from "#identity/represented.ts";
import type { Comuni } from "#kit/comuni.ts";
import type { Context } from "../context.ts";
import type { Istanza } from "./istanza.ts";
import type { Policy, Rules } from "./rules.ts";

/** "oneself": no mandate is needed. "noMandate" and "otherRegion" are refusals, with their words in words/refusals. */
export type Eligibility = "oneself" | "noMandate" | "otherRegion" | { mandates: Mandate[] };

const inRegione = (mandate: Mandate, regione: string, comuni: Comuni): boolean => {
  const comune = mandate.ente.istat ? comuni.byIstat(mandate.ente.istat) : undefined;
  return comuni.provinces(regione).some((provincia) => provincia.sigla === comune?.provincia);
};

export const eligibility = (policy: Policy, mandates: readonly Mandate[], comuni: Comuni): Eligibility => {
  const { roles, regione } = policy;
  if (!roles) return "oneself";
  const held = mandates.filter((mandate) => roles.includes(mandate.role) && mandate.scope === "");
  if (held.length === 0) return "noMandate";
  const here = regione ? held.filter((mandate) => inRegione(mandate, regione, comuni)) : held;
  return here.length ? { mandates: here } : "otherRegion";
};

/** What everybody may ask for themselves is asked for a firm, a child or a ward too, by whoever represents them. */
export const privateMandate = (mandates: readonly Mandate[], ente: string | null): Mandate | undefined =>
  toActFor(mandates).find((mandate) => mandate.ente.id === ente && isPrivate(mandate.ente));

/** Whether the mandate with which an istanza was begun still holds. */
export const mayStillAsk = async (ctx: Context, db: Queryable, rules: Rules, istanza: Istanza): Promise<boolean> => {
  const held = await mandatesOf(db, istanza.person, ctx.clock.now());
  const found = eligibility(rules.policy, held, ctx.comuni);
  if (found === "oneself") return istanza.actingFor === null || privateMandate(held, istanza.actingFor) !== undefined;
  return typeof found === "object" && found.mandates.some((mandate) => mandate.ente.id === istanza.actingFor);
};
