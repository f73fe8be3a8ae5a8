import { announcer } from "./element.ts";
import { words } from "./words.ts";

const quiet = 800;

// As the server counts them: characters as people see them, a new line as one.
const lengthOf = (text: string): number => [...text.replace(/\r\n/g, "\n")].length;

const sentence = (left: number, max: number): string =>
  left === max ? words.charactersAtMost(max) : left < 0 ? words.charactersOver(-left) : words.charactersLeft(left);

const count = (area: HTMLTextAreaElement, max: number): void => {
  const seen = document.getElementById(`${area.id}-caratteri`);
  if (!seen) return;
  const said = announcer("p", "visually-hidden");
  seen.after(said);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = (): void => {
    const left = max - lengthOf(area.value);
    seen.textContent = sentence(left, max);
    seen.classList.toggle("sp-over-max", left < 0);
    clearTimeout(timer);
    // Said after a pause, and only near the end.
    if (left < max / 5) timer = setTimeout(() => (said.textContent = sentence(left, max)), quiet);
  };
  area.addEventListener("input", show);
  if (area.value) show();
};

export const countCharacters = (): void => {
  for (const area of document.querySelectorAll<HTMLTextAreaElement>("textarea[data-max]"))
    count(area, Number(area.dataset.max));
};
