import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "#kit/root.ts";
import { bundleBrowser, bundleServer } from "./build/bundles.ts";
import { writeComuni } from "./build/comuni.ts";
import { fontFiles } from "./build/fonts.ts";
import { favicon, iconSprite } from "./build/icons.ts";
import { writePasswords } from "./build/passwords.ts";
import { publisher } from "./build/publish.ts";
import { styles } from "./build/styles.ts";

const started = performance.now();
const assets = publisher(root);

for (const font of fontFiles(root)) assets.publish(font.name, font.content);
assets.publish("sprite.svg", iconSprite(root));
assets.publish("favicon.svg", favicon);
for (const [sheet, pages] of [
  ["app", "portal"],
  ["office", "office"],
] as const) {
  const sheets = await styles(root, sheet, pages, assets);
  assets.publish(`${sheet}.css`, sheets.leftToRight);
  assets.publish(`${sheet}.rtl.css`, sheets.rightToLeft);
}
// "app" has what every page needs, "check" and "countdown" are asked for by it when they are needed, "upload" comes with
// fields for files, "account" where somebody signs in or chooses how to, "office" is the clerk's
for (const name of ["app", "check", "countdown", "upload", "account", "office"])
  assets.publish(`${name}.js`, await bundleBrowser(root, name));
assets.finish();
writeComuni(root);
writePasswords(root);

const programs = ["main", "worker", "operate", "platform/pdf/worker"].filter((name) =>
  existsSync(join(root, "src", `${name}.ts`)),
);
await bundleServer(root, programs);

const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(
  `Built ${[...programs.map((name) => `${name}.js`), `${assets.count()} assets`].join(", ")} in ${seconds} s`,
);
