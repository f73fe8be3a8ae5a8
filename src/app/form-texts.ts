// The texts of a form with files, as those of any other form come out.
import type { Posted } from "../visit.ts";
import { failure } from "./failure.ts";

export const textBytes = 1_000_000;
export const mostTexts = 3000;

export const formTexts = () => {
  const found = new Map<string, string[]>();
  let bytes = 0;
  let refused: Error | undefined;
  const refuse = (why: string, statusCode = 413) => {
    refused ??= failure(statusCode, why);
  };
  return {
    refuse,
    add(name: string, text: string, isCut: boolean) {
      bytes += Buffer.byteLength(name) + Buffer.byteLength(text);
      if (isCut || bytes > textBytes) refuse("too much text in a form");
      else found.set(name, [...(found.get(name) ?? []), text]);
    },
    /** @throws what was refused on the way */
    body(): Posted {
      if (refused) throw refused;
      return Object.fromEntries([...found].map(([name, all]) => [name, all.length > 1 ? all : (all[0] ?? "")]));
    },
  };
};
