// Segnatura di protocollo: the schema of AgID's guidelines of 2021 (annex 6, determination 371/2021), version 3.0.0.
// Its attributes are qualified; its postal codes want six digits where Italy's have five, so addresses stay out.
import { romeDate, romeWall } from "#kit/time.ts";
import { element, type Xml } from "../xml.ts";
import type { Entry } from "./entry.ts";
import type { Seal } from "./seal.ts";
import { sealed } from "./xades.ts";

const namespace = "http://www.agid.gov.it/protocollo/";

export type Body = { name: string; codiceFiscale: string; ipa: string; aoo: string };
export type Citizen = { nome: string; cognome: string; codiceFiscale: string };
/** A body that has no code in the index of public administrations is said as any other legal person. */
export type Subject = Body | Citizen | { name: string; codiceFiscale: string };

export type SealedFile = { name: string; mediaType: string; sha256: string };

export type Segnatura = {
  entry: Entry & { number: string; n: number; registeredAt: Date };
  ente: Body;
  sender: Subject;
  recipient: Subject;
  document: SealedFile;
  attachments: SealedFile[];
};

const prot = (name: string, ...children: (Xml | string | undefined)[]): Xml => element(`prot:${name}`, {}, ...children);

// a provisional one of a person has eleven digits, which the schema refuses
const personalCode = /^[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]$/;
const bodyCode = /^[0-9]{11}$/;
const ifFits = (name: string, code: string, pattern: RegExp): Xml | undefined =>
  pattern.test(code) ? prot(name, code) : undefined;

const subject = (of: Subject): Xml => {
  if ("cognome" in of) {
    return prot(
      "PersonaFisica",
      prot("Nome", of.nome),
      prot("Cognome", of.cognome),
      ifFits("CodiceFiscale", of.codiceFiscale, personalCode),
    );
  }
  if (!("ipa" in of)) {
    return prot("PersonaGiuridica", prot("Denominazione", of.name), ifFits("PIVAoCF", of.codiceFiscale, bodyCode));
  }
  return prot(
    "Amministrazione",
    prot("DenominazioneAmministrazione", of.name),
    ifFits("CFAmministrazione", of.codiceFiscale, bodyCode),
    prot("CodiceIPAAmministrazione", of.ipa),
    prot("CodiceIPAAOO", of.aoo),
  );
};

const file = (tag: string, { name, mediaType, sha256 }: SealedFile): Xml =>
  element(
    `prot:${tag}`,
    { "prot:mimeType": mediaType, "prot:nomeFile": name },
    element("prot:Impronta", { "prot:algoritmo": "SHA-256" }, Buffer.from(sha256, "hex").toString("base64")),
  );

const intestazione = ({ entry, ente }: Segnatura): Xml =>
  prot(
    "Intestazione",
    prot(
      "Identificatore",
      prot("CodiceAmministrazione", ente.ipa),
      prot("CodiceAOO", ente.aoo),
      prot("CodiceRegistro", "PROTOCOLLO"),
      prot("NumeroRegistrazione", String(entry.n).padStart(7, "0")),
      prot("DataRegistrazione", romeDate(entry.registeredAt)),
      prot("OraRegistrazione", romeWall(entry.registeredAt).slice(11)),
    ),
    prot("Oggetto", entry.subject),
    prot(
      "Classifica",
      prot("Denominazione", entry.classification || "Non classificato"),
      prot("CodiceFlat", entry.classification || "0"),
    ),
  );

const descrizione = ({ sender, recipient, document, attachments }: Segnatura): Xml =>
  prot(
    "Descrizione",
    prot("Mittente", subject(sender)),
    element(
      "prot:Destinatario",
      { "prot:confermaRicezione": "false", "prot:perConoscenza": "false" },
      subject(recipient),
    ),
    file("DocumentoPrimario", document),
    ...attachments.map((each) => file("Allegato", each)),
  );

export const drawSegnatura = (segnatura: Segnatura, seal: Seal, at: Date): Buffer =>
  sealed(seal, at, {
    name: "prot:SegnaturaInformatica",
    attributes: { "xmlns:prot": namespace, "prot:lang": "it", "prot:versione": "3.0.0" },
    children: [intestazione(segnatura), descrizione(segnatura)],
  });
