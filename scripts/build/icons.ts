import { readFileSync } from "node:fs";
import { join } from "node:path";
import { icons } from "#ui/icons.ts";
import { drawnWords } from "./sources.ts";

/** A counter with its canopy. */
export const favicon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#06c"/>' +
  '<path fill="#fff" d="M3 7V5l5-3 5 3v2zm1 1h2v4H4zm3 0h2v4H7zm3 0h2v4h-2zm-7 5h10v1.5H3z"/></svg>';

/** Only the icons that some page, the clerk's too, names, out of the 179 of Bootstrap Italia. */
export const iconSprite = (root: string): string => {
  const all = readFileSync(join(root, "node_modules/bootstrap-italia/dist/svg/sprites.svg"), "utf8");
  const symbols = new Map([...all.matchAll(/<symbol[^>]*id="([^"]+)"[\s\S]*?<\/symbol>/g)].map((m) => [m[1], m[0]]));
  const named = new Set(drawnWords(root, "office"));
  const chosen = icons
    .filter((name) => named.has(name))
    .map((name) => {
      const symbol = symbols.get(name);
      if (!symbol) throw new Error(`Bootstrap Italia has no icon ${name}`);
      return symbol;
    });
  return `<svg xmlns="http://www.w3.org/2000/svg">${chosen.join("")}</svg>`;
};
