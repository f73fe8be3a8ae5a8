// A body gets its place here: by the operator of the installation, or by the office that receives its istanze.
import type { Tx } from "#db/connect.ts";
import { addEnte, describeEnte, type Ente, enteAlike, enteById } from "#identity/enti.ts";
import type { Context } from "../context.ts";
import { appendEnteHistory } from "./ente-history.ts";

/** "alike": another ente has its codice fiscale or ISTAT code. "otherKind": the id stands for another body. */
export type Registered = "registered" | "changed" | "unchanged" | "alike" | "otherKind";

const isAnother = (now: Ente, given: Ente): boolean => now.kind !== given.kind || now.istat !== given.istat;

/** Details that are not given stay as they are. */
const withDetails = (now: Ente, given: Ente): Ente => ({ ...given, details: { ...now.details, ...given.details } });

const isSame = (now: Ente, then: Ente): boolean =>
  now.name === then.name &&
  now.codiceFiscale === then.codiceFiscale &&
  Object.entries(then.details).every(([name, value]) => Reflect.get(now.details, name) === value);

/** Safe to run again. `by`: null is the operator of the installation. */
export const registerEnte = async (ctx: Context, tx: Tx, given: Ente, by: string | null): Promise<Registered> => {
  const now = await enteById(tx, given.id);
  if (now && isAnother(now, given)) return "otherKind";
  if (await enteAlike(tx, given)) return "alike";
  const ente = now ? withDetails(now, given) : given;
  if (now && isSame(now, ente)) return "unchanged";
  if (now) await describeEnte(tx, ente);
  else if (!(await addEnte(tx, ente))) return "otherKind";
  await appendEnteHistory(tx, ente.id, {
    person: by,
    action: now ? "ente modificato" : "ente registrato",
    content: { nome: ente.name, codiceFiscale: ente.codiceFiscale },
    at: ctx.clock.now(),
  });
  return now ? "changed" : "registered";
};
