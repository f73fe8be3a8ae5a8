// A new password of somebody, judged by what is known of them and by what else is asked of them at the sign-in.
import { many, type Queryable } from "#db/connect.ts";
import { factorsOf, hasSecondFactor } from "../factors/factors.ts";
import { faultOfPassword, type PasswordFault } from "./judge-password.ts";

export type Owner = { codiceFiscale: string; nome: string; cognome: string; email: string | null };

const enteWords = async (db: Queryable): Promise<string[]> =>
  (
    await many<{ name: string }>(db, "select e.name from account_ente a join ente e on e.id = a.ente order by e.id")
  ).map(({ name }) => name);

/** @param person undefined: nobody yet, so without a second factor */
export const judgePassword = async (
  db: Queryable,
  password: string,
  { owner, person }: { owner: Owner; person: string | undefined },
): Promise<PasswordFault | undefined> => {
  const factors = person === undefined ? undefined : await factorsOf(db, person);
  return faultOfPassword(password, {
    personal: [
      owner.codiceFiscale,
      owner.nome,
      owner.cognome,
      owner.email ?? "",
      "sportello",
      ...(await enteWords(db)),
    ],
    alone: !(factors && hasSecondFactor(factors)),
  });
};
