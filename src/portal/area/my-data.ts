// Everything that the site holds of somebody, as a file (capability 10).
import { lackForAll } from "#istanze/assurance.ts";
import { personalExport, servicesOfPerson } from "#istanze/export.ts";
import { romeDate } from "#kit/time.ts";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import type { Catalogue } from "../../service.ts";
import { get } from "../../visit.ts";
import { stepUpHref } from "../sign-in/step-up-href.ts";

export const myDataDoors = (ctx: Context, catalogue: Catalogue): Door[] => [
  get(routes.myData, "person", async (visit) => {
    // all istanze stand in it, and what each of them is read with
    const services = await servicesOfPerson(ctx.db, visit.session.person.id);
    const asked = catalogue.all.filter(({ id }) => services.includes(id));
    const lack = lackForAll(asked, visit.session, ctx.clock.now());
    if (lack) return { redirect: stepUpHref(lack, routes.profile.href()) };
    const data = await personalExport(ctx.db, visit.session.person);
    return {
      file: Buffer.from(JSON.stringify(data, null, 2)),
      mediaType: "application/json; charset=utf-8",
      name: `i-miei-dati-${romeDate(ctx.clock.now())}.json`,
    };
  }),
];
