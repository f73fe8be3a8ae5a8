import { isUuid } from "./uuid.ts";

/** Where a page of a list ended, as it stands in the address of the next one. */
export const cursorText = ({ at, id }: { at: Date; id: string }): string => `${at.getTime()}_${id}`;

export const cursorIn = (text: string | undefined): { at: Date; id: string } | undefined => {
  const [, at = "", id = ""] = /^(\d{1,13})_(.+)$/.exec(text ?? "") ?? [];
  return isUuid(id) ? { at: new Date(Number(at)), id } : undefined;
};
