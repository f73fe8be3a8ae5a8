const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** Arrow up and arrow down, on a link or box of a row, go to the same one of the row beside it. */
export const walkRows = (): void => {
  for (const rows of document.querySelectorAll<HTMLElement>("[data-walk-rows] tbody")) {
    rows.addEventListener("keydown", (event) => {
      const step = steps[event.key];
      const row = (event.target as Element).closest("tr");
      if (!step || !row || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const stops = (of: Element | null) => [...(of?.querySelectorAll<HTMLElement>("a[href], input") ?? [])];
      const at = stops(row).indexOf(event.target as HTMLElement);
      const beside = step > 0 ? row.nextElementSibling : row.previousElementSibling;
      const next = stops(beside)[at] ?? stops(beside)[0];
      if (at < 0 || !next) return;
      event.preventDefault();
      next.focus();
    });
  }
};
