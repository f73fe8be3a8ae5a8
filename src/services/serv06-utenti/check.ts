import type { Fault } from "#forms/modulo.ts";
import type { Doors } from "#istanze/rules.ts";
import { romeDate } from "#kit/time.ts";
import type { Risposte } from "./form.ts";
import { enabledAmong } from "./store.ts";

// S0.17: the form is for new users only. Who is enabled already is named, row by row, before anything is sent.
export const check: NonNullable<Doors["check"]> = async (ctx, db, istanza, answers) => {
  const { comune, utenti } = answers as Risposte;
  const today = romeDate(ctx.clock.now());
  const codici = utenti.map((utente) => utente.codiceFiscale);
  const enabled = await enabledAmong(db, istanza.ente, comune, codici, today);
  return utenti.flatMap((utente, row): Fault[] =>
    enabled.has(utente.codiceFiscale) ? [{ name: `utenti.${row}.codiceFiscale`, key: "giaAbilitato" }] : [],
  );
};
