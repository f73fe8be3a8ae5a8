import type { Act } from "./act.ts";
import type { Receipt } from "./receipt.ts";
import type { DayRegister } from "./register.ts";
import type { SignedForm } from "./signed-form.ts";

/** What a thread can be asked to draw. */
export type Drawing =
  | { kind: "receipt"; content: Receipt }
  | { kind: "act"; content: Act }
  | { kind: "register"; content: DayRegister }
  | { kind: "signed-form"; content: SignedForm };
