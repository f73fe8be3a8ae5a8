import { line } from "./clean.ts";
import type { Reading } from "./kind.ts";

// RFC 5321: 64 octets before the @, 254 in all; quoted names and addresses without a domain reach nobody here.
const shape = /^[^\s@<>()[\]\\,;:"]{1,64}@[^\s@<>()[\]\\,;:"_]+$/u;
const domainLabel = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?$/u;
const maxOctets = 254;

/** Domains that belong to nobody a person could mean, and what was meant. */
const slips: Record<string, string> = {
  "gmial.com": "gmail.com",
  "gmai.com": "gmail.com",
  "gmail.con": "gmail.com",
  "gmail.it": "gmail.com",
  "hotmial.com": "hotmail.com",
  "hotmail.con": "hotmail.com",
  "outlok.it": "outlook.it",
  "libero.con": "libero.it",
  "lbero.it": "libero.it",
};

const isDomain = (domain: string): boolean => {
  const labels = domain.split(".");
  return labels.length > 1 && labels.every((label) => domainLabel.test(label)) && !/^\d+$/.test(labels.at(-1) ?? "");
};

const isLocal = (local: string): boolean => !/^\.|\.\.|\.$/.test(local);

/** Ordinary and certified addresses alike. */
export const readMailAddress = (text: string): Reading<string> => {
  const value = line(text);
  if (value === "") return "empty";
  if (value.includes(",")) return { fault: "emailVirgola" };
  const [local = "", domain = ""] = value.split("@");
  const octets = new TextEncoder().encode(value).length;
  if (!shape.test(value) || octets > maxOctets || !isLocal(local) || !isDomain(domain)) return { fault: "emailForma" };
  const meant = slips[domain.toLowerCase()];
  return meant ? { fault: "emailForse", params: { forse: `${local}@${meant}` } } : { value };
};
