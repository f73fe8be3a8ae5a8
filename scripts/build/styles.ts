import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { transform } from "lightningcss";
import { PurgeCSS } from "purgecss";
import rtlcss from "rtlcss";
import * as sass from "sass";
import { writeWhole } from "./publish.ts";
import { drawnWords, filesUnder, type Pages } from "./sources.ts";

type Publish = (name: string, content: string | Uint8Array) => string;
type Sheets = { leftToRight: string; rightToLeft: string };

// Browsers from 2021 on: they know logical properties, so these stay as written.
const targets = { chrome: 90 << 16, firefox: 90 << 16, safari: 15 << 16 };

const fingerprint = (...parts: string[]): string =>
  createHash("sha256").update(parts.join("\0")).digest("hex").slice(0, 16);

const cached = async (
  root: string,
  name: string,
  key: string,
  make: () => string | Promise<string>,
): Promise<string> => {
  const folder = join(root, "dist", ".cache");
  const file = join(folder, `${name}.${key}`);
  if (existsSync(file)) return readFileSync(file, "utf8");
  mkdirSync(folder, { recursive: true });
  const made = await make();
  writeWhole(file, made);
  return made;
};

// Bootstrap Italia is written with @import and the arithmetic of older Sass: only these notices are about it.
const compile = (root: string, sheet: string): string =>
  sass.compile(join(root, `src/ui/look/${sheet}.scss`), {
    loadPaths: [join(root, "node_modules")],
    quietDeps: true,
    silenceDeprecations: ["import"],
  }).css;

const purge = async (css: string, words: string): Promise<string> => {
  const [result] = await new PurgeCSS().purge({
    content: [{ raw: words, extension: "tsx" }],
    css: [{ raw: css }],
    defaultExtractor: (text) => text.split(" "),
    // The check of Designers Italia reads --bootstrap-italia-version.
    safelist: { standard: ["html", "body"], variables: ["--bootstrap-italia-version"] },
    variables: true,
    keyframes: true,
  });
  if (!result) throw new Error("purgecss gave no sheet back");
  return result.css;
};

// img-src 'self' forbids data: images, so each becomes a file; asset:name is a published file.
const withFiles = (css: string, addressOf: (name: string) => string, publish: Publish): string =>
  css
    .replace(/url\((["'])data:image\/svg\+xml[^,]*,([\s\S]*?)\1\)/g, (_, _quote, encoded: string) => {
      const svg = encoded.replace(/%[0-9A-F]{2}/gi, decodeURIComponent);
      return `url(${publish(`image-${fingerprint(svg).slice(0, 6)}.svg`, svg)})`;
    })
    .replace(/url\(["']?asset:([\w.-]+)["']?\)/g, (_, name: string) => `url(${addressOf(name)})`);

const minify = (filename: string, css: string): string =>
  Buffer.from(transform({ filename, code: Buffer.from(css), minify: true, targets }).code).toString();

type Assets = { publish: Publish; addressOf(name: string): string };

/** `sheet`.scss, with the rules alone that its pages use. */
export const styles = async (root: string, sheet: string, pages: Pages, assets: Assets): Promise<Sheets> => {
  const own = filesUnder(join(root, "src/ui/look"), /\.scss$/).map((file) => readFileSync(file, "utf8"));
  const version = (name: string): string => readFileSync(join(root, "node_modules", name, "package.json"), "utf8");
  const recipe = fingerprint(readFileSync(join(root, "scripts/build/styles.ts"), "utf8"));
  const sheetKey = fingerprint(sheet, recipe, version("bootstrap-italia"), version("sass"), ...own);
  const words = drawnWords(root, pages).join(" ");

  const full = await cached(root, "full.css", sheetKey, () => compile(root, sheet));
  const purged = await cached(root, "purged.css", fingerprint(sheetKey, words), () => purge(full, words));
  const ready = withFiles(purged, assets.addressOf, assets.publish);
  const key = fingerprint(recipe, ready);
  return {
    leftToRight: await cached(root, "ltr.css", key, () => minify(`${sheet}.css`, ready)),
    rightToLeft: await cached(root, "rtl.css", key, () => minify(`${sheet}.rtl.css`, rtlcss.process(ready))),
  };
};
