import { Icon } from "./icon.tsx";
import type { IconName } from "./icons.ts";

const tones = {
  neutral: "badge sp-badge sp-badge-neutral",
  info: "badge sp-badge sp-badge-info",
  success: "badge sp-badge sp-badge-success",
  warning: "badge sp-badge sp-badge-warning",
  danger: "badge sp-badge sp-badge-danger",
};
export type Tone = keyof typeof tones;

/** A state: the words say it, the colour only repeats it. */
export const Badge = ({ tone = "neutral", icon, children }: { tone?: Tone; icon?: IconName; children: string }) => (
  <span class={tones[tone]}>
    {icon && <Icon name={icon} size="xs" />}
    {icon && " "}
    {children}
  </span>
);
