// What a person can show beside a password. They belong to the person, whatever way in was used: the same ones serve for
// operators, and before something grave is done.
import { one, type Queryable } from "#db/connect.ts";

export type Factors = { passkeys: number /** An app that gives codes. */; totp: boolean; recoveryCodes: number };

export const factorsOf = (db: Queryable, person: string): Promise<Factors> =>
  one<Factors>(
    db,
    `select (select count(*)::int from passkey where person = $1) as passkeys,
            exists (select from totp where person = $1 and confirmed_at is not null) as totp,
            (select count(*)::int from recovery_code where person = $1 and used_at is null) as "recoveryCodes"`,
    [person],
  );

export const hasSecondFactor = ({ passkeys, totp }: Factors): boolean => passkeys > 0 || totp;
