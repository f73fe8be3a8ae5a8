// The link of the mail, used: its owner chooses a password or a passkey, and the account is made (S4.20: no secret was
// ever sent).
import type { Tx } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import type { Account } from "#identity/accounts/account.ts";
import type { PasswordFault } from "#identity/accounts/judge-password.ts";
import { makeAccount } from "#identity/accounts/make-account.ts";
import { judgePassword } from "#identity/accounts/password-for.ts";
import { type Registration, registrationOfLink, useUpRegistration } from "#identity/accounts/requests.ts";
import { finishPasskey } from "#identity/factors/add-passkey.ts";
import type { PasskeySite } from "#identity/factors/passkey-site.ts";
import { passwordLength, shortestAlone } from "#kit/password.ts";
import { readDate } from "#kit/typed-date.ts";
import type { Context } from "../../context.ts";

export type Chosen = { password: string } | { passkey: { answer: string; name: string; site: PasskeySite } };

/**
 * "gone": the link is used up, too old, or none. "taken": somebody made an account with this code meanwhile.
 * "refused": the passkey is no answer to what was asked.
 */
export type Completed = { account: Account } | { fault: PasswordFault } | "gone" | "taken" | "refused";

const ownerIn = ({ typed }: Registration) => ({
  codiceFiscale: typed.codiceFiscale ?? "",
  nome: typed.nome ?? "",
  cognome: typed.cognome ?? "",
  email: typed.email ?? "",
});

/** Compared with the document at the desk (S4.24). */
const birthIn = ({ typed }: Registration) => ({
  nascita: readDate(["giorno", "mese", "anno"].map((part) => typed[`nascita.${part}`] ?? "").join("/")) ?? "",
  luogo: typed.luogo ?? "",
  sesso: typed.sesso ?? "",
});

const make = (tx: Tx, registration: Registration, password: string | null, now: Date) =>
  makeAccount(
    tx,
    {
      ...ownerIn(registration),
      birth: birthIn(registration),
      password,
      standsAlone: password !== null,
      renewBy: null,
    },
    now,
  );

class Undone extends Error {
  readonly outcome: "taken" | "refused";
  constructor(outcome: "taken" | "refused") {
    super(outcome);
    this.outcome = outcome;
  }
}

/** Takes nothing back of a transaction but by throwing. */
const undo = (outcome: "taken" | "refused"): never => {
  throw new Undone(outcome);
};

export const completeRegistration = async (ctx: Context, link: string, chosen: Chosen): Promise<Completed> => {
  const now = ctx.clock.now();
  const before = await registrationOfLink(ctx.db, link, now);
  if (!before) return "gone";
  if ("password" in chosen) {
    const fault = await judgePassword(ctx.db, chosen.password, { owner: ownerIn(before), person: undefined });
    if (fault) return { fault };
  }
  // not inside the transaction: it takes its time, and its turn
  const hash = "password" in chosen ? await ctx.passwords.hash(chosen.password) : null;
  const finish = async (tx: Tx): Promise<Completed> => {
    const registration = await registrationOfLink(tx, link, now, { lock: true });
    if (!registration) return "gone";
    const account = await make(tx, registration, hash, now);
    if (account === "taken") return undo("taken");
    if ("passkey" in chosen) {
      const { answer, name, site } = chosen.passkey;
      const holder = { handle: registration.id, person: account.person };
      const added = await finishPasskey(tx, site, { ...holder, answer, name, level: 1, now });
      if (added !== "added") return undo("refused");
    }
    await useUpRegistration(tx, registration.id, now);
    return { account };
  };
  return transaction(ctx.db, finish).catch((fault: unknown) => {
    if (fault instanceof Undone) return fault.outcome;
    throw fault;
  });
};

/** Whether a password serves without a second factor. */
export const standsAlone = (password: string): boolean => passwordLength(password) >= shortestAlone;
