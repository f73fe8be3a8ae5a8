// "Entra con SPID", "Entra con CIE", "Login with eIDAS": the provider list of the official button, drawn by the server
// (SPID, linee guida sull'interfaccia; avviso 42): links in an order that favours nobody, and the three links of help.
import { randomInt } from "node:crypto";
import type { Saml } from "#platform/saml/folder.ts";
import { type Provider, type System, systems } from "#platform/saml/party.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import type { Context } from "../../context.ts";
import { routes } from "../../routes.ts";
import type { Asking, Way } from "./way.ts";

type Words = { heading: string; lead: string; help: { label: string; href: string }[] };

const words: Record<System, Words> = {
  spid: {
    heading: "Entra con SPID",
    lead: "SPID è il sistema pubblico di identità digitale. Scegli il gestore della tua identità.",
    help: [
      { label: "Maggiori informazioni", href: "https://www.spid.gov.it/" },
      { label: "Non hai SPID?", href: "https://www.spid.gov.it/cos-e-spid/come-attivare-spid/" },
      { label: "Serve aiuto?", href: "https://www.spid.gov.it/assistenza/" },
    ],
  },
  cie: {
    heading: "Entra con CIE",
    lead: "Con la carta d’identità elettronica, dal telefono con la app CieID o dal computer con un lettore.",
    help: [
      { label: "Maggiori informazioni", href: "https://www.cartaidentita.interno.gov.it/cittadini/entra-con-cie/" },
      { label: "Serve aiuto?", href: "https://www.cartaidentita.interno.gov.it/contatti/" },
    ],
  },
  eidas: {
    heading: "Login with eIDAS",
    lead: "Per chi ha un’identità digitale di un altro Paese europeo. For people with a digital identity of another European country.",
    help: [{ label: "Maggiori informazioni", href: "https://www.eid.gov.it/" }],
  },
};

/** Fisher and Yates: no provider stands first more often than another. */
export const shuffled = <P,>(providers: readonly P[]): P[] => {
  const all = [...providers];
  for (let at = all.length - 1; at > 0; at--) {
    const other = randomInt(at + 1);
    const [one, two] = [all[at], all[other]];
    if (one && two) [all[at], all[other]] = [two, one];
  }
  return all;
};

/** Who shows again who they are does it where they did it before. */
const offered = (providers: Provider[], { again, session }: Asking): Provider[] => {
  const same = again ? providers.filter(({ entityId }) => entityId === session?.issuer) : [];
  return same.length ? same : providers;
};

const ProviderList = ({ system, providers, asking }: { system: System; providers: Provider[]; asking: Asking }) => (
  <ul class="sp-people">
    {shuffled(offered(providers, asking)).map(({ entityId, name }) => (
      <li key={entityId}>
        <ButtonLink
          tone="outline"
          href={routes.saml[system].login.href({
            idp: entityId,
            livello: String(Math.max(2, asking.level)),
            ritorno: asking.back,
          })}
        >
          {name}
        </ButtonLink>
      </li>
    ))}
  </ul>
);

export const HelpLinks = ({ system }: { system: System }) => (
  <ul class="sp-operations">
    {words[system].help.map(({ label, href }) => (
      <li key={href}>
        <a href={href} rel="noopener noreferrer">
          {label}
          <span class="visually-hidden"> su {words[system].heading.split(" ").at(-1)}</span>
        </a>
      </li>
    ))}
  </ul>
);

/** More of them open at a press, as under the official button. */
const few = 3;

const samlWay = (system: System, saml: Saml): Way => ({
  id: system,
  reaches: 3,
  elsewhere: true,
  section: async (asking) => {
    const providers = await saml.providers();
    if (providers.length === 0) return undefined;
    const { heading, lead } = words[system];
    return (
      <section aria-labelledby={system}>
        <h2 id={system}>{heading}</h2>
        <p>{lead}</p>
        {providers.length > few ? (
          <Disclosure title="Scegli il gestore">
            <ProviderList system={system} providers={providers} asking={asking} />
          </Disclosure>
        ) : (
          <ProviderList system={system} providers={providers} asking={asking} />
        )}
        <HelpLinks system={system} />
      </section>
    );
  },
});

export const samlWays = (ctx: Context): Way[] =>
  systems.flatMap((system) => {
    const saml = ctx.saml[system];
    return saml ? [samlWay(system, saml)] : [];
  });
