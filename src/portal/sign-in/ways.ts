// The ways in that this installation has. Each is a section of the page "Accedi"; one that is not configured is not shown.
import type { JSX } from "preact";
import type { Session } from "#identity/sessions.ts";
import type { Level } from "#kit/assurance.ts";
import type { Context } from "../../context.ts";
import { accountWay } from "./account-way.tsx";
import { cardWay } from "./card-way.tsx";
import { demoWay } from "./demo-way.tsx";
import { oidcWays } from "./oidc-way.tsx";
import { samlWays } from "./saml-way.tsx";

/** Why somebody is on the page. */
export type Asking = {
  /** Path to go on to. */
  back: string;
  /** What is wanted there is done from this level on. */
  level: Level;
  /** It is the same person who shows again who they are. */
  again?: boolean | undefined;
  /** Signed in already: shows more, or shows it again. */
  session: Session | undefined;
};

export type Way = {
  id: string;
  /** The highest level that it can give. */
  reaches: Level;
  section(asking: Asking): JSX.Element | undefined | Promise<JSX.Element | undefined>;
};

/** In the order in which they stand on the page. */
export const waysOf = (ctx: Context): Way[] => [
  ...samlWays(ctx),
  ...oidcWays(ctx),
  ...(ctx.env.cns ? [cardWay] : []),
  accountWay(ctx),
  ...(ctx.env.demo ? [demoWay] : []),
];
