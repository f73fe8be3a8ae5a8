// With a card in a reader: off to the host name that asks for it (platform/cns), and back with what it saw.
import { randomUUID } from "node:crypto";
import { transaction } from "#db/transaction.ts";
import { handedCard, keepCard } from "#identity/card-hand-over.ts";
import { noteOfCard } from "#identity/card-of-session.ts";
import { knownName } from "#identity/known-name.ts";
import { awaitedRequest, type SignInRequest, useUp } from "#identity/sign-in-requests.ts";
import { ownPath } from "#kit/own-path.ts";
import type { Card, CardRead } from "#platform/cns/card.ts";
import type { FaultLine } from "#ui/error-summary.tsx";
import { Page } from "#ui/page.tsx";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post, textOf, type Visit } from "../../visit.ts";
import { arrive } from "./arrive.ts";
import { ask, askedFor } from "./ask.ts";
import { CardName, nameFaults, typedName } from "./card-name.tsx";
import { CardPage } from "./card-page.tsx";
import { cardRefused } from "./card-refused.tsx";
import { unflooded } from "./flood.ts";
import { notAwaited, refused } from "./refused.tsx";

type CardVisit = Visit<"anyone">;
type Named = { nome: string; cognome: string };

/** Two factors, the key in a chip that keeps it (DPCM 24 October 2014, art. 6: the third level). */
const level = 3;

const identify = (
  ctx: Context,
  frame: FrameMaker,
  visit: CardVisit,
  { request, card, name }: { request: SignInRequest; card: Card; name: Named },
): Promise<Answer> =>
  arrive(ctx, frame, visit, {
    request,
    who: { codiceFiscale: card.codiceFiscale, eidasId: "", ...name },
    proof: { method: "cns", issuer: card.issuer, level, providerSession: noteOfCard(card) },
  });

type Handed = { request: SignInRequest; read: CardRead };

const handedTo = async (
  ctx: Context,
  { browser }: CardVisit,
  { id, token }: { id: string; token: string },
): Promise<Handed | undefined> => {
  const now = ctx.clock.now();
  const request = await awaitedRequest(ctx.db, id, { method: "cns", browser, now });
  const read = request && handedCard(ctx.sealing, request, token, now);
  return request && read && { request, read };
};

const nameOn = async (ctx: Context, { nome, cognome, codiceFiscale }: Card): Promise<Named | undefined> =>
  nome && cognome ? { nome, cognome } : knownName(ctx.db, codiceFiscale);

type Asked = { request: SignInRequest; token: string; typed: Named; faults: readonly FaultLine[] };

const askName = async (
  frame: FrameMaker,
  visit: CardVisit,
  { request, token, typed, faults }: Asked,
): Promise<Answer> => ({
  status: faults.length ? 422 : 200,
  page: (
    <Page
      frame={await frame({ ...visit, here: request.returnTo || routes.bacheca.href() })}
      title="Come ti chiami?"
      faulty={faults.length > 0}
    >
      <CardName request={request.id} token={token} typed={typed} faults={faults} />
    </Page>
  ),
});

const useRequestUp = ({ db, clock }: Context, { id }: SignInRequest): Promise<boolean> =>
  transaction(db, (tx) => useUp(tx, id, clock.now()));

/** Of an installation that reads cards. */
export const cardDoors = (ctx: Context, frame: FrameMaker): Door[] => {
  const { cns } = ctx.env;
  if (!cns) return [];
  return [
    get(routes.cns.page, "anyone", async (visit) => {
      const back = ownPath(visit.query.ritorno) ?? "";
      return {
        page: (
          <Page frame={await frame({ ...visit, here: back || routes.bacheca.href() })} title="Entra con la carta">
            <CardPage back={back} level={visit.query.livello} />
          </Page>
        ),
      };
    }),
    get(
      routes.cns.enter,
      "anyone",
      unflooded(ctx, frame, async (visit) => {
        const id = randomUUID();
        const { returnTo } = askedFor(visit, level);
        const request = await ask(ctx, visit, { id, method: "cns", provider: cns.url, level, returnTo });
        return { redirect: `${cns.url}/?${new URLSearchParams({ richiesta: id })}`, cookies: { request } };
      }),
    ),
    get(routes.cns.back, "anyone", async (visit) => {
      const { richiesta: id = "", consegna: token = "" } = visit.query;
      const handed = await handedTo(ctx, visit, { id, token });
      if (!handed) return refused(frame, visit, notAwaited);
      const { request, read } = handed;
      if ("refused" in read) {
        await useRequestUp(ctx, request);
        return cardRefused(frame, visit, read, request.returnTo);
      }
      const { card } = read;
      const name = await nameOn(ctx, card);
      if (name) return identify(ctx, frame, visit, { request, card, name });
      const next = await keepCard(ctx, request, card, ctx.clock.now());
      return askName(frame, visit, { request, token: next, typed: { nome: "", cognome: "" }, faults: [] });
    }),
    post(routes.cns.name, "anyone", async (visit) => {
      const [id, token] = [textOf(visit.body, "richiesta"), textOf(visit.body, "consegna")];
      const handed = await handedTo(ctx, visit, { id, token });
      if (!handed || "refused" in handed.read) return refused(frame, visit, notAwaited);
      const { request, read } = handed;
      const typed = typedName(visit.body);
      const faults = nameFaults(typed, read.card.codiceFiscale);
      return faults.length
        ? askName(frame, visit, { request, token, typed, faults })
        : identify(ctx, frame, visit, { request, card: read.card, name: typed });
    }),
  ];
};
