// The server adds and removes rows; the page comes back and the focus goes where the person goes on.

const noteKey = "sportello/righe";

const noteWhich = (event: SubmitEvent): void => {
  const button = event.submitter;
  if (button instanceof HTMLButtonElement && /^(aggiungi|rimuovi):/.test(button.value))
    sessionStorage.setItem(noteKey, button.value);
};

const placeFor = (note: string): HTMLElement | null => {
  const [op, which = ""] = note.split(":");
  const list = which.split(".")[0] ?? "";
  const rows = document.querySelectorAll(`[data-row][id^="${CSS.escape(list)}."]`);
  return op === "aggiungi"
    ? (rows[rows.length - 1]?.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea") ?? null)
    : document.querySelector<HTMLElement>(`button[value="aggiungi:${CSS.escape(list)}"]`);
};

/** After adding: the first field of the new row. After removing: the button that adds. */
export const focusOnRows = (): void => {
  addEventListener("submit", noteWhich, true);
  const note = sessionStorage.getItem(noteKey);
  sessionStorage.removeItem(noteKey);
  if (note && !document.querySelector("[data-error-summary]")) placeFor(note)?.focus();
};
