// Every page of the queue.
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import type { Catalogue } from "../../service.ts";
import { absenceDoors } from "./absences.tsx";
import { batchDoors } from "./batch.tsx";
import { caseDeskDoors } from "./case-doors.tsx";
import { queueDoors } from "./page.tsx";
import { savedViewDoors } from "./saved-views.tsx";

export const queuePages = (ctx: Context, catalogue: Catalogue): Door[] => [
  ...queueDoors(ctx, catalogue),
  ...savedViewDoors(ctx),
  ...batchDoors(ctx, catalogue),
  ...caseDeskDoors(ctx),
  ...absenceDoors(ctx),
];
