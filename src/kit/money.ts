// Money is a whole number of euro cents.

const written = new Intl.NumberFormat("it-IT", { style: "currency", currency: "EUR", useGrouping: "always" });

/**
 * Cents of an amount as people in Italy type it: "1.234,56", "1234,5", "€ 12".
 * A point before three digits groups thousands ("1.234" is 1234 euro); a lone point before one or two digits, which
 * no group can be, is read as a comma ("1234.56"). Nothing for anything else, a minus and thirds of a cent included.
 */
export const readMoney = (text: string): number | undefined => {
  const amount = text.replace(/\s|€|euro/gi, "").replace(/^(\d+)\.(\d{1,2})$/, "$1,$2");
  const [, euro, cents = ""] = /^(\d{1,13}|\d{1,3}(?:\.\d{3}){1,4})(?:,(\d{1,2}))?$/.exec(amount) ?? [];
  return euro === undefined ? undefined : Number(euro.replaceAll(".", "")) * 100 + Number(cents.padEnd(2, "0"));
};

/** "1.234,56 €", with a space that does not break. */
export const showMoney = (cents: number): string => written.format(cents / 100);
