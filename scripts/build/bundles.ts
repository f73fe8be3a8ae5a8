import { rm } from "node:fs/promises";
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

/** Packages stay outside, since npm installed them beside it. */
const forNode = (root: string) =>
  ({
    absWorkingDir: root,
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
  }) as const;

/** dist/<name>.js for each program. */
export const bundleServer = async (root: string, programs: string[]): Promise<void> => {
  if (programs.length === 0) return;
  await build({
    ...forNode(root),
    entryPoints: programs.map((name) => join(root, "src", `${name}.ts`)),
    outdir: join(root, "dist"),
  });
};

/**
 * All of these once for all processes of a run: each that reads TypeScript by itself spends seconds on it. What fails
 * names the line of the source.
 * @returns where the file of a source came to lie
 */
export const bundleTests = async (root: string, sources: string[]): Promise<(source: string) => string> => {
  const outdir = join(root, "build/tests");
  await rm(outdir, { recursive: true, force: true });
  await build({ ...forNode(root), entryPoints: sources, outbase: root, outdir, sourcesContent: false });
  return (source) => join(outdir, source.replace(/\.tsx?$/, ".js"));
};
