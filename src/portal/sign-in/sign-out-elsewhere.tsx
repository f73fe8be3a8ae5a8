// "Esci" ends the session at the provider too, where it has one. The browser goes there by itself: after a form a
// redirect to another site is what the content security policy forbids, so a page of ours leads on.
import { providerSessionOf } from "#identity/sessions.ts";
import { signOutRequest } from "#platform/saml/logout.ts";
import { type System, systems } from "#platform/saml/party.ts";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Answer } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import type { Visit } from "../../visit.ts";
import { carried } from "./carried.tsx";
import { leaveOidc } from "./oidc-sign-out.ts";

const asSystem = (method: string): System | undefined => systems.find((system) => system === method);

const leadingOn = async (frame: FrameMaker, to: string, address: string): Promise<Answer> => ({
  leadsTo: address,
  cookies: { session: null },
  page: (
    <Page frame={await frame({ session: undefined, here: routes.home.href() })} title="Uscita">
      <PageHeading title="Sei uscito" lead={`Adesso chiudiamo la sessione anche sul sito di ${to}.`} />
      <ul class="sp-operations">
        <li>
          <a href={address}>Continua su {to}</a>
        </li>
        <li>
          <a href={routes.home.href()}>Torna alla pagina iniziale</a>
        </li>
      </ul>
    </Page>
  ),
});

/** Undefined: the session began with nobody who wants to hear of its end. */
export const signOutElsewhere = async (
  ctx: Context,
  frame: FrameMaker,
  visit: Visit<"anyone">,
  fingerprint: Buffer,
): Promise<Answer | undefined> => {
  const left = await leaveOidc(ctx, fingerprint);
  if (left) return left.address ? leadingOn(frame, left.name, left.address) : undefined;
  const began = await providerSessionOf(ctx.db, fingerprint);
  const system = began && asSystem(began.method);
  const saml = system && ctx.saml[system];
  if (!began || !saml) return undefined;
  const provider = (await saml.providers()).find(({ entityId }) => entityId === began.issuer);
  const message = provider && signOutRequest(saml.sp, provider, began.session, ctx.clock.now());
  if (!provider || !message) return undefined;
  if ("address" in message) return leadingOn(frame, provider.name, message.address);
  return carried(frame, { ...visit, session: undefined }, message, { to: provider.name, cookies: { session: null } });
};
