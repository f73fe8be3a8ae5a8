// Whom a provider of identity says that somebody represents: it holds as long as the session that it was said for, and
// the desk is theirs from the first page on.
import { exec, type Queryable } from "#db/connect.ts";
import type { ProfessionalUse } from "#kit/professional-use.ts";
import type { MandateRole } from "./people.ts";
import { ensureRepresented } from "./represented.ts";
import { isOpen } from "./session-life.ts";

/** What the provider says beside who the person is; checked by whoever says it. */
export type Represents = { use: ProfessionalUse; name: string; codiceFiscale: string };

const roles: Record<ProfessionalUse, MandateRole> = {
  impresa: "rappresentante di impresa",
  professionista: "professionista",
};

type At = { session: string; person: string };

/** @returns the id of who is represented */
export const grantForSession = async (
  db: Queryable,
  { session, person }: At,
  who: Represents,
  now: Date,
): Promise<string> => {
  const { use, name, codiceFiscale } = who;
  const ente = await ensureRepresented(db, { kind: use, name, codiceFiscale });
  await exec(
    db,
    `insert into session_mandate (session, person, ente, role, shown_at) values ($1, $2, $3, $4, $5)
     on conflict (session, ente) do update set shown_at = excluded.shown_at`,
    [session, person, ente, roles[use], now],
  );
  return ente;
};

/** An open session that goes on under a new token keeps what was shown under the old one; one that ended hands on nothing. */
export const carryMandates = (db: Queryable, former: Buffer, { session, person }: At, now: Date): Promise<number> =>
  exec(
    db,
    `insert into session_mandate (session, person, ente, role, shown_at)
     select $2, m.person, m.ente, m.role, m.shown_at from session_mandate m join session s on s.id = m.session
      where s.token_sha256 = $1 and m.person = $3 and ${isOpen("s", "$4")}`,
    [former, session, person, now],
  );
