import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { routes } from "#routes.ts";

type Manifest = Record<string, string>;

const readManifest = (file: string): Manifest =>
  existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Manifest) : {};

// Written aside and renamed: a server or a test that reads while we build never sees half a file.
export const writeWhole = (file: string, content: string | Uint8Array): void => {
  const aside = `${file}.${process.pid}.tmp`;
  writeFileSync(aside, content);
  renameSync(aside, file);
};

const withHash = (name: string, content: Uint8Array): string => {
  const extension = extname(name);
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 10);
  return `${name.slice(0, -extension.length)}.${hash}${extension}`;
};

const writeCompressed = (file: string, content: Uint8Array): void => {
  if (existsSync(`${file}.gz`)) return;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  writeWhole(`${file}.br`, brotliCompressSync(content, { params }));
  writeWhole(`${file}.gz`, gzipSync(content, { level: 9 }));
};

/** Puts files under dist/public with the hash of their content in the name; `publish` gives back their address. */
export const publisher = (root: string) => {
  const folder = join(root, "dist", "public");
  const manifestFile = join(root, "dist", "assets.json");
  mkdirSync(folder, { recursive: true });
  const before = readManifest(manifestFile);
  const manifest: Manifest = {};

  return {
    publish(name: string, given: string | Uint8Array): string {
      const content = typeof given === "string" ? Buffer.from(given) : given;
      const hashed = withHash(name, content);
      const file = join(folder, hashed);
      if (!existsSync(file)) writeWhole(file, content);
      // woff2 is brotli inside: compressing it again only costs.
      if (extname(name) !== ".woff2") writeCompressed(file, content);
      manifest[name] = hashed;
      return routes.asset.href({ file: hashed });
    },

    addressOf(name: string): string {
      const hashed = manifest[name];
      if (!hashed) throw new Error(`Nothing was published as ${name}`);
      return routes.asset.href({ file: hashed });
    },

    /** The files of the build before stay: pages that are open in a browser still ask for them. */
    finish(): void {
      writeWhole(manifestFile, `${JSON.stringify(manifest, null, 2)}\n`);
      const kept = new Set([...Object.values(before), ...Object.values(manifest)]);
      for (const name of readdirSync(folder))
        if (!kept.has(name.replace(/\.(br|gz)$/, "")) && !name.endsWith(".tmp"))
          rmSync(join(folder, name), { force: true });
    },

    count: (): number => Object.keys(manifest).length,
  };
};
