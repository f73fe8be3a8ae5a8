import { Icon } from "./icon.tsx";
import { words } from "./words.ts";

export type StepTab = {
  title: string;
  state: "done" | "current" | "todo" /** Asked for by the office and as it was. */ | "asked";
  /** Absent where it may not be opened yet. */
  href?: string | undefined;
};

const classes = {
  done: "confirmed sp-step-done",
  current: "active sp-step-current",
  todo: "sp-step-todo",
  asked: "sp-step-todo",
};

const Tab = ({ tab, n }: { tab: StepTab; n: number }) => {
  const inside = (
    <>
      <span class="steppers-number sp-step-number">
        {tab.state === "done" ? <Icon name="it-check" size="sm" /> : n}
      </span>
      <span class="sp-step-title">
        <span class="visually-hidden">{`${n}. `}</span>
        {tab.title}
        <span class="visually-hidden">{` (${words.steps[tab.state]})`}</span>
      </span>
    </>
  );
  return (
    <li class={classes[tab.state]} aria-current={tab.state === "current" ? "step" : undefined}>
      {tab.href && tab.state !== "current" ? <a href={tab.href}>{inside}</a> : <span>{inside}</span>}
    </li>
  );
};

/** S0.44: the numbered tabs. On a phone the numbers stay, and one line says where we are. */
export const Stepper = ({ tabs }: { tabs: readonly StepTab[] }) => {
  const at = tabs.findIndex((tab) => tab.state === "current");
  return (
    <nav class="steppers sp-steps" aria-label={words.steps.label}>
      {at >= 0 && (
        <p class="sp-steps-now" aria-hidden="true">
          {words.steps.now(at + 1, tabs.length, tabs[at]?.title ?? "")}
        </p>
      )}
      <ol>
        {tabs.map((tab, index) => (
          <Tab key={tab.title} tab={tab} n={index + 1} />
        ))}
      </ol>
    </nav>
  );
};
