import { type Control, isBox } from "./draft-form.ts";
import { later } from "./later.ts";

/** Whether it answers now what was missing; a text that stood there at fault is judged by the server again. */
const isAnswered = (control: Control): boolean => {
  if (isBox(control)) return control.checked;
  return control.value.trim() !== "" && !("defaultValue" in control && control.defaultValue);
};

/** A fault goes with its cause; that of a kind whose shape is judged here waits for inline-check.ts. */
export const forgiveWhatIsAnswered = (): void => {
  addEventListener("input", ({ target }) => {
    const control = target as Control;
    const field = control.closest<HTMLElement>("[data-field]");
    if (!field?.matches(".sp-faulty") || control.closest("[data-kind]") || !isAnswered(control)) return;
    later().then((part) => part?.notes.takeFaultAway(field));
  });
};
