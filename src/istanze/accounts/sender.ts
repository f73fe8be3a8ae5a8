// In whose name the mails about accounts go: an account is good for every ente that takes them, and a mail has one sender.
import type { Queryable } from "#db/connect.ts";
import { accountEnti } from "#identity/accounts/account.ts";
import { enteById, entiWithServices } from "#identity/enti.ts";

type Sender = { id: string; name: string };

/** Undefined while no ente takes accounts. */
export const accountSender = async (db: Queryable): Promise<Sender | undefined> => {
  const [first] = await accountEnti(db);
  return first === undefined ? undefined : enteById(db, first);
};

/** Passkeys and apps are of people without an account too. */
export const securitySender = async (db: Queryable): Promise<Sender | undefined> =>
  (await accountSender(db)) ?? (await entiWithServices(db))[0];
