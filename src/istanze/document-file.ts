// The bytes of a document, for who may have them now.
import type { Readable } from "node:stream";
import { isUuid } from "#kit/uuid.ts";
import type { Context } from "../context.ts";
import { type Document, documentById } from "./documents.ts";
import type { IstanzaKey } from "./istanza.ts";

type For = { for: "owner" | "office" };

/** An infected file is given to nobody; the office waits for the antivirus, whose own file it is does not. */
export const mayOpen = ({ scan, removedAt }: Document, { for: whom }: For): boolean =>
  removedAt === null && scan !== "infetto" && (whom === "owner" || scan !== "in attesa");

/** An answer as pages give it; "missing" also for what may not be opened. */
export const documentAnswer = async (
  ctx: Context,
  key: IstanzaKey,
  id: string,
  whom: For,
): Promise<{ file: Readable; mediaType: string; name: string } | "missing"> => {
  const document = isUuid(id) ? await documentById(ctx.db, key, id) : undefined;
  if (!document || !mayOpen(document, whom)) return "missing";
  const file = await ctx.files.get(document.sha256);
  return file ? { file, mediaType: document.mediaType, name: document.name } : "missing";
};
