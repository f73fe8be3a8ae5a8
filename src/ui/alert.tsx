import type { Children } from "./frame.ts";
import { Icon } from "./icon.tsx";
import { words } from "./words.ts";

const looks = {
  info: { alert: "alert alert-info sp-alert", callout: "callout note sp-callout", icon: "it-info-circle" },
  success: { alert: "alert alert-success sp-alert", callout: "callout success sp-callout", icon: "it-check-circle" },
  warning: { alert: "alert alert-warning sp-alert", callout: "callout warning sp-callout", icon: "it-warning-circle" },
  danger: { alert: "alert alert-danger sp-alert", callout: "callout danger sp-callout", icon: "it-error" },
} as const;

type Props = {
  tone?: keyof typeof looks;
  title?: string | undefined;
  /** Came about through what the person just did: screen readers say it at once. */
  live?: boolean;
  children: Children;
};

/** What happened, or what is in the way. */
export const Alert = ({ tone = "info", title, live, children }: Props) => (
  <div class={looks[tone].alert} role={live ? (tone === "danger" ? "alert" : "status") : undefined}>
    {title ? (
      <h2 class="alert-heading">
        <span class="visually-hidden">{words.tone[tone]}: </span>
        {title}
      </h2>
    ) : (
      <span class="visually-hidden">{words.tone[tone]}: </span>
    )}
    {children}
  </div>
);

/** What is to be known before going on; part of the text of the page. */
export const Callout = ({ tone = "info", title, children }: Props) => (
  <div class={looks[tone].callout}>
    <div class="callout-inner">
      <p class="callout-title">
        <Icon name={looks[tone].icon} />
        <span class="text">{title ?? words.tone[tone]}</span>
      </p>
      {children}
    </div>
  </div>
);
