import type { Children } from "./frame.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icons.ts";

/** A list with nothing in it says why, and what to do now. */
export const Empty = ({
  icon = "it-file",
  title,
  children,
}: {
  icon?: IconName;
  title: string;
  children?: Children;
}) => (
  <div class="sp-empty">
    <Icon name={icon} size="lg" />
    <p class="sp-empty-title">{title}</p>
    {children}
  </div>
);
