// A modulo of one step on a page of the profile: nothing is stored until it is right, and what was typed comes back.

import { faultSentence } from "#forms/fault-sentence.ts";
import type { World } from "#forms/fields/kind.ts";
import type { Fault, Modulo, Step, Typed } from "#forms/modulo.ts";
import { readPosted } from "#forms/posted.ts";
import { readForm } from "#forms/read.ts";
import { StepFields } from "#forms/step-page.tsx";
import { Actions, Button, ButtonLink, EnterPresses } from "#ui/button.tsx";
import type { FaultLine } from "#ui/error-summary.tsx";
import { MandatoryNote } from "#ui/fields/field-frame.tsx";
import type { Children } from "#ui/frame.ts";
import type { Posted } from "../../visit.ts";

const stepOf = ({ steps: [step] }: Modulo): Step => {
  if (!step) throw new Error("a modulo without a step");
  return step;
};

export type OneStep = {
  typed: Typed;
  faults: Fault[];
  /** Only other questions were asked for, those of another province. */
  onlyRefreshed: boolean;
  /** Of what is right. */
  answers: Record<string, unknown>;
};

export const readOneStep = (modulo: Modulo, body: Posted, world: World): OneStep => {
  const { typed, op, refused } = readPosted(stepOf(modulo), body);
  const { answers, faults } = readForm(modulo, typed, world);
  return { typed, faults: [...refused, ...faults], onlyRefreshed: op === "aggiorna", answers };
};

export const linesOf = (modulo: Modulo, faults: readonly Fault[]): FaultLine[] =>
  faults.map((fault) => ({ name: fault.name, text: faultSentence(fault, modulo, "it") }));

/** What is known from elsewhere, and from where; it is kept when it is saved. */
export const offered = (typed: Typed, origin: string): Record<string, { text: string; origin: string }> =>
  Object.fromEntries(Object.entries(typed).map(([name, text]) => [name, { text, origin }]));

type Props = {
  modulo: Modulo;
  typed: Typed;
  faults: Fault[];
  /** By field: where a value comes from that the person has not typed here. */
  origins?: Record<string, { text: string; origin: string }>;
  world: World;
  action: string;
  button: string;
  back: { label: string; href: string };
  /** Every field may stay empty. */
  optional?: boolean;
  /** It is sent as multipart/form-data. */
  takesFiles?: boolean;
  /** Beside what the modulo asks. */
  after?: Children;
};

export const OneStepForm = ({ modulo, typed, faults, origins = {}, world, action, button, back, ...more }: Props) => (
  <form
    method="post"
    action={action}
    encType={more.takesFiles ? "multipart/form-data" : undefined}
    noValidate
    data-once=""
  >
    <EnterPresses name="op" value="salva" />
    {!more.optional && <MandatoryNote />}
    <StepFields
      step={stepOf(modulo)}
      modulo={modulo}
      typed={typed}
      faults={faults}
      origins={origins}
      world={world}
      language="it"
    />
    {more.after}
    <Actions
      back={
        <ButtonLink tone="outline" href={back.href}>
          {back.label}
        </ButtonLink>
      }
    >
      <Button name="op" value="salva">
        {button}
      </Button>
    </Actions>
  </form>
);
