import type { Modulo } from "./modulo.ts";
import { conditionFaults } from "./publishing/conditions.ts";
import { fieldFaults } from "./publishing/fields.ts";
import { profileFaults } from "./publishing/profile.ts";
import { wordFaults } from "./publishing/words.ts";

const headFaults = ({ code, version, steps }: Modulo): string[] => [
  ...(/^[A-Z][A-Z0-9_]*$/.test(code) ? [] : [`il codice ${code} deve essere come SERV06_UTENTI`]),
  ...(/^\d+\.\d+\.\d+$/.test(version) ? [] : [`la versione ${version} deve essere come 2.0.0`]),
  ...(steps.length === 0 ? ["il modulo non ha passi"] : []),
];

/** Why a modulo cannot be published, one sentence each; nothing when it can be filled in from its start to its end. */
export const faultsOfModulo = (modulo: Modulo): string[] => [
  ...headFaults(modulo),
  ...fieldFaults(modulo),
  ...conditionFaults(modulo),
  ...profileFaults(modulo),
  ...wordFaults(modulo),
];
