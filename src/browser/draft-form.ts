// A form with data-autosave, as its draft sees it.

export type Typed = [name: string, text: string][];

/** What would be posted, without the button, the revision and files: these go only with a real submit. */
export const typedIn = (form: HTMLFormElement): Typed =>
  [...new FormData(form)].filter(
    (entry): entry is [string, string] => typeof entry[1] === "string" && entry[0] !== "op" && entry[0] !== "revisione",
  );

const controlsOf = (form: HTMLFormElement) =>
  [...form.elements].filter(
    (element): element is HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement =>
      (element instanceof HTMLInputElement && element.type !== "hidden" && element.type !== "file") ||
      element instanceof HTMLSelectElement ||
      element instanceof HTMLTextAreaElement,
  );

const changed = (control: Element): void => {
  control.dispatchEvent(new Event("change", { bubbles: true }));
};

/** Puts texts back into their fields; a field that the page does not have any more is passed over. */
export const putBack = (form: HTMLFormElement, typed: Typed): void => {
  for (const control of controlsOf(form)) {
    const texts = typed.filter(([name]) => name === control.name).map(([, text]) => text);
    if (control instanceof HTMLInputElement && (control.type === "radio" || control.type === "checkbox")) {
      const checked = texts.includes(control.value);
      if (control.checked === checked) continue;
      control.checked = checked;
    } else {
      const text = texts[0] ?? "";
      if (control.value === text) continue;
      control.value = text;
      // Its options may still be on their way: the select takes this one when it comes.
      if (control instanceof HTMLSelectElement && control.value !== text) control.dataset.wanted = text;
    }
    changed(control);
  }
};

export const labelOf = (control: Element): string => {
  const field = control.closest("[data-field]");
  const words = field?.querySelector("label, legend")?.firstChild?.textContent;
  return words?.trim() ?? "";
};

/** Empties what the server emptied, unless it was typed anew meanwhile; the labels of what it emptied. */
export const clear = (form: HTMLFormElement, names: readonly string[], sent: Typed): string[] =>
  names.flatMap((name) => {
    const control = controlsOf(form).find((each) => each.name === name);
    if (!control || control.value === "" || !sent.some(([n, text]) => n === name && text === control.value)) return [];
    control.value = "";
    changed(control);
    return [labelOf(control)];
  });
