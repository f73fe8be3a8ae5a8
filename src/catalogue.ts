// The list of services: the only file that a new service touches outside its folder.
import { catalogueOf } from "./service.ts";
import { serv06Utenti } from "./services/serv06-utenti/servizio.ts";

export const catalogue = catalogueOf([serv06Utenti]);

/** Which ente offers what in the demo, and which of its offices works it. */
export const demoOffers = [{ ente: "regione-piemonte", service: serv06Utenti.id, office: "servizi-educativi" }];
