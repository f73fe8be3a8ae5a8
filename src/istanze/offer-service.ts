// An ente offers a service of the catalogue, and one of its offices works what arrives.
import { transaction } from "#db/transaction.ts";
import { addOffer } from "#identity/enti.ts";
import { addOffice, giveService, officesAt, workedBy } from "#identity/offices.ts";
import type { Context } from "../context.ts";
import { appendEnteHistory } from "./ente-history.ts";
import { idFrom } from "./offices.ts";

/** `office`: its name; it is made when the ente has none of that name. */
type Offering = { ente: string; service: string; office: string };

/** "worked": another office works it already; the administrator moves it, with its cases. "unnamed": no letter in it. */
export type Offered = "offered" | "unchanged" | "worked" | "unnamed";

/** Safe to run again. */
export const offerService = (ctx: Context, { ente, service, office: name }: Offering): Promise<Offered> =>
  transaction(ctx.db, async (tx) => {
    const offices = await officesAt(tx, ente);
    const standing = offices.find((each) => each.name.toLowerCase() === name.toLowerCase());
    const id = standing?.id ?? idFrom(name);
    if (!id) return "unnamed";
    const worked = (await workedBy(tx, ente)).find((each) => each.service === service);
    if (worked?.office) return worked.office === id ? "unchanged" : "worked";
    await addOffer(tx, ente, service);
    if (!standing) await addOffice(tx, { ente, id }, name);
    await giveService(tx, { ente, id }, service);
    await appendEnteHistory(tx, ente, {
      person: null,
      action: "servizio offerto",
      content: { servizio: service, ufficio: id },
      at: ctx.clock.now(),
    });
    return "offered";
  });
