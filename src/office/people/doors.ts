import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import type { Catalogue } from "../../service.ts";
import { comuneDoors } from "./comune.tsx";
import { comuniDoors } from "./comuni.tsx";
import { officeDetailDoors } from "./office.tsx";
import { officesDoors } from "./offices.tsx";
import { peopleDoors } from "./people.tsx";
import { revokeDoors } from "./revoke.tsx";
import { revokeHeadDoors } from "./revoke-head.tsx";

export const peopleAndOfficesDoors = (ctx: Context, catalogue: Catalogue): Door[] => [
  ...peopleDoors(ctx, catalogue),
  ...revokeDoors(ctx),
  ...comuniDoors(ctx, catalogue),
  ...comuneDoors(ctx, catalogue),
  ...revokeHeadDoors(ctx, catalogue),
  ...officesDoors(ctx, catalogue),
  ...officeDetailDoors(ctx),
];
