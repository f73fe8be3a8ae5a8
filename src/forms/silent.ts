import { dateParts } from "./fields/date.ts";
import type { Field, Typed } from "./modulo.ts";

/**
 * What only the identity, the role or a register can say, and does not, nobody could put right: it is neither asked nor
 * shown. @param scope "" or a row's "nucleo.0."
 */
export const isSilent = ({ id, kind, locked }: Field, typed: Typed, scope = ""): boolean => {
  if (!locked) return false;
  const names = kind === "date" ? dateParts.map((part) => `${id}.${part}`) : [id];
  return names.every((name) => !typed[scope + name]);
};
