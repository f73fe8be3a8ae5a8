import type { Children } from "../frame.ts";

/** Short fields side by side where there is room for two. */
export const Pair = ({ children }: { children: Children }) => <div class="sp-pair">{children}</div>;
