import { announcer, element } from "./element.ts";

const words = {
  going: (name: string, percent: number) => `Caricamento di ${name}: ${percent}%`,
  waiting: (name: string) => `Connessione interrotta: il caricamento di ${name} riprende da solo`,
  stop: "Interrompi il caricamento",
};

const spoken = 25;

export type Progress = { show(name: string, percent: number): void; wait(name: string): void; end(): void };

/** Drawn over the control: how far a file has come, shown smoothly and said four times; and the way to give it up. */
export const progressAt = (input: HTMLInputElement, onStop: () => void): Progress => {
  const bar = element("progress", { max: 100, value: 0 });
  bar.setAttribute("aria-hidden", "true");
  const said = announcer("p", "sp-hint");
  const stop = element("button", { type: "button", className: "btn btn-link sp-plain", textContent: words.stop });
  stop.addEventListener("click", onStop);
  const frame = element("div", {});
  frame.append(said, bar, stop);
  input.before(frame);
  let last = -1;
  return {
    show(name, percent) {
      bar.value = percent;
      if (Math.floor(percent / spoken) === last) return;
      last = Math.floor(percent / spoken);
      said.textContent = words.going(name, last * spoken);
    },
    wait(name) {
      last = -1;
      said.textContent = words.waiting(name);
    },
    end: () => frame.remove(),
  };
};
