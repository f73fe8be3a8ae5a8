import type { Doors } from "#istanze/rules.ts";

const daIdentita = "Dalla tua identità digitale";

// C.SE.1.5: what the credential says is not asked again; what the profile says comes with the fields that name it.
export const prefill: NonNullable<Doors["prefill"]> = ({ person }) => ({
  nome: { text: person.nome, origin: daIdentita },
  cognome: { text: person.cognome, origin: daIdentita },
  codiceFiscale: { text: person.codiceFiscale, origin: daIdentita },
});
