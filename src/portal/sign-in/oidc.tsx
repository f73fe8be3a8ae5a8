// SPID and CIE by OpenID Connect, and the gateways of Regions: off to the provider, and back with what it says.
import { keepRefused } from "#identity/exchanges.ts";
import { toKeep } from "#identity/oidc-sessions.ts";
import type { Method } from "#identity/proof.ts";
import { awaitedRequest, type SignInRequest } from "#identity/sign-in-requests.ts";
import { newToken } from "#kit/secret.ts";
import { isIdentified, type Kept, type NotIdentified, type OidcProvider } from "#platform/oidc/provider.ts";
import { notForWork, oidcErrorSaid, providerSilent } from "#words/oidc-errors.it.ts";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, type Visit } from "../../visit.ts";
import { alarm } from "./alarm.ts";
import { arrive } from "./arrive.ts";
import { ask, askedFor } from "./ask.ts";
import { unflooded } from "./flood.ts";
import { fault, notAwaited, type Refusal, refused } from "./refused.tsx";
import { whoIn } from "./saml-who.ts";

const unknownProvider: Refusal = {
  title: "Gestore non riconosciuto",
  text: "Il gestore di identità richiesto non è tra quelli che si possono usare qui. Scegline uno tra i modi di accesso.",
  status: 404,
};

export const methodOf = ({ kind }: Pick<OidcProvider, "kind">): Method => (kind === "plain" ? "oidc" : kind);

/** What is kept of a question; `folder`: two folders may lead to one provider, and the answer belongs to one of them. */
type Question = Kept & { folder: string; request: string };

const refusalOf = (found: NotIdentified, back: string): Refusal => {
  const said = oidcErrorSaid(found.error) ?? (found.temporary ? providerSilent : undefined);
  return said ? { ...said, status: 403, back } : fault(back);
};

const enterDoor = (ctx: Context, frame: FrameMaker): Door =>
  get(
    routes.oidc.enter,
    "anyone",
    unflooded(ctx, frame, async (visit: Visit<"anyone", { provider: string }>) => {
      const provider = ctx.oidc.find(({ id }) => id === visit.params.provider);
      const choice = provider?.choices.find(({ issuer }) => issuer === visit.query.gestore);
      if (!provider || !choice) return refused(frame, visit, unknownProvider);
      const { level, returnTo } = askedFor(visit, provider.reaches < 2 ? 1 : 2);
      const use = provider.uses.find((each) => each === visit.query.uso) ?? null;
      const state = newToken();
      const asked = await provider.ask(choice.issuer, { state, level, use, now: ctx.clock.now() });
      if ("refused" in asked) {
        alarm(ctx, `oidc ${provider.id}`, choice.issuer, asked.refused);
        return refused(frame, visit, refusalOf(asked, returnTo));
      }
      const kept: Question = { ...asked.kept, folder: provider.id, request: asked.address };
      const question = { id: state, method: methodOf(provider), provider: choice.issuer, level, use, returnTo };
      const request = await ask(ctx, visit, { ...question, kept: JSON.stringify(kept) });
      return { redirect: asked.address, cookies: { request } };
    }),
  );

/** Who shows a personal identity where one for work was asked for did nothing wrong. */
const unusable = ({ use }: SignInRequest): NotIdentified =>
  use
    ? { refused: "attribute: nobody that is represented", error: notForWork }
    : { refused: "attribute: no codice fiscale that is one" };

type Awaiting = { request: SignInRequest; question: Question };

/** The question that this browser is awaited with here. */
const awaitingOf = async (
  ctx: Context,
  provider: OidcProvider,
  { query, browser }: Visit<"anyone">,
): Promise<Awaiting | undefined> => {
  const by = { method: methodOf(provider), browser, now: ctx.clock.now() };
  const request = await awaitedRequest(ctx.db, query.state ?? "", by);
  if (!request?.kept) return undefined;
  const question = JSON.parse(ctx.sealing.open(request.kept, request.id)) as Question;
  return question.folder === provider.id ? { request, question } : undefined;
};

const backDoor = (ctx: Context, frame: FrameMaker): Door => {
  const judge = async (
    visit: Visit<"anyone">,
    provider: OidcProvider,
    { request, question }: Awaiting,
  ): Promise<Answer> => {
    const { request: asked, folder: _, ...kept } = question;
    const { id: state, level, method, returnTo } = request;
    const now = ctx.clock.now();
    const found = await provider.answer(visit.query, { state, kept, level, now });
    const more = isIdentified(found) ? found.messages : {};
    const messages = { request: asked, response: visit.here, ...more };
    const exchange = { request: state, method, provider: request.provider, at: ctx.clock.now(), messages };
    const who = isIdentified(found) ? whoIn("spid", found, request.use) : undefined;
    if (isIdentified(found) && who) {
      const providerSession = toKeep(ctx.sealing, found.session);
      const proof = { method, issuer: found.issuer, level: found.level, providerSession };
      return arrive(ctx, frame, visit, { request, who, proof, exchange });
    }
    const wrong = isIdentified(found) ? unusable(request) : found;
    if (!oidcErrorSaid(wrong.error)) alarm(ctx, `oidc ${provider.id}`, request.provider, wrong.error ?? wrong.refused);
    await keepRefused(ctx.db, ctx.sealing, exchange);
    return refused(frame, visit, refusalOf(wrong, returnTo));
  };

  return get(routes.oidc.back, "anyone", async (visit) => {
    const provider = ctx.oidc.find(({ id }) => id === visit.params.provider);
    if (!provider) return refused(frame, visit, unknownProvider);
    const awaiting = await awaitingOf(ctx, provider, visit);
    return awaiting ? judge(visit, provider, awaiting) : refused(frame, visit, notAwaited);
  });
};

export const oidcDoors = (ctx: Context, frame: FrameMaker): Door[] => [enterDoor(ctx, frame), backDoor(ctx, frame)];
