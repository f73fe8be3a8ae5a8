type Later = typeof import("./check.ts");

let asked: Promise<Later | undefined> | undefined;

/** The bundle that a page can do without until something is typed; undefined when it is not to be had just now. */
export const later = (): Promise<Later | undefined> => {
  const address = document.querySelector<HTMLElement>("script[data-check]")?.dataset.check;
  asked ??= (import(address ?? "") as Promise<Later>).catch(() => {
    asked = undefined;
    return undefined;
  });
  return asked;
};
