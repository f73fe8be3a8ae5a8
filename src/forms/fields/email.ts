import type { Print, Reader } from "./kind.ts";
import { readMailAddress } from "./mail-address.ts";

export const read: Reader<"email"> = (given) => readMailAddress(given.text());
export const show: Print<"email"> = (value) => value;
