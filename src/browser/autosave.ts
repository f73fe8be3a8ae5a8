import { showOutcome, showSaving } from "./autosave-status.ts";
import { dropCopy, keepCopy, markPosted, offerCopy } from "./device-copy.ts";
import { clear, labelOf, type Typed, typedIn } from "./draft-form.ts";
import { later } from "./later.ts";
import { type Saved, saveDraft } from "./save-draft.ts";

// S0.41, S0.42: what is typed is on the server within two seconds, and leaving with something unsaved asks first.

const pause = 1000;
const atMost = 2000;
const longestWait = 30_000;
// As in once.ts: whoever is still here then has stopped the page from going.
const goneAfter = 15_000;
// The same again would end the same way.
const hopeless: Saved["outcome"][] = ["conflict", "closed", "refused"];

const isSafe = (saved: Saved): boolean => saved.outcome === "saved" || (saved.outcome === "ended" && saved.kept);

/**
 * What the server drew: on a slow line people type before this script has come. Who reloads or goes back gets old values
 * put in by the browser, which nobody typed.
 */
const drawn = (form: HTMLFormElement): Typed => {
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  if (navigation?.type !== "navigate") return typedIn(form);
  const copy = form.cloneNode(true) as HTMLFormElement;
  copy.reset();
  return typedIn(copy);
};

const autosave = (form: HTMLFormElement, url: string): void => {
  const key = form.dataset.deviceCopy ?? "";
  const status = form.querySelector("[data-autosave-status]");
  const revision = form.elements.namedItem("revisione") as HTMLInputElement;
  // Going back, browsers put old values into hidden fields too: the page's own counts.
  revision.value = revision.defaultValue;

  let noted = JSON.stringify(drawn(form));
  let changes = 0;
  let savedChanges = 0;
  let unsavedSince = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let onItsWay: Promise<void> | undefined;
  let failures = 0;
  let stopped = false;
  let leaving = false;
  // Named until the person types again: the save that follows must not wipe it off the page.
  let cleared: string[] = [];
  /** Labels of what the person changed and no save has taken yet. */
  const touched = new Set<string>();

  const isUnsaved = (): boolean => changes > savedChanges;

  const wait = (milliseconds: number): void => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(save, milliseconds);
  };

  const settle = (saved: Saved, upTo: number): void => {
    failures = saved.outcome === "unreachable" ? failures + 1 : 0;
    stopped = hopeless.includes(saved.outcome);
    if (isSafe(saved)) savedChanges = upTo;
    if (!isUnsaved()) dropCopy(key);
  };

  const takeIn = (saved: Saved, sent: Typed, causes: string[]): void => {
    if (saved.outcome !== "saved") return;
    revision.value = String(saved.revision);
    for (const cause of causes) touched.delete(cause);
    const emptied = clear(form, saved.cleared, sent);
    if (emptied.length > 0) later().then((part) => part?.notes.noteEmptied(emptied, causes));
    cleared = [...cleared, ...emptied.map(({ control }) => labelOf(control))];
  };

  const goOn = (saved: Saved): void => {
    if (saved.outcome === "unreachable") wait(Math.min(3000 * 2 ** (failures - 1), longestWait));
    else if (isUnsaved() && saved.outcome !== "ended") wait(pause);
  };

  const save = (): void => {
    clearTimeout(timer);
    if (onItsWay || stopped || leaving || !isUnsaved()) return;
    const upTo = changes;
    const sent = typedIn(form);
    const causes = [...touched];
    const slow = setTimeout(showSaving, 1000, status);
    onItsWay = saveDraft(url, sent, revision.value).then((saved) => {
      clearTimeout(slow);
      onItsWay = undefined;
      takeIn(saved, sent, causes);
      settle(saved, upTo);
      showOutcome(status, saved, cleared);
      goOn(saved);
    });
  };

  const noteChange = (): void => {
    // Browsers say "change" again when a field is left: nothing is unsaved by that, and nothing is to be asked.
    const now = JSON.stringify(typedIn(form));
    if (now === noted) return;
    noted = now;
    if (!isUnsaved()) unsavedSince = Date.now();
    changes += 1;
    keepCopy(key, typedIn(form), Number(revision.value));
    if (failures === 0) wait(Math.max(0, Math.min(pause, unsavedSince + atMost - Date.now())));
  };

  // What was posted is not sent once more from the page that goes: it would come after, as a change of its own.
  const leave = (): void => {
    leaving = true;
    markPosted(key);
    setTimeout(() => {
      leaving = false;
      save();
    }, goneAfter);
  };

  // A save on its way moves the revision: the form waits for it, or its own post would look like a second window's.
  const holdForSave = (event: SubmitEvent): void => {
    clearTimeout(timer);
    if (!onItsWay) {
      leave();
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    onItsWay.finally(() => form.requestSubmit(event.submitter));
  };

  form.addEventListener("input", (event) => {
    if (event.isTrusted) {
      cleared = [];
      if (event.target instanceof Element) touched.add(labelOf(event.target));
    }
    noteChange();
  });
  form.addEventListener("change", noteChange);
  form.addEventListener("submit", holdForSave);
  addEventListener("online", save);
  addEventListener("pagehide", save);
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && save());
  addEventListener("beforeunload", (event) => {
    if (isUnsaved() && !leaving) event.preventDefault();
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });
  offerCopy(form, key, Number(revision.value), noteChange);
  noteChange();
};

export const startAutosave = (): void => {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-autosave]"))
    autosave(form, form.dataset.autosave ?? "");
};
