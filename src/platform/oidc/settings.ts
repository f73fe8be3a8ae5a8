// provider.json as an operator writes it, read word by word; what is wrong is collected, so that all of it is told at once.
import { isReachable, type Reach } from "./web.ts";

export type Settings = {
  text(name: string): string;
  optional(name: string, otherwise: string): string;
  address(name: string): string;
  texts(name: string, otherwise?: readonly string[]): string[];
  /** Objects of a list, each read as a whole. */
  each<T>(name: string, read: (one: Settings, at: string) => T): T[];
  part(name: string): Settings;
  /** As it stands in the file. */
  raw(name: string): unknown;
  fault(text: string): void;
};

type Json = Record<string, unknown>;

export const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";

/** `at`: where in the file, as a fault names it ("providers[0].") */
export const settingsIn = (given: Json, faults: string[], reach: Reach, at = ""): Settings => {
  const fault = (text: string) => {
    faults.push(text);
  };
  const raw = (name: string): unknown => (Object.hasOwn(given, name) ? given[name] : undefined);
  const within = (value: unknown, path: string): Settings => {
    if (!isObject(value)) fault(`${path} must be an object`);
    return settingsIn(isObject(value) ? value : {}, faults, reach, `${path}.`);
  };
  const text = (name: string): string => {
    const value = raw(name);
    if (isText(value)) return value.trim();
    fault(`${at}${name} is needed, a text`);
    return "";
  };
  return {
    raw,
    fault: (words) => fault(`${at}${words}`),
    text,
    optional: (name, otherwise) => (raw(name) === undefined ? otherwise : text(name)),
    address(name) {
      const value = text(name);
      if (value && !isReachable(value, reach)) fault(`${at}${name} must be an https address, not ${value}`);
      return value;
    },
    texts(name, otherwise) {
      const value = raw(name) ?? otherwise;
      if (Array.isArray(value) && value.every(isText)) return value;
      fault(`${at}${name} must be a list of texts`);
      return [];
    },
    each(name, read) {
      const value = raw(name);
      if (!Array.isArray(value) || value.length === 0) {
        fault(`${at}${name} must be a list with at least one object`);
        return [];
      }
      return value.map((one, n) => read(within(one, `${at}${name}[${n}]`), `${at}${name}[${n}]`));
    },
    part: (name) => within(raw(name), `${at}${name}`),
  };
};
