import { type Ente, enteById, offeredBy } from "#identity/enti.ts";
import type { Context } from "../../context.ts";
import type { Catalogue, Servizio } from "../../service.ts";

export type Found = { ente: Ente; servizio: Servizio };

/** The service of an address, if the ente offers it. */
export const serviceAt = async (
  ctx: Context,
  catalogue: Catalogue,
  params: { ente: string; service: string },
): Promise<Found | undefined> => {
  const servizio = catalogue.byId(params.service);
  if (!servizio) return undefined;
  const [ente, offered] = await Promise.all([
    enteById(ctx.db, params.ente),
    offeredBy(ctx.db, params.ente, params.service),
  ]);
  return ente && offered ? { ente, servizio } : undefined;
};
