import type { Print, Reader } from "./kind.ts";
import { readMailAddress } from "./mail-address.ts";

// Nothing in the text of an address says that it is certified: what can be judged is that it is an address.
export const read: Reader<"pec"> = (given) => readMailAddress(given.text());
export const show: Print<"pec"> = (value) => value;
