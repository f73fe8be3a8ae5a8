// What AgID's schema of the segnatura (2021) asks for, as far as Sportello writes it: each element with its children in
// their order, "?" for those that may be absent and "|" between those of which one stands, and the form of its text.
import { XmlDocument, type XmlElement } from "libxml2-wasm";

const prot = "http://www.agid.gov.it/protocollo/";
const ds = "http://www.w3.org/2000/09/xmldsig#";

const subject = "Amministrazione|PersonaGiuridica|PersonaFisica";
const children: Record<string, string> = {
  SegnaturaInformatica: "Intestazione Descrizione Signature",
  Intestazione: "Identificatore Oggetto Classifica",
  Identificatore:
    "CodiceAmministrazione CodiceAOO CodiceRegistro NumeroRegistrazione DataRegistrazione OraRegistrazione?",
  Classifica: "Denominazione CodiceFlat",
  Descrizione: "Mittente Destinatario+ DocumentoPrimario Allegato*",
  Mittente: subject,
  Destinatario: subject,
  Amministrazione: "DenominazioneAmministrazione CFAmministrazione? CodiceIPAAmministrazione CodiceIPAAOO?",
  PersonaGiuridica: "Denominazione PIVAoCF?",
  PersonaFisica: "Nome Cognome CodiceFiscale?",
  DocumentoPrimario: "Impronta",
  Allegato: "Impronta",
};

const texts: Record<string, RegExp> = {
  CodiceRegistro: /^[A-Za-z0-9_.-]{1,16}$/,
  NumeroRegistrazione: /^[0-9]{7,}$/,
  DataRegistrazione: /^\d{4}-\d\d-\d\d$/,
  OraRegistrazione: /^\d\d:\d\d:\d\d$/,
  CFAmministrazione: /^[0-9]{11}$/,
  PIVAoCF: /^[0-9]{11}$/,
  CodiceFiscale: /^[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]$/,
  Impronta: /^[A-Za-z0-9+/]{43}=$/,
};

/** All of them are of the schema's namespace. */
const attributes: Record<string, Record<string, RegExp>> = {
  SegnaturaInformatica: { versione: /^3\.0\.0$/, lang: /^it$/ },
  Destinatario: { confermaRicezione: /^(true|false)$/, perConoscenza: /^(true|false)$/ },
  DocumentoPrimario: { nomeFile: /./, mimeType: /\// },
  Allegato: { nomeFile: /./, mimeType: /\// },
  Impronta: { algoritmo: /^SHA-256$/ },
};

const elementsIn = (element: XmlElement): XmlElement[] => element.find("*") as XmlElement[];

const inOrder = (expected: string, names: string[]): boolean => {
  const pattern = expected.replace(/([A-Za-z|]+)([?*+]?) ?/g, "(?:(?:$1) )$2");
  return new RegExp(`^${pattern}$`).test(names.map((name) => `${name} `).join(""));
};

const faultsOfAttributes = (element: XmlElement): string[] => {
  const expected = attributes[element.name] ?? {};
  const wrong = Object.entries(expected).filter(
    ([name, form]) => !form.test(element.attrs.find((a) => a.name === name && a.namespaceUri === prot)?.value ?? ""),
  );
  const unknown = element.attrs.filter((a) => a.namespaceUri !== prot || !Object.hasOwn(expected, a.name));
  return [...wrong.map(([name]) => name), ...unknown.map(({ name }) => name)].map((name) => `${element.name}/@${name}`);
};

const faultsOfElement = (element: XmlElement): string[] => {
  if (element.namespaceUri === ds) return [];
  if (element.namespaceUri !== prot) return [`${element.name} is of another namespace`];
  const inside = elementsIn(element);
  const names = inside.map(({ name }) => name);
  const expected = children[element.name];
  const form = texts[element.name];
  return [
    ...(expected === undefined || inOrder(expected, names) ? [] : [`${element.name}: ${names.join(" ")}`]),
    ...(expected === undefined && names.length ? [`${element.name} is a text`] : []),
    ...(form && !form.test(element.content) ? [`${element.name}: "${element.content}"`] : []),
    ...faultsOfAttributes(element),
    ...inside.flatMap(faultsOfElement),
  ];
};

export const segnaturaFaults = (xml: Buffer): string[] => {
  const document = XmlDocument.fromBuffer(xml);
  try {
    return faultsOfElement(document.root);
  } finally {
    document.dispose();
  }
};
