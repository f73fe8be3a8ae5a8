import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import type { Catalogue } from "../../service.ts";
import { officeDetailDoors } from "./office.tsx";
import { officesDoors } from "./offices.tsx";
import { peopleDoors } from "./people.tsx";
import { revokeDoors } from "./revoke.tsx";

export const peopleAndOfficesDoors = (ctx: Context, catalogue: Catalogue): Door[] => [
  ...peopleDoors(ctx),
  ...revokeDoors(ctx),
  ...officesDoors(ctx, catalogue),
  ...officeDetailDoors(ctx),
];
