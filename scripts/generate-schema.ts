// Writes src/db/schema.ts from a migrated database; with --check says whether the file is in step.
import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { root } from "../src/kit/root.ts";
import { testDatabase } from "../test/database.ts";

const file = join(root, "src/db/schema.ts");

const generator = join(dirname(createRequire(import.meta.url).resolve("kysely-codegen")), "cli/bin.js");

const generate = async (): Promise<string> => {
  const database = await testDatabase();
  const folder = await mkdtemp(join(tmpdir(), "sportello-schema-"));
  const out = join(folder, "schema.ts");
  try {
    execFileSync(process.execPath, [
      generator,
      ...["--dialect", "postgres", "--url", database.url, "--out-file", out, "--log-level", "error"],
      // as the parsers of connect.ts give them
      ...["--date-parser", "string", "--exclude-pattern", "schema_migration"],
      ...["--type-mapping", JSON.stringify({ int8: "number" })],
    ]);
    return await readFile(out, "utf8");
  } finally {
    await rm(folder, { recursive: true });
    await database.close();
  }
};

const generated = await generate();
if (!process.argv.includes("--check")) await writeFile(file, generated);
else if ((await readFile(file, "utf8").catch(() => "")) !== generated) {
  console.error("src/db/schema.ts is not in step with src/db/migrations: node --import tsx scripts/generate-schema.ts");
  process.exitCode = 1;
}
