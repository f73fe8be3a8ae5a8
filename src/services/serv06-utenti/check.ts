import type { Fault } from "#forms/modulo.ts";
import { enteById } from "#identity/enti.ts";
import type { Doors } from "#istanze/rules.ts";
import { romeDate } from "#kit/time.ts";
import { withArticle } from "#words/ente.it.ts";
import type { Risposte } from "./form.ts";
import { enabledAmong } from "./store.ts";

type Check = NonNullable<Doors["check"]>;

// S0.11, S0.51: the mandate is for one municipality, and the request can be made for no other.
const ownComune: Check = async (_ctx, db, istanza, answers) => {
  const { comune, codiceFiscaleComune } = answers as Partial<Risposte>;
  const ente = istanza.actingFor ? await enteById(db, istanza.actingFor) : undefined;
  if (!ente?.istat) return [];
  const params = { ente: withArticle(ente.name) };
  return [
    ...(comune && comune !== ente.istat ? [{ name: "comune", key: "altroComune", params }] : []),
    ...(codiceFiscaleComune && codiceFiscaleComune !== ente.codiceFiscale
      ? [{ name: "codiceFiscaleComune", key: "altroComune", params }]
      : []),
  ];
};

// S0.17: the form is for new users only. Who is enabled already is named, row by row, before anything is sent.
const notYetEnabled: Check = async (ctx, db, _istanza, answers) => {
  const { comune, utenti } = answers as Partial<Risposte>;
  if (!comune || !utenti) return [];
  const today = romeDate(ctx.clock.now());
  const codici = utenti.map((utente) => utente.codiceFiscale);
  const enabled = await enabledAmong(db, comune, codici, today);
  return utenti.flatMap((utente, row): Fault[] =>
    enabled.has(utente.codiceFiscale) ? [{ name: `utenti.${row}.codiceFiscale`, key: "giaAbilitato" }] : [],
  );
};

export const check: Check = async (...asked) => [...(await ownComune(...asked)), ...(await notYetEnabled(...asked))];
