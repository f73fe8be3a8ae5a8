import { longestPassword, passwordLength, shortestAlone, shortestPassword } from "#kit/password.ts";
import { announcer, element } from "./element.ts";

/** How strong it looks, in words; whether it is taken is judged by the server. */
const strengthOf = (password: string, shortest: number): string => {
  const length = passwordLength(password);
  if (length === 0) return "";
  if (length < shortest) return `Ancora ${shortest - length} caratteri: ne servono almeno ${shortest}`;
  if (length > longestPassword) return `Troppo lunga: al massimo ${longestPassword} caratteri`;
  return length < shortest + 5 ? "Lunghezza giusta" : "Lunghezza molto buona";
};

const sayStrength = (input: HTMLInputElement): void => {
  const shortest = input.dataset.shortest === String(shortestPassword) ? shortestPassword : shortestAlone;
  const said = announcer("p", "sp-hint");
  input.after(said);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    // a screen reader is not interrupted at every key
    waiting = setTimeout(() => {
      said.textContent = strengthOf(input.value, shortest);
    }, 400);
  });
};

const offerToShow = (inputs: HTMLInputElement[]): void => {
  const last = inputs.at(-1);
  const field = last?.closest("[data-field]");
  if (!last || !field) return;
  const id = `${last.id}-mostra`;
  const box = element("input", { type: "checkbox", id });
  const label = element("label", {
    htmlFor: id,
    textContent: inputs.length > 1 ? "Mostra le password" : "Mostra la password",
  });
  const option = element("div", { className: "sp-option" });
  option.append(box, label);
  field.append(option);
  box.addEventListener("change", () => {
    for (const input of inputs) input.type = box.checked ? "text" : "password";
  });
  // a browser offers to remember what is sent as a password alone
  last.form?.addEventListener("submit", () => {
    for (const input of inputs) input.type = "password";
  });
};

export const helpWithPasswords = (): void => {
  for (const form of document.forms) {
    const inputs = [...form.querySelectorAll<HTMLInputElement>("input[type=password]")];
    offerToShow(inputs);
    for (const input of inputs) if (input.dataset.shortest) sayStrength(input);
  }
};
