import type { Saved } from "./save-draft.ts";
import { words } from "./words.ts";

type Sentence = { text: string; trouble: boolean; link?: { label: string; href: string } };

const sentenceOf = (saved: Saved, cleared: string[]): Sentence => {
  switch (saved.outcome) {
    case "saved": {
      const emptied = cleared.length > 0 ? ` ${words.cleared(cleared.join(", "))}` : "";
      return { text: words.saved(saved.savedAt) + emptied, trouble: false };
    }
    case "conflict":
      return { text: words.conflict, trouble: true };
    case "closed":
      return { text: words.closed, trouble: true, link: { label: words.reload, href: location.pathname } };
    case "ended": {
      const text = saved.kept ? words.endedKept : words.ended;
      return { text, trouble: true, link: { label: words.signIn, href: saved.signIn } };
    }
    case "refused":
      return { text: words.refused, trouble: true };
    case "unreachable":
      return { text: words.notSaved, trouble: true };
  }
};

// Screen readers say it too (role=status), so it changes only when there is something new to say.
const show = (place: Element | null, { text, trouble, link }: Sentence): void => {
  if (!place) return;
  place.classList.toggle("sp-status-trouble", trouble);
  if (place.textContent === text && !link) return;
  place.replaceChildren(text);
  if (!link) return;
  const anchor = document.createElement("a");
  anchor.href = link.href;
  anchor.textContent = link.label;
  place.append(" ", anchor);
};

export const showSaving = (place: Element | null): void => show(place, { text: words.saving, trouble: false });

export const showOutcome = (place: Element | null, saved: Saved, cleared: string[]): void =>
  show(place, sentenceOf(saved, cleared));
