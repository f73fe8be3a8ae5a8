// How sure it must be who somebody is, before they read, fill in or send: asked exactly there, and no higher than needed
// (capability 3; CAD art. 64; eIDAS art. 8).
import type { Session } from "#identity/sessions.ts";
import type { Level } from "#kit/assurance.ts";
import type { Assurance, Policy, Rules } from "./rules.ts";

/** "answer": what comes after the sending and counts like it, as observations on a notice of rejection do. */
export type Doing = "read" | "draft" | "answer" | "send";

/** What is sent counts as signed (CAD art. 65), which an identity of the first level does not carry. */
const usual: Assurance = { read: 1, draft: 1, send: 2 };

/** What is missing: a sign-in of this level, or the same again just now. */
export type Lack = { level: Level; again: boolean };

/** Undefined: nothing is missing. */
export const lackFor = (
  { assurance }: Pick<Policy, "assurance">,
  doing: Doing,
  { level, provedAt }: Pick<Session, "level" | "provedAt">,
  now: Date,
): Lack | undefined => {
  const asked = { ...usual, ...assurance };
  // whoever fills in or sends reads as well
  const needed = Math.max(asked.read, asked[doing === "answer" ? "send" : doing]) as Level;
  if (level < needed) return { level: needed, again: false };
  const minutes = doing === "send" ? asked.againMinutes : undefined;
  const isOld = minutes !== undefined && now.getTime() - provedAt.getTime() > minutes * 60_000;
  return isOld ? { level: asked.send, again: true } : undefined;
};

type Read = Pick<Session, "level" | "provedAt">;

/** Ids of the services whose istanze this session may name in a list, and may not read. */
export const closedServices = (all: readonly Rules[], session: Read, now: Date): string[] =>
  all.filter(({ policy }) => lackFor(policy, "read", session, now)).map(({ id }) => id);

/** What is missing to read istanze of all these services; undefined: nothing. */
export const lackForAll = (all: readonly Rules[], session: Read, now: Date): Lack | undefined =>
  all
    .flatMap(({ policy }) => lackFor(policy, "read", session, now) ?? [])
    .reduce<Lack | undefined>((most, each) => (most && most.level >= each.level ? most : each), undefined);
