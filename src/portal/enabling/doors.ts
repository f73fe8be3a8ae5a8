// Every page of who asks to be enabled (manual S4).
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import type { Catalogue } from "../../service.ts";
import { enablingAcceptDoors } from "./accept.tsx";
import { enablingAddressDoors } from "./address.tsx";
import { enablingCodeDoors } from "./code.tsx";
import { enablingPageDoors } from "./page.tsx";
import { scannedDoors } from "./scanned.tsx";
import { enablingStepDoors } from "./step.tsx";
import { enablingSummaryDoors } from "./summary.tsx";

export const enablingDoors = (ctx: Context, catalogue: Catalogue, frame: FrameMaker): Door[] => [
  ...enablingPageDoors(ctx, catalogue, frame),
  ...enablingStepDoors(ctx, frame),
  ...enablingSummaryDoors(ctx, frame),
  ...enablingAcceptDoors(ctx, frame),
  ...enablingCodeDoors(ctx, frame),
  ...enablingAddressDoors(ctx, frame),
  ...scannedDoors(ctx, frame),
];
