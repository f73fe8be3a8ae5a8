// A document of the case, for who works it; every opening is written down before the file is given.
import { documentAnswer } from "#istanze/document-file.ts";
import { recordRead } from "#istanze/reads.ts";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import { get } from "../../visit.ts";

export const documentDoors = (ctx: Context): Door[] => [
  get(routes.office.case.document, "caseworker", async ({ params, session }) => {
    const answer = await documentAnswer(ctx, params, params.document, { for: "office" });
    if (answer === "missing") return answer;
    await recordRead(ctx, params, { person: session.person.id, what: "documento", name: answer.name });
    return answer;
  }),
];
