// Every page of the office.
import type { Context } from "../context.ts";
import type { Door } from "../door.ts";
import type { Catalogue } from "../service.ts";
import { jobDoors } from "./jobs/page.tsx";

export const officeDoors = (ctx: Context, _catalogue: Catalogue): Door[] => [...jobDoors(ctx)];
