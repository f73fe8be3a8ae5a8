// The signed roots of the histories, for whoever wants to keep a copy: with it nobody can change what came before.
import { type Root, rootsBefore } from "#istanze/history-root.ts";
import { isDate } from "#kit/time.ts";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import { get } from "../../visit.ts";

/** A year and a day. */
const together = 366;

const shown = ({ day, chains, headsSha256, previousSha256, rootSha256, signature, keyId, madeAt }: Root) => ({
  ...{ day, chains, headsSha256, previousSha256, rootSha256, signature, keyId, madeAt },
});

export const registroDoors = (ctx: Context): Door[] => [
  get(routes.registro, "anyone", async ({ query }) => {
    const roots = await rootsBefore(ctx.db, query.prima && isDate(query.prima) ? query.prima : undefined, together);
    const keys = new Map(roots.map(({ keyId, publicKey }) => [keyId, publicKey]));
    const oldest = roots.length === together ? roots.at(-1)?.day : undefined;
    return {
      json: {
        algorithm: "Ed25519",
        keys: [...keys].map(([id, spki]) => ({ id, spki })),
        roots: roots.map(shown),
        ...(oldest === undefined ? {} : { next: ctx.env.publicUrl + routes.registro.href({ prima: oldest }) }),
      },
    };
  }),
];
