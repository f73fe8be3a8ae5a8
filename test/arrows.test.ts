import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { cruise, type ICruiseResult, type IFlattenedRuleSet } from "dependency-cruiser";
import { root as project } from "../src/kit/root.ts";

type Config = { forbidden: NonNullable<IFlattenedRuleSet["forbidden"]>; options: object };
const config = createRequire(import.meta.url)(join(project, ".dependency-cruiser.cjs")) as Config;

/** One violation planted for each rule: the file that breaks it and what it imports. */
const planted: Record<string, [file: string, imports: string]> = {
  "nothing-above-kit": ["kit/time.ts", "#db/connect.ts"],
  "nothing-above-ui-db": ["ui/page.tsx", "#forms/read.ts"],
  "nothing-above-forms-platform": ["platform/mail.ts", "../context.ts"],
  "nothing-above-context": ["identity/people.ts", "#istanze/move.ts"],
  "nothing-above-istanze": ["istanze/submit.ts", "../service.ts"],
  "nothing-above-contract": ["service.ts", "#services/uno/servizio.ts"],
  "nothing-above-services-portal-office": ["portal/bacheca.tsx", "../catalogue.ts"],
  "nothing-above-catalogue-app": ["app.tsx", "./main.ts"],
  "no-circles": ["kit/money.ts", "./csv.ts"],
  "ui-is-pure": ["ui/table.tsx", "#db/connect.ts"],
  "db-draws-nothing": ["db/seed/demo.ts", "#ui/icon.tsx"],
  "forms-are-pure": ["forms/path.ts", "#platform/files.ts"],
  "platform-knows-no-form": ["platform/protocol.ts", "#forms/read.ts"],
  "services-are-strangers": ["services/due/check.ts", "../uno/servizio.ts"],
  "services-know-the-contract": ["services/due/prefill.ts", "#portal/menu.tsx"],
  "portal-gets-the-catalogue": ["portal/istanze.tsx", "#services/uno/servizio.ts"],
  "office-gets-the-catalogue": ["office/queue.tsx", "#services/uno/servizio.ts"],
  "sql-in-db-and-stores": ["istanze/list.ts", "pg"],
  "jobs-in-one-place": ["platform/pdf.ts", "pg-boss"],
  "http-at-the-edge": ["identity/sessions.ts", "fastify"],
  "browser-stays-small": ["browser/rows.ts", "#ui/icon.tsx"],
  "browser-is-not-imported": ["portal/help.tsx", "#browser/autosave.ts"],
  "runs-without-dev-dependencies": ["platform/pdf/paper.ts", "esbuild"],
};

/** What stands: imported by the planted files, and itself within the rules. */
const sound: Record<string, string[]> = {
  "kit/csv.ts": ["./money.ts"],
  "db/connect.ts": ["pg", "#kit/csv.ts"],
  "forms/read.ts": ["#words/it.ts"],
  "words/it.ts": [],
  "context.ts": ["#db/connect.ts"],
  "istanze/move.ts": ["../context.ts"],
  "istanze/store.ts": ["pg"],
  "services/uno/servizio.ts": ["./testi.it.ts", "#istanze/store.ts"],
  "services/uno/testi.it.ts": [],
  "services/uno/pages.tsx": ["fastify"],
  "services/uno/servizio.test.ts": ["../due/check.ts", "pg", "esbuild"],
  "catalogue.ts": ["#services/uno/servizio.ts"],
  "main.ts": ["./catalogue.ts"],
  "ui/icon.tsx": [],
  "platform/files.ts": [],
  "platform/jobs.ts": ["pg-boss", "pg"],
  "portal/menu.tsx": ["#ui/icon.tsx", "fastify"],
  "browser/autosave.ts": ["#forms/read.ts", "../routes.ts"],
  "routes.ts": [],
};

const root = mkdtempSync(join(tmpdir(), "sportello-arrows-"));
after(() => rmSync(root, { recursive: true }));

const write = (path: string, content: string): void => {
  mkdirSync(join(root, dirname(path)), { recursive: true });
  writeFileSync(join(root, path), content);
};

const plant = (): void => {
  const packages = ["pg", "pg-boss", "fastify"];
  const dependencies = Object.fromEntries(packages.map((name) => [name, "1.0.0"]));
  const manifest = {
    type: "module",
    imports: { "#*": "./src/*" },
    dependencies,
    devDependencies: { esbuild: "1.0.0" },
  };
  write("package.json", JSON.stringify(manifest));
  for (const name of [...packages, "esbuild"]) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: "1.0.0", main: "index.js" }));
    write(`node_modules/${name}/index.js`, "");
  }
  const files = [
    ...Object.entries(sound),
    ...Object.values(planted).map(([file, imports]) => [file, [imports]] as const),
  ];
  for (const [file, imports] of files) {
    write(`src/${file}`, imports.map((path, at) => `import * as i${at} from "${path}";\nvoid i${at};\n`).join(""));
  }
};

test("each rule finds the violation planted for it, and nothing else is found", async () => {
  plant();
  const options = { ...config.options, baseDir: root, ruleSet: { forbidden: config.forbidden }, validate: true };
  const { output } = await cruise(["src"], options);
  const { violations } = (output as ICruiseResult).summary;
  // a circle is told once, from any of its files
  const found = violations.map(({ rule, from, cycle }) => `${rule.name}: ${cycle ? "src/kit/money.ts" : from}`);
  const expected = Object.entries(planted).map(([rule, [file]]) => `${rule}: src/${file}`);
  assert.deepEqual(found.toSorted(), expected.toSorted());
});

test("every rule has its violation planted", () => {
  const rules = config.forbidden.map(({ name }) => name);
  assert.deepEqual(rules.toSorted(), Object.keys(planted).toSorted());
});
