import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import type { Db, Tx } from "./connect.ts";

const attempts = 5;
const serializationFailure = "40001";
const deadlock = "40P01";
const shutdowns = ["57P01", "57P02", "57P03"];

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? "");

const connectionLost = (error: unknown): boolean => {
  if (error instanceof pg.DatabaseError) {
    const code = codeOf(error);
    return shutdowns.includes(code) || code.startsWith("08");
  }
  if (/^E[A-Z]+$/.test(codeOf(error))) return true;
  // node-postgres says these without a code
  return (
    error instanceof Error && /^Connection terminated|^Client has encountered a connection error/.test(error.message)
  );
};

const rolledBackByServer = (error: unknown): boolean => [serializationFailure, deadlock].includes(codeOf(error));

/** True when the database refused the change because of this constraint or unique index. */
export const violates = (error: unknown, constraint: string): boolean =>
  error instanceof pg.DatabaseError && error.code?.startsWith("23") === true && error.constraint === constraint;

type Outcome<T> = { done: true; value: T } | { done: false; error: unknown; again: boolean };

const commit = async <T>(tx: Tx, value: T): Promise<Outcome<T>> => {
  try {
    const { command } = await tx.query("commit");
    if (command === "COMMIT") return { done: true, value };
    // PostgreSQL answers ROLLBACK, not an error, when a failed statement was swallowed on the way.
    return {
      done: false,
      error: new Error("A failed statement was ignored: nothing was stored"),
      again: false,
    };
  } catch (error) {
    if (!connectionLost(error)) return { done: false, error, again: rolledBackByServer(error) };
    const unknown = new Error("The connection broke during the commit: it may be stored or not", { cause: error });
    return { done: false, error: unknown, again: false };
  }
};

const attempt = async <T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<Outcome<T>> => {
  let tx: Tx;
  try {
    tx = await db.connect();
  } catch (error) {
    return { done: false, error, again: connectionLost(error) };
  }
  let broken: Error | boolean = false;
  try {
    await tx.query("begin");
    const value = await work(tx);
    const outcome = await commit(tx, value);
    if (!outcome.done) broken = true;
    return outcome;
  } catch (error) {
    await tx.query("rollback").catch(() => {
      broken = true;
    });
    return {
      done: false,
      error,
      again: connectionLost(error) || rolledBackByServer(error),
    };
  } finally {
    tx.release(broken);
  }
};

/**
 * Everything in `work` is stored, or nothing is. `work` may run several times (conflict with another transaction,
 * database restarted), so it must touch nothing but `tx`. It never runs again once the commit may have been stored.
 */
export const transaction = async <T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> => {
  for (let n = 1; ; n++) {
    const outcome = await attempt(db, work);
    if (outcome.done) return outcome.value;
    if (!outcome.again || n === attempts) throw outcome.error;
    // Two transactions that met once would meet again after equal pauses.
    await pause(25 * 2 ** n * (0.5 + Math.random()));
  }
};
