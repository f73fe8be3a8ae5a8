// A document of the case, for who works it; every opening is written down.
import { documentById } from "#istanze/documents.ts";
import { recordRead } from "#istanze/reads.ts";
import { isUuid } from "#kit/uuid.ts";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import { get } from "../../visit.ts";

export const documentDoors = (ctx: Context): Door[] => [
  get(routes.office.case.document, "caseworker", async ({ params, session }) => {
    const document = isUuid(params.document) ? await documentById(ctx.db, params, params.document) : undefined;
    const file = document && (await ctx.files.get(document.sha256));
    if (!document || !file) return "missing";
    await recordRead(ctx, params, { person: session.person.id, what: "documento", name: document.name });
    return { file, mediaType: document.mediaType, name: document.name };
  }),
];
