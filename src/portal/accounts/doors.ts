// The pages of accounts of our own.
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { accountAddressDoors } from "./address.tsx";
import { confirmDoors } from "./confirm.tsx";
import { identityDoors } from "./identity.tsx";
import { newPasswordDoors } from "./new-password.tsx";
import { passkeySignInDoors } from "./passkey-sign-in.tsx";
import { recoverDoors } from "./recover.tsx";
import { registerDoors } from "./register.tsx";
import { renewDoors } from "./renew.tsx";
import { reviewDoors } from "./review.tsx";
import { secondFactorDoors } from "./second-factor.tsx";
import { accountSignInDoors } from "./sign-in.tsx";

export const accountDoors = (ctx: Context, frame: FrameMaker): Door[] => [
  ...registerDoors(ctx, frame),
  ...identityDoors(ctx, frame),
  ...reviewDoors(ctx, frame),
  ...confirmDoors(ctx, frame),
  ...accountSignInDoors(ctx, frame),
  ...secondFactorDoors(ctx, frame),
  ...renewDoors(ctx, frame),
  ...passkeySignInDoors(ctx, frame),
  ...recoverDoors(ctx, frame),
  ...newPasswordDoors(ctx, frame),
  ...accountAddressDoors(ctx, frame),
];
