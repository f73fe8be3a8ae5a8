import type { Saved } from "./save-draft.ts";
import { words } from "./words.ts";

// Said by screen readers too (role=status), so it changes only when there is something new to say.

const show = (place: Element | null, text: string, trouble: boolean, link?: { label: string; href: string }): void => {
  if (!place) return;
  place.classList.toggle("sp-status-trouble", trouble);
  if (place.textContent === text && !link) return;
  place.replaceChildren(document.createTextNode(text));
  if (!link) return;
  const anchor = document.createElement("a");
  anchor.href = link.href;
  anchor.textContent = link.label;
  place.append(" ", anchor);
};

export const showSaving = (place: Element | null): void => show(place, words.saving, false);

export const showOutcome = (place: Element | null, saved: Saved, cleared: string[]): void => {
  const here = { label: words.reload, href: location.pathname };
  switch (saved.outcome) {
    case "saved": {
      const emptied = cleared.length > 0 ? ` ${words.cleared(cleared.join(", "))}` : "";
      return show(place, words.saved(saved.savedAt) + emptied, false);
    }
    case "conflict":
      return show(place, words.conflict, true);
    case "closed":
      return show(place, words.closed, true, here);
    case "ended":
      return show(place, saved.kept ? words.endedKept : words.ended, true, { label: words.signIn, href: saved.signIn });
    case "refused":
      return show(place, words.refused, true);
    case "unreachable":
      return show(place, words.notSaved, true);
  }
};
