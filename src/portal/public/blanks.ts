// S2.29: the files that a service gives to be filled in.
import type { Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import type { Catalogue } from "../../service.ts";
import { get } from "../../visit.ts";

export const blankDoors = (catalogue: Catalogue): Door[] => [
  get(routes.service.blank, "anyone", async ({ params }) => {
    const blanks = catalogue.byId(params.service)?.blanks ?? {};
    const blank = Object.hasOwn(blanks, params.file) ? blanks[params.file] : undefined;
    if (!blank) return "missing";
    return { file: await blank.content(), mediaType: blank.mediaType, name: blank.name };
  }),
];
