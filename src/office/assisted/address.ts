import { readMailAddress } from "#forms/fields/mail-address.ts";

/** As the form itself would take it. */
export const isAddress = (text: string): boolean => {
  const reading = readMailAddress(text);
  return typeof reading === "object" && "value" in reading;
};
