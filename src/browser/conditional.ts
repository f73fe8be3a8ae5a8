import { fieldsIn, holds, type Values } from "#forms/conditions.ts";
import type { Condition } from "#forms/modulo.ts";

// The same conditions as on the server, on what stands in this page; what is hidden keeps what was typed.

const limitsIn = (condition: Condition): string[] => {
  if ("over" in condition) return [condition.over[0]];
  if ("not" in condition) return limitsIn(condition.not);
  return "all" in condition
    ? condition.all.flatMap(limitsIn)
    : "any" in condition
      ? condition.any.flatMap(limitsIn)
      : [];
};

/** "1.250,50" as people write it. */
const numberIn = (text: string): number => Number(text.replace(/[.\s](?=\d{3})/g, "").replace(",", "."));

const valuesFor = (condition: Condition, form: HTMLFormElement): Values => {
  const posted = new FormData(form);
  const numeric = new Set(limitsIn(condition));
  return Object.fromEntries(
    fieldsIn(condition).flatMap((id): [string, string | number][] => {
      const text = posted.get(id);
      if (typeof text !== "string" || text.trim() === "") return [];
      return [[id, numeric.has(id) ? numberIn(text) : text]];
    }),
  );
};

export const showWhatIsAsked = (): void => {
  for (const part of document.querySelectorAll<HTMLElement>("[data-when]")) {
    const form = part.closest("form");
    const condition = JSON.parse(part.dataset.when ?? "") as Condition;
    form?.addEventListener("change", () => {
      part.hidden = !holds(condition, valuesFor(condition, form));
    });
  }
};
