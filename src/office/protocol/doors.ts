// The pages of the register of protocol.
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import { dayDoors } from "./days.tsx";
import { entryDoors } from "./entry.tsx";
import { listDoors } from "./list.tsx";

export const protocolDoors = (ctx: Context): Door[] => [...listDoors(ctx), ...dayDoors(ctx), ...entryDoors(ctx)];
