import type { Children } from "./frame.ts";

type Props = { title: string; open?: boolean | undefined; children: Children };

/** The accordion of the manuals (“Ricerca avanzata”, S0.28): the browser's own, so it opens without JavaScript. */
export const Disclosure = ({ title, open, children }: Props) => (
  <details class="sp-disclosure" open={open}>
    <summary>{title}</summary>
    <div class="sp-disclosure-body">{children}</div>
  </details>
);
