import type { Children } from "./frame.ts";

/** The buttons at the end of a row of a table (“Operazioni”, S0.32). */
export const RowActions = ({ children }: { children: Children }) => <div class="sp-row-actions">{children}</div>;
