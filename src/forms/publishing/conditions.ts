import { fieldsIn } from "../conditions.ts";
import type { Condition, Field, Modulo } from "../modulo.ts";
import { canHold } from "./reachable.ts";

// Conditions look at answers that were given before, at options that exist, and can hold at least once. Since none
// looks ahead or at itself, none can go round in a circle.

/** One place of the form that is asked for or not, with what was asked before it. */
type Place = { what: string; when: Condition[]; own: Condition | undefined; earlier: Field[]; fields: Field[] };

const together = (...conditions: (Condition | undefined)[]): Condition[] =>
  conditions.filter((condition) => condition !== undefined);

const placesOf = ({ steps }: Modulo): Place[] => {
  const earlier: Field[] = [];
  const places: Place[] = [];
  const add = (what: string, chain: (Condition | undefined)[], fields: Field[] = []) =>
    places.push({ what, when: together(...chain), own: chain.at(-1), earlier: [...earlier], fields });
  for (const step of steps) {
    add(`il passo ${step.id}`, [step.when]);
    for (const block of step.blocks) {
      add(`il blocco ${block.id} del passo ${step.id}`, [step.when, block.when]);
      for (const field of block.fields) {
        add(`il campo ${field.id}`, [step.when, block.when, field.when], [field]);
        for (const cell of field.kind === "rows" ? field.fields : []) {
          add(`la cella ${cell.id} di ${field.id}`, [step.when, block.when, field.when, cell.when]);
        }
        earlier.push(field);
      }
    }
  }
  return places;
};

/** Single conditions: is, filled, over. */
const atomsOf = (condition: Condition): Condition[] => {
  if ("not" in condition) return atomsOf(condition.not);
  if ("all" in condition) return condition.all.flatMap(atomsOf);
  return "any" in condition ? condition.any.flatMap(atomsOf) : [condition];
};

const optionsOf = (field: Field): string[] => {
  if (field.kind === "choice") return field.options;
  return field.kind === "checkbox" || field.kind === "declaration" ? ["si"] : [];
};

const atomFault = (atom: Condition, earlier: Field[]): string | undefined => {
  const [id = ""] = fieldsIn(atom);
  const field = earlier.find((each) => each.id === id);
  if (!field) return `guarda ${id}, che non è una risposta data prima`;
  if ("is" in atom && !optionsOf(field).includes(atom.is[1])) return `guarda l’opzione ${atom.is[1]}, che ${id} non ha`;
  if ("over" in atom && field.kind !== "number" && field.kind !== "money")
    return `confronta ${id}, che non è un numero`;
  return undefined;
};

const placeFaults = ({ what, own, earlier }: Place): string[] =>
  (own ? atomsOf(own) : []).flatMap((atom) => atomFault(atom, earlier) ?? []).map((fault) => `${what} ${fault}`);

export const conditionFaults = (modulo: Modulo): string[] => {
  const places = placesOf(modulo);
  const faults = places.flatMap(placeFaults);
  // what looks ahead cannot be followed to its end
  if (faults.length > 0) return faults;
  const fields = new Map(places.flatMap((place) => place.fields).map((field) => [field.id, field]));
  const when = new Map(places.flatMap((place) => place.fields.map(({ id }) => [id, place.when] as const)));
  return places
    .filter((place) => place.own && !canHold(place.when, fields, (id) => when.get(id) ?? []))
    .map(({ what }) => `${what} non si raggiunge mai: la sua condizione non può avverarsi`);
};
