import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "#kit/root.ts";
import { routes } from "#routes.ts";

export type AssetName =
  | "app.css"
  | "app.rtl.css"
  | "app.js"
  | "check.js"
  | "countdown.js"
  | "upload.js"
  | "account.js"
  | "office.css"
  | "office.rtl.css"
  | "office.js"
  | "sprite.svg"
  | "favicon.svg"
  | `titillium-${"latin" | "latin-ext"}-${400 | 600 | 700}.woff2`;

type Manifest = Partial<Record<AssetName, string>>;

let manifest: Manifest | undefined;

const readManifest = (): Manifest => {
  const file = join(root, "dist", "assets.json");
  if (!existsSync(file)) throw new Error("The pages have no assets yet: npm run build makes them");
  return JSON.parse(readFileSync(file, "utf8")) as Manifest;
};

/** The address of an asset; the hash in its name lets browsers keep it for ever. */
export const asset = (name: AssetName): string => {
  manifest ??= readManifest();
  const file = manifest[name];
  if (!file) throw new Error(`The build made no ${name}`);
  return routes.asset.href({ file });
};

/** Where the files served under /a/ stand, each beside its .br and .gz. */
export const assetsFolder = (): string => join(root, "dist", "public");
