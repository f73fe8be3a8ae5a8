// A form with data-autosave, as its draft sees it.

export type Typed = [name: string, text: string][];

/** What would be posted, without the button, the revision and files: these go only with a real submit. */
export const typedIn = (form: HTMLFormElement): Typed =>
  [...new FormData(form)].filter(
    (entry): entry is [string, string] => typeof entry[1] === "string" && entry[0] !== "op" && entry[0] !== "revisione",
  );

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const controlsOf = (form: HTMLFormElement) =>
  [...form.elements].filter(
    (element): element is Control =>
      (element instanceof HTMLInputElement && element.type !== "hidden" && element.type !== "file") ||
      element instanceof HTMLSelectElement ||
      element instanceof HTMLTextAreaElement,
  );

const changed = (control: Element): void => {
  control.dispatchEvent(new Event("change", { bubbles: true }));
};

/** Whether anything changed. */
const tick = (box: HTMLInputElement, texts: string[]): boolean => {
  const ticked = texts.includes(box.value);
  if (box.checked === ticked) return false;
  box.checked = ticked;
  return true;
};

const write = (control: Control, text: string): boolean => {
  if (control.value === text) return false;
  control.value = text;
  // Its options may still be on their way: the select takes this one when it comes.
  if (control instanceof HTMLSelectElement && control.value !== text) control.dataset.wanted = text;
  return true;
};

export const isBox = (control: Control): control is HTMLInputElement =>
  control.type === "radio" || control.type === "checkbox";

/** Puts texts back into their fields; a field that the page does not have any more is passed over. */
export const putBack = (form: HTMLFormElement, typed: Typed): void => {
  for (const control of controlsOf(form)) {
    const texts = typed.filter(([name]) => name === control.name).map(([, text]) => text);
    if (isBox(control) ? tick(control, texts) : write(control, texts[0] ?? "")) changed(control);
  }
};

export const labelOf = (control: Element): string => {
  const field = control.closest("[data-field]");
  const words = field?.querySelector("label, legend")?.firstChild?.textContent;
  return words?.trim() ?? "";
};

/** `text`: what stood there, as it was seen. */
export type Emptied = { control: Control; text: string };

const seenIn = (control: Control): string => {
  if (control instanceof HTMLSelectElement) return control.selectedOptions[0]?.text ?? "";
  return isBox(control) ? (control.labels?.[0]?.textContent ?? "") : control.value;
};

/** Empties what the server emptied, unless it was typed anew meanwhile. */
export const clear = (form: HTMLFormElement, names: readonly string[], sent: Typed): Emptied[] =>
  names.flatMap((name) => {
    const control = controlsOf(form).find((each) => each.name === name && (!isBox(each) || each.checked));
    if (!control || control.value === "" || !sent.some(([n, text]) => n === name && text === control.value)) return [];
    const text = seenIn(control);
    if (isBox(control)) control.checked = false;
    else control.value = "";
    changed(control);
    return [{ control, text }];
  });
