import { isDate } from "./time.ts";

/** "4/5/2026", with any of the usual signs between, as an ISO date; undefined when there is no such day. */
export const readDate = (text: string): string | undefined => {
  const [, day = "", month = "", year = ""] =
    /^\s*(\d{1,2})[/.\- ](\d{1,2})[/.\- ]((?:19|20|21)\d{2})\s*$/.exec(text) ?? [];
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDate(iso) ? iso : undefined;
};

export const dateFault = "Scrivi una data esistente, come 04/05/2027";
