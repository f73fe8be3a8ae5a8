// How one signs in: the pages under "Sicurezza" of the profile.
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { appDoors } from "./app.tsx";
import { codesDoors } from "./codes.tsx";
import { securityDoors } from "./page.tsx";
import { passwordDoors } from "./password.tsx";
import { takeAwayDoors } from "./take-away.tsx";

export const securityPages = (ctx: Context, frame: FrameMaker): Door[] => [
  ...securityDoors(ctx, frame),
  ...passwordDoors(ctx, frame),
  ...appDoors(ctx, frame),
  ...codesDoors(ctx, frame),
  ...takeAwayDoors(ctx, frame),
];
