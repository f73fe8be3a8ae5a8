// The desk that recognises people, and what the administrator decides about it (manual S4).
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import { recognitionDoneDoors } from "./done.tsx";
import { recognitionListDoors } from "./list.tsx";
import { recognitionPaperDoors } from "./paper.tsx";
import { enablingSettingsDoors } from "./settings.tsx";

export const recognitionDoors = (ctx: Context): Door[] => [
  ...recognitionListDoors(ctx),
  ...recognitionPaperDoors(ctx),
  ...recognitionDoneDoors(ctx),
  ...enablingSettingsDoors(ctx),
];
