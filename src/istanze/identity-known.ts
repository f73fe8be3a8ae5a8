// What the identity says in a modulo (forms/identity-fields.ts): written when a draft begins, and said anew while it is
// not sent, since an account may be recognised meanwhile, or another proof name its person better.

import type { Queryable } from "#db/connect.ts";
import { fieldsOf } from "#forms/fields-of.ts";
import { type IdentityField, identityIn } from "#forms/identity-fields.ts";
import type { Modulo } from "#forms/modulo.ts";
import { namedPerson } from "#identity/enabling/enabling.ts";
import type { Person } from "#identity/people.ts";
import { fromIdentity, fromRegistration } from "#words/identity.it.ts";
import type { Context } from "../context.ts";
import { searchOf } from "./draft.ts";
import { type Istanza, type Origins, textsOf } from "./istanza.ts";
import { moduloOf } from "./moduli.ts";
import { storeIdentity } from "./typed-store.ts";

type Who = Pick<Person, "id" | "nome" | "cognome" | "codiceFiscale" | "eidasId">;

/** One identifier: who has a codice fiscale is known by it, here as in every register. */
const saidOf = (who: Who, codiceFiscale: string): Record<IdentityField, string> => ({
  nome: who.nome,
  cognome: who.cognome,
  codiceFiscale,
  identificativoEuropeo: codiceFiscale ? "" : who.eidasId,
});

/** For the fields of the modulo that ask the identity; what it is silent about is "". */
export const identityKnown = async (db: Queryable, modulo: Modulo, who: Who): Promise<Origins> => {
  const asked = identityIn(fieldsOf(modulo));
  if (asked.length === 0) return {};
  const sure = Boolean(who.codiceFiscale || who.eidasId);
  const declared = sure ? "" : ((await namedPerson(db, who.id))?.codiceFiscale ?? "");
  const texts = saidOf(who, who.codiceFiscale || declared);
  const origin = sure ? fromIdentity : fromRegistration;
  return Object.fromEntries(asked.map((name) => [name, { text: texts[name], origin }]));
};

/** The unsent istanza of `who`, with what their identity says today. */
export const withIdentity = async (ctx: Context, istanza: Istanza, who: Who): Promise<Istanza> => {
  if (istanza.sentAt || istanza.person !== who.id || istanza.assistedBy) return istanza;
  const modulo = await moduloOf(ctx.db, istanza);
  const known = Object.entries(await identityKnown(ctx.db, modulo, who));
  const said = Object.fromEntries(
    known.filter(
      ([name, { text, origin }]) =>
        (istanza.typed[name] ?? "") !== text || (text && istanza.origins[name]?.origin !== origin),
    ),
  );
  if (Object.keys(said).length === 0) return istanza;
  const typed = { ...istanza.typed, ...textsOf(said) };
  await storeIdentity(ctx.db, istanza, said, searchOf(modulo, typed));
  return { ...istanza, typed, origins: { ...istanza.origins, ...said } };
};
