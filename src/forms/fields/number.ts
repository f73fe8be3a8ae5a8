import { line } from "./clean.ts";
import type { Print, Reader } from "./kind.ts";

// Italian: "1.234,5". A point before three digits groups thousands; before fewer it can only be a comma ("12.5").
const written = /^([+-]?)(\d{1,15}|\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/;
const withPoint = /^([+-]?\d+)\.(\d{1,2})$/;

const numbers = new Intl.NumberFormat("it-IT", { maximumFractionDigits: 15 });
const inItalian = (value: number): string => numbers.format(value);

export const read: Reader<"number"> = (given, { min, max, decimals }) => {
  const text = line(given.text()).replace(/\s/g, "");
  if (text === "") return "empty";
  const [, sign = "", whole, fraction = ""] = written.exec(text.replace(withPoint, "$1,$2").replace("−", "-")) ?? [];
  if (whole === undefined) return { fault: "numeroForma" };
  if (fraction.length > decimals) {
    return decimals === 0 ? { fault: "numeroIntero" } : { fault: "numeroDecimali", params: { decimali: decimals } };
  }
  const value = Number(`${sign}${whole.replaceAll(".", "")}.${fraction || 0}`) + 0;
  if (min !== undefined && value < min) return { fault: "numeroBasso", params: { min: inItalian(min) } };
  if (max !== undefined && value > max) return { fault: "numeroAlto", params: { max: inItalian(max) } };
  return { value };
};

export const show: Print<"number"> = (value) => inItalian(value);
