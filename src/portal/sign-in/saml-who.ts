// Who the provider says it is, as we know people. SPID and CIE name by codice fiscale ("TINIT-..."), eIDAS by the
// identifier of the home country.

import type { Identified } from "#identity/proof.ts";
import type { Represents } from "#identity/session-mandates.ts";
import { faultOfCodiceFiscale, faultOfCodiceFiscaleEnte } from "#kit/codice-fiscale.ts";
import { inMixedCase } from "#kit/letters.ts";
import type { ProfessionalUse } from "#kit/professional-use.ts";
import type { Identified as Said } from "#platform/saml/assertion.ts";
import type { System } from "#platform/saml/party.ts";

const italian = /^TINIT-/;

/** A codice fiscale of a firm has eleven digits, that of one person's firm is the person's own. */
const firmCode = (said = ""): string => {
  const code = said
    .trim()
    .toUpperCase()
    .replace(/^(TIN|VAT)IT-/, "");
  return faultOfCodiceFiscaleEnte(code) && faultOfCodiceFiscale(code) ? "" : code;
};

/** For whom an identity for work was given; undefined when that is not said in a way that can be believed. */
const representedIn = ({ attributes }: Pick<Said, "attributes">, use: ProfessionalUse): Represents | undefined => {
  const codiceFiscale = firmCode(use === "impresa" ? attributes.companyFiscalNumber : attributes.ivaCode);
  const own = inMixedCase(`${attributes.name} ${attributes.familyName}`);
  const name = use === "impresa" ? (attributes.companyName ?? "").trim() : `${own}, partita IVA ${codiceFiscale}`;
  return codiceFiscale && name ? { use, name, codiceFiscale } : undefined;
};

/** Undefined when what is said names nobody: no valid codice fiscale where there must be one. */
export const whoIn = (
  system: System,
  found: Pick<Said, "attributes">,
  use: ProfessionalUse | null = null,
): Identified | undefined => {
  const { attributes } = found;
  // another country vouches for its own identifier and for no codice fiscale of ours, asked for or not
  const italianCode = system === "eidas" ? "" : (attributes.fiscalNumber ?? "");
  const said = italianCode.trim().toUpperCase().replace(italian, "");
  const codiceFiscale = faultOfCodiceFiscale(said) ? "" : said;
  const eidasId = system === "eidas" ? (attributes.spidCode ?? "").trim() : "";
  if (!codiceFiscale && !eidasId) return undefined;
  const represents = use ? representedIn(found, use) : undefined;
  if (use && !represents) return undefined;
  return {
    codiceFiscale,
    eidasId,
    nome: attributes.name ?? "",
    cognome: attributes.familyName ?? "",
    email: attributes.email,
    phone: attributes.mobilePhone,
    represents,
  };
};
