import type { Given, Problem, Reader, World } from "./fields/kind.ts";
import type { CellField, CellKind, Typed } from "./modulo.ts";
import { readers } from "./readers.ts";

/** The text under a name; names of an object's own machinery ("constructor") hold nothing. */
const textAt = (typed: Typed, name: string): string => (Object.hasOwn(typed, name) ? (typed[name] ?? "") : "");

const joined = (id: string, part: string | undefined): string => (part === undefined ? id : `${id}.${part}`);

/** What was typed into a field; `scope` is "" or a row's "utenti.0.", where its siblings stand. */
export const givenTo = (typed: Typed, id: string, scope = ""): Given => ({
  text: (part) => textAt(typed, scope + joined(id, part)),
  sibling: (other, part) => textAt(typed, scope + joined(other, part)),
});

const missing = (kind: CellKind): Problem => {
  if (kind === "declaration") return { fault: "nonDichiarato" };
  if (kind === "attachment") return { fault: "nonAllegato" };
  return { fault: kind === "choice" || kind === "provincia" || kind === "comune" ? "nonScelto" : "mancante" };
};

/** The same on the server and in the browser; "empty" only where nothing is allowed (S0.39). */
export const readOne = (field: CellField, given: Given, world: World): ReturnType<Reader<CellKind>> => {
  const read = readers[field.kind] as (given: Given, field: CellField, world: World) => ReturnType<Reader<CellKind>>;
  const reading = read(given, field, world);
  return reading === "empty" && field.required ? missing(field.kind) : reading;
};
