// Who somebody is, as it is called wherever it is shown.

/** For the fields of forms/identity-fields.ts, and for the facts of a person. */
export const identityWords = {
  nome: { label: "Nome" },
  cognome: { label: "Cognome" },
  codiceFiscale: { label: "Codice fiscale" },
  identificativoEuropeo: { label: "Identificativo europeo (eIDAS)" },
};

export const fromIdentity = "Dalla tua identità digitale";
/** Of an account that nobody has recognised yet (docs/adr/0014). */
export const fromRegistration = "L'hai scritto quando ti sei registrato: non è ancora riconosciuto";

type Identified = { codiceFiscale: string; eidasId: string };

/** By what a person is told apart from others of the same name: one of the two, never both. */
export const identifierOf = ({ codiceFiscale, eidasId }: Identified): { label: string; value: string } =>
  codiceFiscale || !eidasId
    ? { label: identityWords.codiceFiscale.label, value: codiceFiscale }
    : { label: identityWords.identificativoEuropeo.label, value: eidasId };

/** The same in a line, after a name. */
export const identifierInLine = ({ codiceFiscale, eidasId }: Identified): string =>
  codiceFiscale || (eidasId && `eIDAS ${eidasId}`);
