// What a clerk types about whoever stands at the desk.
import { readMailAddress } from "#forms/fields/mail-address.ts";
import { disagreement, faultOfCodiceFiscale, normalCodiceFiscale } from "#kit/codice-fiscale.ts";
import { storable } from "#kit/storable.ts";
import type { FaultLine } from "#ui/error-summary.tsx";
import { type Posted, textOf } from "../../visit.ts";

/** Those with a photograph that identify (DPR 445/2000 art. 35). */
export const documentKinds = [
  "Carta d’identità",
  "Passaporto",
  "Patente di guida",
  "Permesso di soggiorno",
  "Altro documento di riconoscimento",
] as const;

const names = ["codiceFiscale", "nome", "cognome", "email", "documento", "numero", "fattori"] as const;
export type DeskField = (typeof names)[number];
export type TypedDesk = Record<DeskField, string>;

export const typedDesk = (body: Posted): TypedDesk =>
  Object.fromEntries(names.map((name) => [name, storable(textOf(body, name), 300).trim()])) as TypedDesk;

export const nothingTyped = typedDesk({});

export const codeIn = ({ codiceFiscale }: TypedDesk): string => normalCodiceFiscale(codiceFiscale);

export const codeLine = (typed: TypedDesk): FaultLine[] =>
  faultOfCodiceFiscale(codeIn(typed))
    ? [{ name: "codiceFiscale", text: "Il codice fiscale non è giusto: ricopialo dalla tessera sanitaria" }]
    : [];

const documentLines = ({ documento, numero }: TypedDesk): FaultLine[] => [
  ...(documentKinds.some((kind) => kind === documento)
    ? []
    : [{ name: "documento", text: "Scegli il documento che hai visto" }]),
  ...(numero.length < 3 || numero.length > 40 ? [{ name: "numero", text: "Scrivi il numero del documento" }] : []),
];

const nameLines = (typed: TypedDesk): FaultLine[] => {
  const code = codeIn(typed);
  return (["cognome", "nome"] as const).flatMap((name) => {
    if (typed[name] === "" || typed[name].length > 80) return [{ name, text: `Scrivi il ${name}` }];
    return disagreement(code, { [name]: typed[name] })
      ? [{ name, text: `Il ${name} non corrisponde al codice fiscale: controlla sul documento` }]
      : [];
  });
};

export const faultsOfNew = (typed: TypedDesk): FaultLine[] => [
  ...codeLine(typed),
  ...nameLines(typed),
  ...documentLines(typed),
];

export const faultsOfRebinding = (typed: TypedDesk): FaultLine[] => {
  const reading = readMailAddress(typed.email);
  const good = typeof reading === "object" && "value" in reading;
  return [
    ...(good
      ? []
      : [{ name: "email", text: "Scrivi l’indirizzo nuovo, come nome@esempio.it: chiedi di leggerlo insieme" }]),
    ...documentLines(typed),
  ];
};
