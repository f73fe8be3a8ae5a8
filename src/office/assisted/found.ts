import type { Istanza } from "#istanze/istanza.ts";
import { istanzaByKey } from "#istanze/store.ts";
import { isUuid } from "#kit/uuid.ts";
import type { Context } from "../../context.ts";
import type { Catalogue, Servizio } from "../../service.ts";
import type { Visit } from "../../visit.ts";

export type OneVisit = Visit<"operator", { ente: string; id: string }>;
export type Found = { istanza: Istanza; servizio: Servizio };

/** What this clerk filled in, sent or not; for every other clerk it is not here. */
export const foundFor = async (
  ctx: Context,
  catalogue: Catalogue,
  { params, session }: OneVisit,
): Promise<Found | undefined> => {
  const istanza = isUuid(params.id) ? await istanzaByKey(ctx.db, params) : undefined;
  const servizio = istanza && catalogue.byId(istanza.service);
  const theirs = istanza?.assistedBy === session.person.id && istanza.person !== session.person.id;
  return istanza && servizio && theirs ? { istanza, servizio } : undefined;
};
