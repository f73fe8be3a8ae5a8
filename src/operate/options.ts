// The options of a command, `--codice-fiscale 99990000012`, read once: all faults are said together.
import { parseArgs } from "node:util";

export class OptionsFault extends Error {}

export type Options<Name extends string> = Record<Name, string>;

/** A check says what is wrong with a text, or nothing. An empty text stands for an option that was not given. */
export type Checks<Name extends string> = Record<Name, (text: string) => string | undefined>;

export const given = (text: string): string | undefined => (text === "" ? "is missing" : undefined);
export const free = (): undefined => undefined;

const flag = (name: string): string => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

const parsed = (args: readonly string[], names: readonly string[]): Record<string, string | undefined> => {
  const options = Object.fromEntries(names.map((name) => [flag(name).slice(2), { type: "string" as const }]));
  try {
    return parseArgs({ args: [...args], options }).values as Record<string, string>;
  } catch (error) {
    throw new OptionsFault((error as Error).message);
  }
};

/** Names in camelCase are options in kebab-case. */
export const readOptions = <Name extends string>(args: readonly string[], checks: Checks<Name>): Options<Name> => {
  const names = Object.keys(checks) as Name[];
  const values = parsed(args, names);
  const options = Object.fromEntries(
    names.map((name) => [name, (values[flag(name).slice(2)] ?? "").trim()]),
  ) as Options<Name>;
  const faults = names.flatMap((name) => {
    const fault = checks[name](options[name]);
    return fault ? [`${flag(name)} ${fault}`] : [];
  });
  if (faults.length) throw new OptionsFault(faults.join("\n"));
  return options;
};
