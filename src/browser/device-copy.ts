import { putBack, type Typed, typedIn } from "./draft-form.ts";
import { announcer, element } from "./element.ts";
import { words } from "./words.ts";

// What was typed and could not be saved stays on the device, and only as long as that lasts: the computer may be
// everybody's. Signing out empties the storage (Clear-Site-Data).

const prefix = "sportello/bozza/";
const keptFor = 7 * 24 * 60 * 60 * 1000;

type Copy = {
  at: number;
  typed: Typed;
  /** Of the draft that it was typed over. */
  revision: number;
  /** It went along with a submit: once the draft has moved on, it arrived. */
  posted?: boolean;
};

const read = (key: string): Copy | undefined => {
  try {
    const text = localStorage.getItem(prefix + key);
    const copy = text === null ? undefined : (JSON.parse(text) as Copy);
    return copy && Date.now() - copy.at < keptFor ? copy : undefined;
  } catch {
    return undefined;
  }
};

/** A full or forbidden storage takes nothing away from saving on the server. */
const write = (key: string, copy: Copy): void => {
  try {
    localStorage.setItem(prefix + key, JSON.stringify(copy));
  } catch {}
};

export const keepCopy = (key: string, typed: Typed, revision: number): void =>
  write(key, { at: Date.now(), typed, revision });

export const markPosted = (key: string, posted = true): void => {
  const copy = read(key);
  if (copy) write(key, { ...copy, posted });
};

export const dropCopy = (key: string): void => {
  try {
    localStorage.removeItem(prefix + key);
  } catch {}
};

const same = (a: Typed, b: Typed): boolean => {
  // every page that is drawn has another "finestra"
  const filled = (typed: Typed) =>
    JSON.stringify(typed.filter(([name, text]) => text !== "" && name !== "finestra").sort());
  return filled(a) === filled(b);
};

const button = (textContent: string, className: string, onclick: () => void): HTMLButtonElement =>
  element("button", { type: "button", textContent, className, onclick });

/** Gives back a copy that was left behind, if it says something else than the page; the person chooses. */
export const offerCopy = (form: HTMLFormElement, key: string, revision: number, taken: () => void): void => {
  const copy = read(key);
  if (!copy || (copy.posted && revision > copy.revision) || same(copy.typed, typedIn(form))) {
    dropCopy(key);
    return;
  }
  const offer = announcer("div", "alert alert-warning sp-alert");
  const when = new Date(copy.at).toLocaleTimeString("it-IT", { hour: "2-digit", minute: "2-digit" });
  const sentence = element("p", { textContent: words.copyFound(when) });
  const actions = element("p", { className: "sp-row-actions" });
  const take = (): void => {
    putBack(form, copy.typed);
    offer.replaceChildren(document.createTextNode(words.copyTaken));
    taken();
  };
  const drop = (): void => {
    dropCopy(key);
    offer.remove();
  };
  actions.append(
    button(words.copyTake, "btn btn-primary", take),
    button(words.copyDrop, "btn btn-outline-primary", drop),
  );
  offer.append(sentence, actions);
  form.prepend(offer);
};

/** Of two versions one is still to be chosen: the draft moved on, but not by this copy. A choice settles it for good. */
export const holdCopyInConflict = (): void => {
  const choice = document.querySelector<HTMLElement>("[data-conflict]");
  const key = choice?.dataset.conflict;
  if (!choice || !key) return;
  markPosted(key, false);
  choice.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("a, button")) dropCopy(key);
  });
};
