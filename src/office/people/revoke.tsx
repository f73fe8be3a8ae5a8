// An administrator ends a role at the desk: with a reason, at once, and never the last administrator's.
import { type HeldMandate, isOpen, mandateByKey } from "#identity/register.ts";
import { deskRoles } from "#istanze/desk-roles.ts";
import { romeDate } from "#kit/time.ts";
import { isUuid } from "#kit/uuid.ts";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import { get, post, type Visit } from "../../visit.ts";
import { officeFrame } from "../frame.ts";
import { peopleTitle } from "./people.tsx";
import { drawRevoking, type Revoking, revokeAsTyped } from "./revoke-page.tsx";

type RevokeVisit = Visit<"administrator", { ente: string; mandate: string }>;

export const revokeDoors = (ctx: Context): Door[] => {
  const frame = officeFrame(ctx);

  const revokingOf = async (visit: RevokeVisit): Promise<Revoking | undefined> => {
    const { params, clerk, session } = visit;
    const may = ({ role, scope }: HeldMandate) => scope === "" && deskRoles(clerk.ente).includes(role);
    const mandate = isUuid(params.mandate)
      ? await mandateByKey(ctx.db, { ente: params.ente, id: params.mandate })
      : undefined;
    if (!mandate || !may(mandate) || !isOpen(mandate, romeDate(ctx.clock.now()))) return undefined;
    return {
      mandate,
      may,
      ente: clerk.ente.name,
      by: session.person.id,
      action: routes.office.revoke.href(params),
      list: { label: peopleTitle, href: routes.office.people.href(params) },
      frame: await frame(visit, "persone"),
    };
  };

  return [
    get(routes.office.revoke, "administrator", async (visit) => {
      const revoking = await revokingOf(visit);
      return revoking ? drawRevoking(ctx, revoking) : "missing";
    }),
    post(routes.office.revoke, "administrator", async (visit) => {
      const revoking = await revokingOf(visit);
      if (!revoking) return "missing";
      const instead = await revokeAsTyped(ctx, revoking, visit.body);
      if (instead) return instead;
      const { mandate, by } = revoking;
      // whoever took the role from oneself cannot come back to this list
      const own = mandate.person === by && mandate.role === "amministratore";
      return {
        redirect: own
          ? routes.bacheca.href()
          : routes.office.people.href({ ente: mandate.ente }, { fatto: "revocato" }),
      };
    }),
  ];
};
