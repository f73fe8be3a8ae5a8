// Published moduli are immutable: an istanza is read with the version that it was filled in with.
import canonicalize from "canonicalize";
import { maybeOne, type Queryable } from "#db/connect.ts";
import { atDesk } from "#forms/at-desk.ts";
import type { Modulo } from "#forms/modulo.ts";
import { faultsOfModulo } from "#forms/publish.ts";
import { sha256 } from "#kit/secret.ts";
import type { Istanza } from "./istanza.ts";

/** @throws when the modulo cannot be filled in, or another document stands under the same version */
export const publishModulo = async (db: Queryable, modulo: Modulo, now: Date): Promise<void> => {
  const faults = faultsOfModulo(modulo);
  if (faults.length) throw new Error(`${modulo.code} ${modulo.version} cannot be published:\n${faults.join("\n")}`);
  const document = canonicalize(modulo) ?? "";
  const fingerprint = sha256(document).toString("hex");
  await db.query(
    `insert into modulo (code, version, document, sha256, published_at) values ($1, $2, $3, $4, $5)
     on conflict (code, version) do nothing`,
    [modulo.code, modulo.version, document, fingerprint, now],
  );
  const stored = await maybeOne<{ sha256: string }>(db, "select sha256 from modulo where code = $1 and version = $2", [
    modulo.code,
    modulo.version,
  ]);
  if (stored?.sha256 !== fingerprint) {
    throw new Error(
      `${modulo.code} ${modulo.version} is published with other content: a published version never changes, raise its version`,
    );
  }
};

/** Published versions never change, so each is read once a process. */
const read = new Map<string, Modulo>();

export const publishedModulo = async (db: Queryable, code: string, version: string): Promise<Modulo> => {
  const key = `${code} ${version}`;
  const known = read.get(key);
  if (known) return known;
  const row = await maybeOne<{ document: Modulo }>(db, "select document from modulo where code = $1 and version = $2", [
    code,
    version,
  ]);
  if (!row) throw new Error(`${key} was never published`);
  read.set(key, row.document);
  return row.document;
};

const readAtDesk = new Map<Modulo, Modulo>();

/** The same object each time, as with what it is made of. */
const forDesk = (modulo: Modulo): Modulo => {
  const eased = readAtDesk.get(modulo) ?? atDesk(modulo);
  readAtDesk.set(modulo, eased);
  return eased;
};

/** As an istanza is filled in: by its person, or by a clerk at the desk. */
export const moduloOf = async (
  db: Queryable,
  { modulo, version, assistedBy }: Pick<Istanza, "modulo" | "version" | "assistedBy">,
): Promise<Modulo> => {
  const found = await publishedModulo(db, modulo, version);
  return assistedBy === null ? found : forDesk(found);
};
