import type { Children } from "./frame.ts";
import { Icon } from "./icon.tsx";
import { words } from "./words.ts";

type Props = {
  title: string;
  /** Where “Chiudi” and Escape lead; absent when only its buttons close it. */
  closeHref?: string | undefined;
  children: Children;
  actions: Children;
};

/**
 * Given to Page as `dialog`, which makes the rest of the page inert: it holds the keyboard without JavaScript too.
 * The browser code turns it into a modal one, for Escape.
 */
export const Dialog = ({ title, closeHref, children, actions }: Props) => (
  <div class="sp-backdrop">
    <dialog
      class="sp-dialog"
      open
      aria-modal="true"
      aria-labelledby="dialogo-titolo"
      data-close={closeHref}
      tabindex={-1}
      autofocus
    >
      <div class="sp-dialog-head">
        <h2 id="dialogo-titolo">{title}</h2>
      </div>
      <div class="sp-dialog-body">{children}</div>
      <div class="sp-dialog-actions">{actions}</div>
      {/* seen in the corner, but last for the keyboard: the answer comes first */}
      {closeHref && (
        <a class="sp-dialog-close" href={closeHref}>
          <Icon name="it-close" />
          <span class="visually-hidden">{words.close}</span>
        </a>
      )}
    </dialog>
  </div>
);
