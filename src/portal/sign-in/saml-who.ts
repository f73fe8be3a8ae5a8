// Who the provider says it is, as we know people. SPID and CIE name by codice fiscale ("TINIT-..."), eIDAS by the
// identifier of the home country.

import type { Identified } from "#identity/proof.ts";
import { faultOfCodiceFiscale } from "#kit/codice-fiscale.ts";
import type { System } from "#platform/saml/party.ts";
import type { Identified as Said } from "#platform/saml/response.ts";

const italian = /^TINIT-/;

/** Undefined when what is said names nobody: no valid codice fiscale where there must be one. */
export const whoIn = (system: System, { attributes }: Pick<Said, "attributes">): Identified | undefined => {
  const said = (attributes.fiscalNumber ?? "").trim().toUpperCase().replace(italian, "");
  const codiceFiscale = faultOfCodiceFiscale(said) ? "" : said;
  const eidasId = system === "eidas" ? (attributes.spidCode ?? "").trim() : "";
  if (!codiceFiscale && !eidasId) return undefined;
  return {
    codiceFiscale,
    eidasId,
    nome: attributes.name ?? "",
    cognome: attributes.familyName ?? "",
    email: attributes.email,
    phone: attributes.mobilePhone,
  };
};
