// SPID and CIE by OpenID Connect, and gateways, on the page "Accedi".
import type { OidcProvider } from "#platform/oidc/provider.ts";
import { ButtonLink } from "#ui/button.tsx";
import type { Context } from "../../context.ts";
import { routes } from "../../routes.ts";
import { HelpLinks, shuffled } from "./saml-way.tsx";
import type { Asking, Way } from "./way.ts";

const leads: Record<OidcProvider["kind"], string> = {
  spid: "SPID è il sistema pubblico di identità digitale. Scegli il gestore della tua identità.",
  cie: "Con la carta d’identità elettronica, dal telefono con la app CieID o dal computer con un lettore.",
  plain: "Passi al sito che verifica chi sei e poi torni qui.",
};

/** Where SAML stands on the page too, the two must have two names. */
const headingOf = ({ name, kind }: OidcProvider, ctx: Context): string => {
  const twice = kind !== "plain" && ctx.saml[kind] !== undefined;
  return `Entra con ${name}${twice ? " (OpenID Connect)" : ""}`;
};

const hrefOf = ({ id }: OidcProvider, issuer: string, { level, back }: Asking): string =>
  routes.oidc.enter.href({ provider: id }, { gestore: issuer, livello: String(Math.max(2, level)), ritorno: back });

const oidcWay = (ctx: Context, provider: OidcProvider): Way => ({
  id: `oidc-${provider.id}`,
  reaches: provider.reaches,
  elsewhere: true,
  section: (asking) => {
    const heading = headingOf(provider, ctx);
    const [only, another] = provider.choices;
    return (
      <section aria-labelledby={`oidc-${provider.id}`}>
        <h2 id={`oidc-${provider.id}`}>{heading}</h2>
        <p>{leads[provider.kind]}</p>
        <ul class="sp-people">
          {shuffled(provider.choices).map(({ issuer, name }) => (
            <li key={issuer}>
              <ButtonLink tone="outline" href={hrefOf(provider, issuer, asking)}>
                {only && !another ? heading : name}
              </ButtonLink>
            </li>
          ))}
        </ul>
        {provider.kind !== "plain" && <HelpLinks system={provider.kind} />}
      </section>
    );
  },
});

/** The national ones first, as everybody looks for them. */
const order: readonly OidcProvider["kind"][] = ["spid", "cie", "plain"];

export const oidcWays = (ctx: Context): Way[] =>
  order.flatMap((kind) =>
    ctx.oidc.filter((provider) => provider.kind === kind).map((provider) => oidcWay(ctx, provider)),
  );
