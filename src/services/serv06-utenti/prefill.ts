import type { Origins } from "#istanze/istanza.ts";
import type { Doors } from "#istanze/rules.ts";

const daIdentita = "Dalla tua identità digitale";
const daEnte = "Dai dati dell'ente per cui operi";

// S0.9, S0.48: identity; S0.51: the municipality of the role, so that it is chosen by nobody by mistake.
export const prefill: NonNullable<Doors["prefill"]> = ({ person, mandate }, ctx) => {
  const known: Record<string, [text: string | undefined, origin: string]> = {
    nome: [person.nome, daIdentita],
    cognome: [person.cognome, daIdentita],
    codiceFiscale: [person.codiceFiscale, daIdentita],
  };
  const ente = mandate?.ente;
  const comune = ente?.istat ? ctx.comuni.byIstat(ente.istat) : undefined;
  if (ente && comune) {
    known.provincia = [comune.provincia, daEnte];
    known.comune = [comune.istat, daEnte];
    known.cap = [ente.details.cap, daEnte];
    known.sede = [ente.details.address, daEnte];
    known.codiceFiscaleComune = [ente.codiceFiscale, daEnte];
    known.pec = [ente.details.pec, daEnte];
  }
  return Object.fromEntries(
    Object.entries(known).flatMap(([name, [text, origin]]) => (text ? [[name, { text, origin }]] : [])),
  ) satisfies Origins;
};
