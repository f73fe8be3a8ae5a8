// Somebody says to represent a child or a ward. A parent is believed at once (DPR 445/2000 art. 46 and 47), unless another
// adult is tied to the child already (S3.23): then, as always for guardians, an office looks at the papers (S3.24). What
// is answered to the person is the same whatever made it necessary.
import { randomUUID } from "node:crypto";
import type { Tx } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { grantMandate } from "#identity/mandates.ts";
import type { Person } from "#identity/people.ts";
import { noteChange } from "#identity/profile-events.ts";
import { heldBy, lockRepresented, otherAdults, type RepresentationRole } from "#identity/representation.ts";
import { saidToday, storeRequest } from "#identity/representation-requests.ts";
import { ensureRepresented } from "#identity/represented.ts";
import { lastMinorDay } from "#kit/of-age.ts";
import { romeDate, showDate } from "#kit/time.ts";
import type { ReceivedFile } from "#platform/received-file.ts";
import type { Context } from "../../context.ts";
import { storePapers } from "./papers.ts";

export type Said = {
  role: RepresentationRole;
  nome: string;
  cognome: string;
  codiceFiscale: string;
  /** ISO date. */
  bornOn: string;
  /** "" of a parent. */
  act: string;
  /** Where it is looked at if need be. */
  ente: string;
  /** The act itself; none of a parent, who brings papers when an office asks for them. */
  papers?: readonly ReceivedFile[];
};

/** More in a day is no family: whoever tries codes of children is stopped. */
const saidAtMost = 6;

/** `request`: its id. */
export type Outcome = "granted" | { request: string } | "already" | "tooMany";

type By = { person: Person; device: string };

const request = async (ctx: Context, tx: Tx, { person, device }: By, said: Said): Promise<Outcome> => {
  const [id, now] = [randomUUID(), ctx.clock.now()];
  if (!(await storeRequest(tx, { ...said, id, person: person.id, askedAt: now }))) return "already";
  await storePapers(ctx, tx, { ente: said.ente, id }, said.papers ?? []);
  await noteChange(tx, { person: person.id, what: "rappresentanza chiesta", device, now });
  return { request: id };
};

const declare = async (tx: Tx, { person, device }: By, said: Said, child: string, now: Date): Promise<Outcome> => {
  const today = romeDate(now);
  const granted = await grantMandate(
    tx,
    {
      ente: child,
      person: person.id,
      role: said.role,
      scope: "",
      source: `Dichiarazione del ${showDate(today)} (DPR 445/2000, articoli 46 e 47)`,
      by: person.id,
      from: today,
      to: lastMinorDay(said.bornOn),
    },
    now,
  );
  if (!granted) return "already";
  await noteChange(tx, { person: person.id, what: "rappresentanza iniziata", device, now });
  return "granted";
};

export const askToRepresent = (ctx: Context, by: By, said: Said): Promise<Outcome> =>
  transaction(ctx.db, async (tx) => {
    const now = ctx.clock.now();
    const today = romeDate(now);
    if ((await saidToday(tx, by.person.id, now)) >= saidAtMost) return "tooMany";
    const { codiceFiscale } = said;
    const held = await heldBy(tx, by.person.id, today);
    if (held.some((each) => each.codiceFiscale === codiceFiscale && each.role === said.role)) return "already";
    if (said.role !== "genitore") return request(ctx, tx, by, said);
    const name = `${said.nome} ${said.cognome}`;
    const child = await ensureRepresented(tx, { kind: "persona", name, codiceFiscale });
    await lockRepresented(tx, child);
    const others = await otherAdults(tx, { codiceFiscale, besides: by.person.id, today });
    return others.length ? request(ctx, tx, by, said) : declare(tx, by, said, child, now);
  });
