// Every page of the office.
import type { Context } from "../context.ts";
import type { Door } from "../door.ts";
import type { Catalogue } from "../service.ts";

export const officeDoors = (_ctx: Context, _catalogue: Catalogue): Door[] => [];
