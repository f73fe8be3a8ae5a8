// Codes on paper, for when phone and key are lost: each is used once, in the place of the second factor.
import { randomInt } from "node:crypto";
import { exec, type Queryable, type Tx } from "#db/connect.ts";
import { sha256 } from "#kit/secret.ts";

const howMany = 10;
/** Without what is misread: 0 and O, 1 and I and L, 2 and Z, 5 and S, 8 and B. */
const alphabet = "ACDEFGHJKMNPQRTUVWXY34679";

const letters = (n: number): string => Array.from({ length: n }, () => alphabet[randomInt(alphabet.length)]).join("");

/** "ACDE-FGHJ-KMNP": 55 bits. */
const newCode = (): string => [letters(4), letters(4), letters(4)].join("-");

const normal = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, "");

/** The former ones are good no more. @returns them as they are shown, this once */
export const newRecoveryCodes = async (tx: Tx, person: string): Promise<string[]> => {
  const codes = Array.from({ length: howMany }, newCode);
  await exec(tx, "delete from recovery_code where person = $1", [person]);
  await exec(tx, "insert into recovery_code (person, code_sha256) select $1, unnest($2::bytea[])", [
    person,
    codes.map((code) => sha256(normal(code))),
  ]);
  return codes;
};

/** @returns whether it was one, and not used yet; now it is */
export const spendRecoveryCode = async (
  tx: Tx,
  { person, code, now }: { person: string; code: string; now: Date },
): Promise<boolean> =>
  (await exec(tx, "update recovery_code set used_at = $3 where person = $1 and code_sha256 = $2 and used_at is null", [
    person,
    sha256(normal(code)),
    now,
  ])) === 1;

export const removeRecoveryCodes = (db: Queryable, person: string): Promise<number> =>
  exec(db, "delete from recovery_code where person = $1", [person]);
