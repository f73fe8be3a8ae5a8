// Files go up as soon as they are chosen, a piece at a time: a lost line costs one piece, and the same file chosen again
// after a reload goes on where it stood. Whatever fails leaves the file in its control, and the button "Allega" sends
// it with the form.
import { announcer, element } from "./element.ts";
import { type Outcome, sendFile } from "./send-file.ts";
import { progressAt } from "./upload-progress.ts";

const words = {
  done: (name: string) => `${name} allegato`,
  stopped: (name: string) => `Caricamento di ${name} interrotto`,
  ended: "La sessione è scaduta: ricarica la pagina e accedi di nuovo, quello che hai scritto resta salvato.",
  failed: (name: string) => `Il caricamento di ${name} non è riuscito: premi “Allega” per riprovare.`,
};

const showFaults = (input: HTMLInputElement, sentences: string[]): void => {
  for (const sentence of sentences) {
    const fault = element("p", { className: "sp-fault", textContent: sentence });
    fault.setAttribute("role", "alert");
    input.before(fault);
  }
};

/** The field as the server draws it now, with its files. */
const drawnAnew = async (field: string): Promise<Element | null> => {
  const answer = await fetch(location.pathname, { headers: { accept: "text/html" } });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return page.querySelector(`[data-field="${CSS.escape(field)}"]`);
};

const buttonOf = (input: HTMLInputElement): HTMLButtonElement | null =>
  document.querySelector(`button[value="allega:${CSS.escape(input.name)}"]`);

const sentenceOf = (outcome: Outcome, name: string): string[] => {
  if (outcome.outcome === "refused") return outcome.faults;
  return [outcome.outcome === "ended" ? words.ended : words.failed(name)];
};

type Sent = { done: string[]; faults: string[]; isBroken: boolean; stopped?: string };

const sendAll = async (input: HTMLInputElement, files: File[], stop: AbortController): Promise<Sent> => {
  const sent: Sent = { done: [], faults: [], isBroken: false };
  const { signal } = stop;
  const progress = progressAt(input, () => stop.abort());
  for (const file of files) {
    if (signal.aborted) break;
    const outcome = await sendFile(input.dataset.upload ?? "", file, {
      signal,
      onProgress: (part) => progress.show(file.name, Math.round(part * 100)),
      onWait: () => progress.wait(file.name),
    });
    if (outcome.outcome === "done") sent.done.push(file.name);
    else if (signal.aborted) sent.stopped = file.name;
    else sent.faults.push(...sentenceOf(outcome, file.name));
    sent.isBroken ||= !signal.aborted && (outcome.outcome === "failed" || outcome.outcome === "ended");
  }
  progress.end();
  return sent;
};

/** What is chosen stands in a control of its own: the drawn one takes its place, and the keyboard goes on there. */
const redraw = async (input: HTMLInputElement, { done, faults, stopped }: Sent): Promise<void> => {
  const old = input.closest("[data-field]");
  const fresh = await drawnAnew(input.name).catch(() => null);
  if (!old || !fresh) return location.reload();
  old.replaceWith(fresh);
  const next = fresh.querySelector<HTMLInputElement>("input[type=file]");
  if (next) showFaults(next, faults);
  hidePlainWay();
  const said = announcer("p", "visually-hidden");
  fresh.append(said);
  said.textContent = [...done.map(words.done), ...(stopped ? [words.stopped(stopped)] : [])].join(". ");
  (next ?? fresh.querySelector<HTMLElement>("button"))?.focus();
};

/** Ends what is on its way from a control: another choice takes its place. */
const leaving = new WeakMap<HTMLInputElement, () => void>();

const upload = async (input: HTMLInputElement): Promise<void> => {
  const files = [...(input.files ?? [])];
  if (files.length === 0) return;
  leaving.get(input)?.();
  const stop = new AbortController();
  let isLeft = false;
  const leave = () => {
    isLeft = true;
    stop.abort();
  };
  leaving.set(input, leave);
  // a form that is sent takes its files along
  input.form?.addEventListener("submit", leave);
  const sent = await sendAll(input, files, stop);
  input.form?.removeEventListener("submit", leave);
  if (isLeft) return;
  if (sent.isBroken && sent.done.length === 0) {
    const button = buttonOf(input);
    if (button) button.hidden = false;
    showFaults(input, sent.faults);
  } else await redraw(input, sent);
};

const hidePlainWay = (): void => {
  for (const input of document.querySelectorAll<HTMLInputElement>("input[data-upload]")) {
    const button = buttonOf(input);
    if (button) button.hidden = true;
  }
};

hidePlainWay();
document.addEventListener("change", ({ target }) => {
  if (!(target instanceof HTMLInputElement) || !target.dataset.upload) return;
  for (const old of target.closest("[data-field]")?.querySelectorAll(".sp-fault") ?? []) old.remove();
  upload(target);
});
