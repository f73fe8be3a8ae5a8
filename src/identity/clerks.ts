// Who works for an ente: operators work the cases of their offices' services, administrators look after the desk and
// read no case.
import { many, type Queryable } from "#db/connect.ts";
import { takesAccounts } from "./accounts/account.ts";
import type { Ente } from "./enti.ts";
import type { MandateRole } from "./people.ts";
import type { Session } from "./sessions.ts";

const operatorRoles: readonly MandateRole[] = ["operatore regionale", "operatore comunale"];

/** An operator's mandate in SQL, `mandate` being its alias: one that is limited to another system opens no desk here. */
export const operates = (mandate: string): string =>
  `${mandate}.role in (${operatorRoles.map((role) => `'${role}'`).join(", ")}) and ${mandate}.scope = ''`;

/** Whether a role works for an ente, instead of asking for one. */
export const isDeskRole = (role: MandateRole): boolean => operatorRoles.includes(role) || role === "amministratore";

export type Office = { id: string; name: string /** People are recognised there (S4.24). */; recognises: boolean };

export type Clerk = {
  ente: Ente;
  /** As the banner says it. */
  role: MandateRole;
  operator: boolean;
  administrator: boolean;
  offices: Office[];
  /** Ids of the services that the clerk's offices work. */
  services: string[];
  /** The ente takes accounts of its own (CAD art. 64). */
  accounts: boolean;
};

export const officesOf = (db: Queryable, ente: string, person: string): Promise<Office[]> =>
  many<Office>(
    db,
    `select o.id, o.name,
            exists (select from recognition_desk d where d.ente = o.ente and d.office = o.id) as recognises
       from office_member m join office o on o.ente = m.ente and o.id = m.office
      where m.ente = $1 and m.person = $2 order by o.sort_key`,
    [ente, person],
    { name: "clerk-offices" },
  );

const servicesOf = async (db: Queryable, ente: string, person: string): Promise<string[]> =>
  (
    await many<{ service: string }>(
      db,
      `select distinct s.service from office_member m join office_service s on s.ente = m.ente and s.office = m.office
        where m.ente = $1 and m.person = $2 order by 1`,
      [ente, person],
      { name: "clerk-services" },
    )
  ).map(({ service }) => service);

/** Undefined for who holds no mandate of the office's side for this ente today. */
export const clerkOf = async (
  db: Queryable,
  { person, mandates }: Pick<Session, "person" | "mandates">,
  ente: string,
): Promise<Clerk | undefined> => {
  // one that is limited to another system opens no desk here
  const held = mandates.filter((mandate) => mandate.ente.id === ente && mandate.scope === "");
  const operator = held.find(({ role }) => operatorRoles.includes(role));
  const administrator = held.find(({ role }) => role === "amministratore");
  const first = operator ?? administrator;
  if (!first) return undefined;
  const none = operator === undefined;
  const [offices, services, accounts] = await Promise.all([
    none ? [] : officesOf(db, ente, person.id),
    none ? [] : servicesOf(db, ente, person.id),
    takesAccounts(db, ente),
  ]);
  return {
    ente: first.ente,
    role: first.role,
    operator: !none,
    administrator: administrator !== undefined,
    offices,
    services,
    accounts,
  };
};
