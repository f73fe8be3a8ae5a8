// Every page of the office.
import type { Context } from "../context.ts";
import type { Door } from "../door.ts";
import type { Catalogue } from "../service.ts";
import { queueExportDoors } from "./export/queue.ts";
import { jobDoors } from "./jobs/page.tsx";
import { queuePages } from "./queue/doors.ts";

export const officeDoors = (ctx: Context, catalogue: Catalogue): Door[] => [
  ...queuePages(ctx, catalogue),
  ...jobDoors(ctx),
  ...queueExportDoors(ctx, catalogue),
];
