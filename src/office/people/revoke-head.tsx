// The office that registered who represents a municipality ends it again.
import { entiOfComuni } from "#identity/enti.ts";
import { type HeldMandate, isOpen, mandateByKey } from "#identity/register.ts";
import { comuniAsking, endable, headRoles } from "#istanze/heads.ts";
import { romeDate } from "#kit/time.ts";
import { isUuid } from "#kit/uuid.ts";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import type { Catalogue } from "../../service.ts";
import { get, post, type Visit } from "../../visit.ts";
import { officeFrame } from "../frame.ts";
import { drawRevoking, type Revoking, revokeAsTyped } from "./revoke-page.tsx";

type RevokeVisit = Visit<"administrator", { ente: string; istat: string; mandate: string }>;

export const revokeHeadDoors = (ctx: Context, catalogue: Catalogue): Door[] => {
  const frame = officeFrame(ctx);

  const revokingOf = async (visit: RevokeVisit): Promise<Revoking | undefined> => {
    const { params, session } = visit;
    const may = ({ role, scope, person }: HeldMandate) =>
      scope === "" && headRoles.includes(role) && person !== session.person.id;
    const comune = (await comuniAsking(ctx, catalogue.all, params.ente)).find(({ istat }) => istat === params.istat);
    const [ente] = comune ? await entiOfComuni(ctx.db, [comune.istat]) : [];
    if (!ente || !isUuid(params.mandate)) return undefined;
    const mandate = await mandateByKey(ctx.db, { ente: ente.id, id: params.mandate });
    if (!mandate || !may(mandate) || !isOpen(mandate, romeDate(ctx.clock.now()))) return undefined;
    const by = { ente: params.ente, person: session.person.id };
    if (!(await endable(ctx.db, [mandate], by)).has(mandate.id)) return undefined;
    return {
      mandate,
      may,
      ente: ente.name,
      by: session.person.id,
      action: routes.office.revokeAt.href(params),
      list: { label: ente.name, href: routes.office.comune.href(params) },
      frame: await frame(visit, "persone"),
    };
  };

  return [
    get(routes.office.revokeAt, "administrator", async (visit) => {
      const revoking = await revokingOf(visit);
      return revoking ? drawRevoking(ctx, revoking) : "missing";
    }),
    post(routes.office.revokeAt, "administrator", async (visit) => {
      const revoking = await revokingOf(visit);
      if (!revoking) return "missing";
      const instead = await revokeAsTyped(ctx, revoking, visit.body);
      return instead ?? { redirect: routes.office.comune.href(visit.params, { fatto: "revocato" }) };
    }),
  ];
};
