import { deliverAgain } from "#istanze/deliveries.ts";
import { isUuid } from "#kit/uuid.ts";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import { post } from "../../visit.ts";
import { caseHref } from "./tab.ts";

export const mailDoors = (ctx: Context): Door[] => [
  post(routes.office.case.mail, "caseworker", async (visit) => {
    if (!isUuid(visit.params.mail)) return "missing";
    const outcome = await deliverAgain(ctx, visit.params, visit.params.mail);
    return outcome === "missing" ? outcome : { redirect: `${caseHref(visit)}#posta` };
  }),
];
