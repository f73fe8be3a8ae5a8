// Single logout: the provider asks us to end a session, or answers that it has ended its own.
import { closeProviderSession } from "#identity/sessions.ts";
import type { Saml } from "#platform/saml/folder.ts";
import { signOutAnswer } from "#platform/saml/logout.ts";
import { readSignOutRequest } from "#platform/saml/logout-asked.ts";
import type { System } from "#platform/saml/party.ts";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post, textOf, type Visit } from "../../visit.ts";
import { carried } from "./carried.tsx";
import { refused } from "./refused.tsx";

const notBelieved = {
  title: "Richiesta di uscita non valida",
  text: "La richiesta non viene da un gestore di identità riconosciuto, o è stata cambiata lungo la strada. Per uscire usa il pulsante “Esci”.",
  status: 400,
};

type Said = { request: string; relay: string; query: string | undefined };

const signedOut = async (
  ctx: Context,
  frame: FrameMaker,
  { sp, providers }: Saml,
  visit: Visit<"anyone">,
  { request, relay, query }: Said,
): Promise<Answer> => {
  // an answer to our own request: the session here has ended already
  if (!request) return { redirect: routes.home.href() };
  const now = ctx.clock.now();
  const asked = await readSignOutRequest({ encoded: request, query }, { sp, providers: await providers(), now });
  if ("refused" in asked) return refused(frame, visit, notBelieved);
  await closeProviderSession(ctx.db, asked.provider.entityId, asked, now);
  const answer = signOutAnswer(sp, asked.provider, { inResponseTo: asked.id, relay, now });
  return carried(frame, visit, answer, { to: asked.provider.name });
};

export const signOutDoors = (ctx: Context, frame: FrameMaker, system: System, saml: Saml): Door[] => [
  get(routes.saml[system].logout, "anyone", (visit) => {
    const query = visit.here.split("?")[1] ?? "";
    const said = new URLSearchParams(query);
    const [request, relay] = [said.get("SAMLRequest") ?? "", said.get("RelayState") ?? ""];
    return signedOut(ctx, frame, saml, visit, { request, relay, query });
  }),
  post(
    routes.saml[system].logout,
    "anyone",
    (visit) => {
      const [request, relay] = [textOf(visit.body, "SAMLRequest"), textOf(visit.body, "RelayState")];
      return signedOut(ctx, frame, saml, visit, { request, relay, query: undefined });
    },
    { fromElsewhere: true },
  ),
];
