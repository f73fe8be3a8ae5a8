import { line } from "./clean.ts";
import type { Print, Reader } from "./kind.ts";

export const read: Reader<"phone"> = (given) => {
  const value = line(given.text());
  if (value === "") return "empty";
  if (!/^(\+ ?)?[\d\s()/.-]+$/.test(value)) return { fault: "telefonoForma" };
  // ITU-T E.164: 15 digits at most
  const digits = value.replace(/\D/g, "").length;
  return digits < 6 || digits > 15 ? { fault: "telefonoCifre" } : { value };
};

export const show: Print<"phone"> = (value) => value;
