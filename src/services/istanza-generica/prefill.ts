import type { Doors } from "#istanze/rules.ts";

const daIdentita = "Dalla tua identità digitale";

// C.SE.1.5: what the credential and the profile say is not asked again.
export const prefill: NonNullable<Doors["prefill"]> = ({ person }) => ({
  nome: { text: person.nome, origin: daIdentita },
  cognome: { text: person.cognome, origin: daIdentita },
  codiceFiscale: { text: person.codiceFiscale, origin: daIdentita },
  ...(person.email ? { email: { text: person.email, origin: "Dal tuo profilo" } } : {}),
  ...(person.phone ? { telefono: { text: person.phone, origin: "Dal tuo profilo" } } : {}),
});
