// "3 di 5 passi": what is done, what comes now and who does it (S4.29).
import type { EnablingStep, StepId } from "#identity/enabling/steps.ts";
import { showDateTime } from "#kit/time.ts";
import type { Children } from "#ui/frame.ts";
import { Timeline } from "#ui/timeline.tsx";
import { Code, type Doing, Finish, Recognition, Request } from "./progress-steps.tsx";
import type { Standing } from "./standing.ts";

const titles: Record<StepId, string> = {
  registrato: "Registrato",
  richiesta: "Richiesta di abilitazione",
  codice: "Codice personale temporaneo confermato",
  riconoscimento: "Riconosciuto allo sportello",
  abilitato: "Abilitato",
};

const nowOf = (id: StepId, doing: Doing): Children => {
  if (id === "richiesta") return <Request {...doing} />;
  if (id === "codice") return <Code {...doing} />;
  if (id === "riconoscimento") return <Recognition {...doing} />;
  return id === "abilitato" && doing.enabling?.codeConfirmedAt ? <Finish {...doing} /> : undefined;
};

const whenOf = (id: StepId, { enabling }: Standing) => {
  const at = {
    registrato: null,
    richiesta: enabling?.acceptedAt,
    codice: enabling?.codeConfirmedAt,
    riconoscimento: enabling?.recognisedAt,
    abilitato: enabling?.enabledAt,
  }[id];
  return at ? { text: showDateTime(at), iso: at.toISOString() } : undefined;
};

/** The code and the desk can come in either order. */
const isOpen = (id: StepId, { next, enabling }: Standing): boolean =>
  id === next || (id === "riconoscimento" && next === "codice" && enabling !== undefined);

const stateOf = (step: EnablingStep, doing: Doing) => {
  if (step.done) return "done";
  return isOpen(step.id, doing) ? "current" : "todo";
};

export const progressSaid = ({ steps }: Pick<Standing, "steps">): string =>
  `${steps.filter(({ done }) => done).length} di ${steps.length} passi`;

export const Progress = (doing: Doing) => (
  <Timeline
    points={doing.steps.map((step) => ({
      title: titles[step.id],
      when: whenOf(step.id, doing),
      state: stateOf(step, doing),
      children: !step.done && isOpen(step.id, doing) ? nowOf(step.id, doing) : undefined,
    }))}
  />
);
