// Where somebody stands with being enabled, and which way is theirs (S4.3).
import { accountOf } from "#identity/accounts/account.ts";
import { type Enabling, enablingOf } from "#identity/enabling/enabling.ts";
import { recognitionsOf, waitsForSecondLook } from "#identity/enabling/recognitions.ts";
import { type EnablingStep, nextStep, type StepId, stepsOf } from "#identity/enabling/steps.ts";
import type { Session } from "#identity/sessions.ts";
import type { Context } from "../../context.ts";

export type Standing = {
  enabling: Enabling | undefined;
  /** Recognition at a desk is needed: the account says who it is, and nobody has seen it yet. */
  byDesk: boolean;
  /** Identified, but not surely enough: the same way in at level 2 is all that is missing. */
  tooLow: boolean;
  steps: EnablingStep[];
  next: StepId | undefined;
  /** Seen at the desk; a colleague there looks too (four eyes). */
  waitsForColleague: boolean;
};

export const standingOf = async (ctx: Context, { person, level }: Session): Promise<Standing> => {
  const [enabling, account] = await Promise.all([enablingOf(ctx.db, person.id), accountOf(ctx.db, person.id)]);
  const unseen = account !== undefined && account.recognisedAt === null && person.codiceFiscale === "";
  const byDesk = enabling?.byDesk ?? (level < 2 && unseen);
  const steps = stepsOf(enabling, byDesk);
  const next = nextStep(steps);
  const mayWait = enabling !== undefined && byDesk && !enabling.recognisedAt;
  const waitsForColleague = mayWait && waitsForSecondLook(await recognitionsOf(ctx.db, enabling.id));
  return { enabling, byDesk, tooLow: level < 2 && !byDesk, steps, next, waitsForColleague };
};
