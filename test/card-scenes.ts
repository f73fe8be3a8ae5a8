// The pages of the cards and of Verifica credenziali; what the host for cards would hand over is handed over here.
import type { Page } from "playwright-core";
import { handOverCard } from "../src/identity/card-hand-over.ts";
import type { CardRead } from "../src/platform/cns/card.ts";
import { routes } from "../src/routes.ts";
import type { TestApp } from "./app.ts";
import type { Scene } from "./browser-scenes.ts";
import { press } from "./browser-words.ts";

/** Back from the host for cards, in the same browser. */
const backWith =
  ({ ctx }: TestApp, read: CardRead) =>
  async (page: Page): Promise<void> => {
    const asked = await page.request.get(routes.cns.enter.href(), { maxRedirects: 0 });
    const richiesta = new URL(asked.headers().location ?? "").searchParams.get("richiesta") ?? "";
    const consegna = await handOverCard(ctx, richiesta, read, ctx.clock.now());
    await page.goto(routes.cns.back.href({ richiesta, consegna }));
  };

const nameless: CardRead = {
  card: {
    kind: "cns",
    codiceFiscale: "BNCLCU80A01L219I",
    nome: "",
    cognome: "",
    issuer: "Regione di prova",
    validTo: new Date("2045-01-01"),
  },
};

export const cardScenes = (the: TestApp): Scene[] => {
  const at = routes.cns.page.href();
  return [
    { name: "credentials", as: "nobody", at: routes.verifyCredentials.href() },
    { name: "credentials, tried", as: "sindaco", at: routes.verifyCredentials.href() },
    { name: "card in a reader", as: "nobody", at },
    { name: "card, not awaited", as: "nobody", at: routes.cns.back.href(), status: 400 },
    { name: "card, none", as: "nobody", at, act: backWith(the, { refused: "absent" }), status: 403 },
    {
      name: "card, expired",
      as: "nobody",
      at,
      act: backWith(the, { refused: "expired", validTo: new Date("2024-05-03") }),
      status: 403,
    },
    { name: "card, cannot be checked", as: "nobody", at, act: backWith(the, { refused: "unverifiable" }), status: 503 },
    { name: "card, whose name", as: "nobody", at, act: backWith(the, nameless) },
    {
      name: "card, whose name, errors",
      as: "nobody",
      at,
      act: async (page) => {
        await backWith(the, nameless)(page);
        await press(page, "Accedi");
      },
      status: 422,
    },
  ];
};
