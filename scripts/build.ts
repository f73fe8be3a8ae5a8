import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "#kit/root.ts";
import { bundleBrowser, bundleServer } from "./build/bundles.ts";
import { writeComuni } from "./build/comuni.ts";
import { fontFiles } from "./build/fonts.ts";
import { favicon, iconSprite } from "./build/icons.ts";
import { publisher } from "./build/publish.ts";
import { styles } from "./build/styles.ts";

const started = performance.now();
const assets = publisher(root);

for (const font of fontFiles(root)) assets.publish(font.name, font.content);
assets.publish("sprite.svg", iconSprite(root));
assets.publish("favicon.svg", favicon);
const sheets = await styles(root, assets.publish, assets.addressOf);
assets.publish("app.css", sheets.leftToRight);
assets.publish("app.rtl.css", sheets.rightToLeft);
assets.publish("app.js", await bundleBrowser(root, "app"));
assets.publish("check.js", await bundleBrowser(root, "check"));
assets.finish();
writeComuni(root);

const programs = ["main", "worker", "operate"].filter((name) => existsSync(join(root, "src", `${name}.ts`)));
await bundleServer(root, programs);

const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(
  `Built ${[...programs.map((name) => `${name}.js`), `${assets.count()} assets`].join(", ")} in ${seconds} s`,
);
