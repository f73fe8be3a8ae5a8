import { join } from "node:path";
import { build } from "esbuild";

/** One minified module of src/browser. */
export const bundleBrowser = async (root: string, name: string): Promise<Uint8Array> => {
  const result = await build({
    absWorkingDir: root,
    entryPoints: [join(root, "src/browser", `${name}.ts`)],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    platform: "browser",
    target: "es2022",
    legalComments: "none",
    logLevel: "warning",
  });
  const [file] = result.outputFiles;
  if (!file) throw new Error("esbuild wrote no browser bundle");
  return file.contents;
};

/** dist/<name>.js for each program; packages stay outside, since npm installed them beside it. */
export const bundleServer = async (root: string, programs: string[]): Promise<void> => {
  if (programs.length === 0) return;
  await build({
    absWorkingDir: root,
    entryPoints: programs.map((name) => join(root, "src", `${name}.ts`)),
    outdir: join(root, "dist"),
    bundle: true,
    splitting: true,
    chunkNames: "parts/[name]-[hash]",
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    sourcemap: true,
    jsx: "automatic",
    jsxImportSource: "preact",
    logLevel: "warning",
  });
};
