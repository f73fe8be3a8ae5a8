// Every page of a case.
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import { get } from "../../visit.ts";
import { documentDoors } from "./documents.ts";
import { mailDoors } from "./mail.ts";
import { moveDoors } from "./moves.tsx";
import { noteDoors } from "./notes.ts";
import { opinionDoors } from "./opinions.ts";
import { drawCase } from "./page.tsx";
import { remarkDoors } from "./remarks.tsx";

export const caseDoors = (ctx: Context): Door[] => [
  get(routes.office.case.page, "caseworker", async (visit) => ({ page: await drawCase(ctx, visit) })),
  ...moveDoors(ctx),
  ...remarkDoors(ctx),
  ...noteDoors(ctx),
  ...opinionDoors(ctx),
  ...mailDoors(ctx),
  ...documentDoors(ctx),
];
