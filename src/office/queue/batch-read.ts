// The boxes that were ticked in the queue, as they are posted: "<id>.<revision>".
import { batchAtMost, type Ticked } from "#istanze/queue/batch.ts";
import { isUuid } from "#kit/uuid.ts";
import type { Posted } from "../../visit.ts";
import { ticked } from "./rows.tsx";

const readTicked = (text: string): Ticked[] => {
  const [id = "", revision = ""] = text.split(".");
  return isUuid(id) && /^\d{1,9}$/.test(revision) ? [{ id, caseRevision: Number(revision) }] : [];
};

/** Each case once; "none" and "tooMany" name what is wrong. */
export const tickedIn = (body: Posted): Ticked[] | "none" | "tooMany" => {
  const all = [body[ticked] ?? []].flat().flatMap(readTicked);
  const cases = [...new Map(all.map((each) => [each.id, each])).values()];
  if (cases.length === 0) return "none";
  return cases.length > batchAtMost ? "tooMany" : cases;
};
