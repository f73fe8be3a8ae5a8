// The floors of src: an import only points down or sideways, never up and never in a circle.

/** From the ground up. */
const floors = [
  { name: "kit", path: "^src/(kit/|words/|routes/|(routes|env)\\.ts$)" },
  { name: "ui-db", path: "^src/(ui|db)/" },
  { name: "forms-platform", path: "^src/(forms|platform)/" },
  { name: "context", path: "^src/(identity/|agenda/|windows/|context\\.ts$)" },
  { name: "istanze", path: "^src/istanze/" },
  { name: "contract", path: "^src/(service|visit|door|frame-maker)\\.ts$" },
  { name: "services-portal-office", path: "^src/(services|portal|office)/" },
  { name: "catalogue-app", path: "^src/(app/|app\\.tsx$|(catalogue|prepare)\\.ts$|demo/)" },
  { name: "main", path: "^src/((main|worker|operate|start)\\.ts$|operate/)" },
];

// tests may import anything
const test = "\\.test\\.tsx?$";
const forbidden = (name, comment, from, to) => ({
  name,
  comment,
  severity: "error",
  from: { ...from, pathNot: [test, ...[from.pathNot ?? []].flat()] },
  to,
});
/** A package, where it is installed or where it could not be found. */
const packages = (names) => ({ path: `^(node_modules/)?(@types/)?(${names})(/|$)` });

const upward = floors
  .slice(0, -1)
  .map(({ name, path }, at) =>
    forbidden(
      `nothing-above-${name}`,
      `the floor ${name} knows no floor above it`,
      { path },
      { path: floors.slice(at + 1).map((floor) => floor.path) },
    ),
  );

module.exports = {
  forbidden: [
    ...upward,
    forbidden("no-circles", "two files that need each other are one, or three", { path: "^src/" }, { circular: true }),
    forbidden("ui-is-pure", "components get everything as properties", { path: "^src/ui/" }, { path: "^src/db/" }),
    forbidden("db-draws-nothing", "the database floor knows no component", { path: "^src/db/" }, { path: "^src/ui/" }),
    forbidden(
      "forms-are-pure",
      "the engine runs in the browser too: no database, no files, no mail",
      { path: "^src/forms/" },
      { path: "^src/(db|platform)/" },
    ),
    forbidden(
      "platform-knows-no-form",
      "an adapter gets what it needs as an argument",
      { path: "^src/platform/" },
      { path: "^src/(forms|ui)/" },
    ),
    forbidden(
      "services-are-strangers",
      "a service knows no other service",
      { path: "^src/services/([^/]+)/" },
      { path: "^src/services/", pathNot: "^src/services/$1/" },
    ),
    forbidden(
      "services-know-the-contract",
      "a service knows neither portal nor office",
      { path: "^src/services/" },
      { path: "^src/(portal|office)/" },
    ),
    forbidden(
      "portal-gets-the-catalogue",
      "the citizen's pages get the catalogue as an argument and know no service by name",
      { path: "^src/portal/" },
      { path: "^src/(services|office)/" },
    ),
    forbidden(
      "office-gets-the-catalogue",
      "the clerk's pages get the catalogue as an argument and know no service by name",
      { path: "^src/office/" },
      { path: "^src/(services|portal)/" },
    ),
    forbidden(
      "sql-in-db-and-stores",
      "queries stand where they are looked for",
      { path: "^src/", pathNot: ["^src/db/", "(^|/)store\\.ts$", "^src/platform/jobs\\.ts$"] },
      packages("pg|kysely"),
    ),
    forbidden(
      "jobs-in-one-place",
      "the queue can be changed in one place",
      { path: "^src/", pathNot: "^src/platform/jobs(-boss)?\\.ts$" },
      packages("pg-boss"),
    ),
    forbidden(
      "http-at-the-edge",
      "the domain does not know that it is asked over HTTP",
      { path: "^src/", pathNot: ["^src/app(\\.tsx$|/)", "^src/(portal|office)/", "^src/services/[^/]+/pages\\.tsx$"] },
      packages("fastify|@fastify"),
    ),
    forbidden(
      "browser-stays-small",
      "the browser takes the pure floors alone",
      { path: "^src/browser/" },
      { path: "^src/", pathNot: ["^src/(browser|kit|words|forms)/", "^src/routes(/|\\.ts$)"] },
    ),
    forbidden(
      "browser-is-not-imported",
      "the server knows its addresses, not its code",
      { path: "^src/", pathNot: "^src/browser/" },
      { path: "^src/browser/" },
    ),
    forbidden(
      "runs-without-dev-dependencies",
      "a production install has no development packages; browser code is bundled before",
      { path: "^src/", pathNot: "^src/browser/" },
      { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
