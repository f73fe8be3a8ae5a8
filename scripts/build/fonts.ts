import { readFileSync } from "node:fs";
import { join } from "node:path";

const weights = [400, 600, 700];
// latin-ext holds the letters of names such as Đorđe or Łukasz; browsers fetch it only for pages that show one.
const subsets = ["latin", "latin-ext"];

/** Titillium Web, the typeface of Italian public bodies (SIL Open Font License). */
export const fontFiles = (root: string): { name: string; content: Uint8Array }[] =>
  weights.flatMap((weight) =>
    subsets.map((subset) => ({
      name: `titillium-${subset}-${weight}.woff2`,
      content: readFileSync(
        join(root, "node_modules/@fontsource/titillium-web/files", `titillium-web-${subset}-${weight}-normal.woff2`),
      ),
    })),
  );
