import type { Origins } from "#istanze/istanza.ts";
import type { Doors } from "#istanze/rules.ts";

const daEnte = "Dai dati dell'ente per cui operi";

// S0.51: the municipality of the role, so that it is chosen by nobody by mistake.
export const prefill: NonNullable<Doors["prefill"]> = ({ mandate }, ctx) => {
  const ente = mandate?.ente;
  const comune = ente?.istat ? ctx.comuni.byIstat(ente.istat) : undefined;
  if (!ente || !comune) return {};
  const known = {
    provincia: comune.provincia,
    comune: comune.istat,
    cap: ente.details.cap,
    sede: ente.details.address,
    codiceFiscaleComune: ente.codiceFiscale,
    pec: ente.details.pec,
  };
  return Object.fromEntries(
    Object.entries(known).flatMap(([name, text]) => (text ? [[name, { text, origin: daEnte }]] : [])),
  ) satisfies Origins;
};
