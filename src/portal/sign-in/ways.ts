// The ways in that this installation has. Each is a section of the page "Accedi"; one that is not configured is not shown.
import type { Context } from "../../context.ts";
import { accountWay } from "./account-way.tsx";
import { cardWay } from "./card-way.tsx";
import { demoWay } from "./demo-way.tsx";
import { oidcWays } from "./oidc-way.tsx";
import { samlWays } from "./saml-way.tsx";
import type { Way } from "./way.ts";
import { workWay } from "./work.tsx";

/** In the order in which they stand on the page. */
export const waysOf = (ctx: Context): Way[] => [
  ...samlWays(ctx),
  ...workWay(ctx),
  ...oidcWays(ctx),
  ...(ctx.env.cns ? [cardWay] : []),
  accountWay(ctx),
  ...(ctx.env.demo ? [demoWay] : []),
];
