import type { Children } from "./frame.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icons.ts";

const tones = {
  primary: "btn btn-primary",
  outline: "btn btn-outline-primary",
  danger: "btn btn-outline-danger",
  /** Looks like a link; for the small actions of a row. */
  plain: "btn btn-link sp-plain",
};

type Look = {
  tone?: keyof typeof tones;
  icon?: IconName | undefined;
  /** On the far side of the words: arrows that lead on. */
  iconAfter?: IconName | undefined;
  /** Said after the words, not shown: "Rimuovi" of which row. */
  of?: string | undefined;
  children: Children;
};

const Inside = ({ icon, iconAfter, of, children }: Look) => (
  <>
    {icon && <Icon name={icon} size="sm" flips={icon.startsWith("it-arrow")} />}
    <span>
      {children}
      {of && <span class="visually-hidden"> {of}</span>}
    </span>
    {iconAfter && <Icon name={iconAfter} size="sm" flips={iconAfter.startsWith("it-arrow")} />}
  </>
);

type ButtonProps = Look & {
  id?: string;
  name?: string;
  value?: string;
  /** Id of the form it sends, when it stands outside of it. */
  form?: string;
  formAction?: string | undefined;
};

export const Button = ({ tone = "primary", id, name, value, form, formAction, ...look }: ButtonProps) => (
  <button type="submit" class={tones[tone]} id={id} name={name} value={value} form={form} formAction={formAction}>
    <Inside {...look} />
  </button>
);

export const ButtonLink = ({ tone = "primary", href, ...look }: Look & { href: string }) => (
  <a class={tones[tone]} href={href}>
    <Inside {...look} />
  </a>
);

/** Enter in any field presses the first submit button of a form: this one, so that it is never “Rimuovi”. */
export const EnterPresses = ({ name, value }: { name: string; value: string }) => (
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: out of the keyboard's reach, only Enter in a field presses it
  <button type="submit" class="sp-unseen" name={name} value={value} tabindex={-1} aria-hidden="true" />
);

/** The buttons at the foot of a form: going back at the start, going on at the end. */
export const Actions = ({ back, children }: { back?: Children; children: Children }) => (
  <div class="sp-actions">
    {back}
    <div class="sp-actions-on">{children}</div>
  </div>
);
