import { asset } from "./assets.ts";
import type { IconName } from "./icons.ts";

// Classes stand here in full: the build keeps in the sheet only the classes that it can read in the sources.
const sizes = { xs: "icon-xs", sm: "icon-sm", lg: "icon-lg" };
const tones = {
  primary: "icon-primary",
  white: "icon-white",
  success: "icon-success",
  danger: "icon-danger",
  warning: "icon-warning",
};

type Props = {
  name: IconName;
  size?: keyof typeof sizes;
  tone?: keyof typeof tones;
  /** Arrows point the other way in right-to-left pages. */
  flips?: boolean;
};

/** Always beside words that say the same: an icon alone names nothing. */
export const Icon = ({ name, size, tone, flips }: Props) => (
  <svg
    class={["icon", size && sizes[size], tone && tones[tone], flips && "sp-flips"].filter(Boolean).join(" ")}
    aria-hidden="true"
  >
    <use href={`${asset("sprite.svg")}#${name}`} />
  </svg>
);
