// The notes over a control, as ui/fields/field-frame.tsx draws them on the server.

export const controlsIn = (field: Element): HTMLElement[] => [
  ...field.querySelectorAll<HTMLElement>("input:not([type=hidden]), select, textarea"),
];

/** Where a note of this field is written: over its control, or over the first of them. */
export const placeOfNotes = (field: Element): Element | undefined => {
  const [first] = controlsIn(field);
  return first?.closest(".sp-parts, .sp-options") ?? first?.closest(".sp-option") ?? first;
};

/** Ties a note to what it speaks of, or unties it. */
export const describe = (field: Element, id: string, present: boolean): void => {
  const described = field.matches("fieldset") ? field : controlsIn(field)[0];
  if (!described) return;
  const ids = new Set(described.getAttribute("aria-describedby")?.split(" "));
  ids[present ? "add" : "delete"](id);
  described.setAttribute("aria-describedby", [...ids].join(" "));
};

export const faultId = (field: HTMLElement): string => `${field.dataset.field}-errore`;

export const takeFaultAway = (field: HTMLElement): void => {
  document.getElementById(faultId(field))?.remove();
  field.classList.remove("sp-faulty");
  describe(field, faultId(field), false);
  for (const control of controlsIn(field)) control.removeAttribute("aria-invalid");
};
