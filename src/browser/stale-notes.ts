// A note stands first in what it speaks of: a field, or a block that says it once for all of its fields.
const drop =
  (notes: string) =>
  ({ target }: Event): void => {
    for (const note of document.querySelectorAll(notes)) {
      if (note.parentElement?.contains(target as Node)) note.remove();
    }
  };

/** What is changed does not come from where it came; what is answered anew is no more the field that was emptied. */
export const dropStaleNotes = (): void => {
  addEventListener("input", drop(".sp-origin, .sp-emptied"));
  // what is filled in or emptied without the person
  addEventListener("change", drop(".sp-origin"));
};
