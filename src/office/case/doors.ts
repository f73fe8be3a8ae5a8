// Every page of a case.
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import { get } from "../../visit.ts";
import { bringActDoors } from "./bring-act.tsx";
import { documentDoors } from "./documents.ts";
import { letterDoors } from "./letters.ts";
import { mailDoors } from "./mail.ts";
import { moveDoors } from "./moves.tsx";
import { noteDoors } from "./notes.ts";
import { opinionDoors } from "./opinions.ts";
import { drawCase } from "./page.tsx";
import { remarkDoors } from "./remarks.tsx";
import { writeActDoors } from "./write-act.tsx";

export const caseDoors = (ctx: Context): Door[] => [
  get(routes.office.case.page, "caseworker", async (visit) => ({ page: await drawCase(ctx, visit) })),
  ...moveDoors(ctx),
  ...remarkDoors(ctx),
  ...noteDoors(ctx),
  ...opinionDoors(ctx),
  ...letterDoors(ctx),
  ...mailDoors(ctx),
  ...documentDoors(ctx),
  ...writeActDoors(ctx),
  ...bringActDoors(ctx),
];
