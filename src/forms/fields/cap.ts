import { line } from "./clean.ts";
import type { Print, Reader } from "./kind.ts";

/** Of a city with many, enough to see where the mistake is. */
const short = (caps: string[]): string =>
  caps.length <= 4 ? caps.join(", ") : `da ${caps.toSorted()[0]} a ${caps.toSorted().at(-1)}`;

export const read: Reader<"cap"> = (given, field, world) => {
  const value = line(given.text()).replace(/\s/g, "");
  if (value === "") return "empty";
  if (!/^\d{5}$/.test(value)) return { fault: "capForma" };
  const comune = field.of === undefined ? undefined : world.comuni?.byIstat(given.sibling(field.of));
  if (!comune || comune.cap.length === 0 || comune.cap.includes(value)) return { value };
  return { fault: "capDiAltroComune", params: { comune: comune.nome, elenco: short(comune.cap) } };
};

export const show: Print<"cap"> = (value) => value;
