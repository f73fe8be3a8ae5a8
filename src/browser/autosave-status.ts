import { element } from "./element.ts";
import type { Saved } from "./save-draft.ts";
import { words } from "./words.ts";

/** A way without an address is the form's own: it posts what stands here. */
type Way = { label: string; href?: string };
type Sentence = { text: string; trouble: boolean; way?: Way };

const drawn = ({ label, href }: Way): HTMLElement =>
  href
    ? element("a", { href, textContent: label })
    : element("button", { name: "op", value: "salva", className: "btn btn-outline-primary", textContent: label });

const sentenceOf = (saved: Saved, cleared: string[]): Sentence => {
  switch (saved.outcome) {
    case "saved": {
      const emptied = cleared.length > 0 ? ` ${words.cleared(cleared.join(", "))}` : "";
      return { text: words.saved(saved.savedAt) + emptied, trouble: false };
    }
    case "conflict":
      return { text: words.conflict, trouble: true, way: { label: words.compare } };
    case "closed":
      return { text: words.closed, trouble: true, way: { label: words.reload, href: location.pathname } };
    case "ended": {
      const text = saved.kept ? words.endedKept : words.ended;
      return { text, trouble: true, way: { label: words.signIn, href: saved.signIn } };
    }
    case "refused":
      return { text: words.refused, trouble: true };
    case "unreachable":
      return { text: words.notSaved, trouble: true };
  }
};

// Screen readers say it too (role=status), so it changes only when there is something new to say.
const show = (place: Element | null, { text, trouble, way }: Sentence): void => {
  if (!place) return;
  place.classList.toggle("sp-status-trouble", trouble);
  if (place.textContent === text && !way) return;
  place.replaceChildren(text);
  if (way) place.append(" ", drawn(way));
  // Trouble stays in view over the page, but not over what is being typed or is to be pressed.
  const { activeElement } = document;
  if (trouble) (activeElement?.closest("[data-field]") ?? activeElement)?.scrollIntoView({ block: "nearest" });
};

export const showSaving = (place: Element | null): void => show(place, { text: words.saving, trouble: false });

export const showOutcome = (place: Element | null, saved: Saved, cleared: string[]): void =>
  show(place, sentenceOf(saved, cleared));
