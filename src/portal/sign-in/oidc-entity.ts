// What the other members of a federation ask us: who we are, and what we found about somebody we met.
import type { OidcProvider } from "#platform/oidc/provider.ts";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import { get } from "../../visit.ts";

const token = (text: string, kind: string): Answer => ({
  file: Buffer.from(text),
  mediaType: `application/${kind}+jwt`,
  name: `${kind}.jwt`,
  inline: true,
});

const configuration = async (ctx: Context, found: OidcProvider | undefined): Promise<Answer> =>
  found?.entity ? token(await found.entity.configuration(ctx.clock.now()), "entity-statement") : "missing";

/** Errors as OpenID Federation 1.0 writes them (8.9). */
const refusal = (status: number, error: string, error_description: string): Answer => ({
  status,
  json: { error, error_description },
});

export const oidcEntityDoors = (ctx: Context): Door[] => {
  const isAtRoot = ({ entity }: OidcProvider): boolean => entity?.clientId === ctx.env.publicUrl;
  const named = (id: string): OidcProvider | undefined => ctx.oidc.find((each) => each.id === id);
  return [
    get(routes.oidc.rootEntity, "anyone", () => configuration(ctx, ctx.oidc.find(isAtRoot))),
    get(routes.oidc.entity, "anyone", ({ params }) => {
      const found = named(params.provider);
      return configuration(ctx, found && !isAtRoot(found) ? found : undefined);
    }),
    get(routes.oidc.resolve, "anyone", async ({ params, query }) => {
      const { entity } = named(params.provider) ?? {};
      if (!entity) return "missing";
      // `anchor` in the drafts that the Italian federations follow, `trust_anchor` in the final text
      const { sub, trust_anchor: anchor = query.anchor } = query;
      if (!sub || !anchor) return refusal(400, "invalid_request", "sub and trust_anchor are needed");
      const found = await entity.resolved(sub, anchor, ctx.clock.now());
      return found
        ? token(found, "resolve-response")
        : refusal(404, "not_found", "no chain from there to that anchor was followed here");
    }),
  ];
};
