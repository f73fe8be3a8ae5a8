// The list of services: the only file that a new service touches outside its folder.
import { catalogueOf } from "./service.ts";
import { istanzaGenerica } from "./services/istanza-generica/servizio.ts";
import { serv06Utenti } from "./services/serv06-utenti/servizio.ts";

export const catalogue = catalogueOf([serv06Utenti, istanzaGenerica]);

/** Which ente offers what in the demo, and which of its offices works it. */
export const demoOffers = [
  { ente: "regione-piemonte", service: serv06Utenti.id, office: "servizi-educativi" },
  { ente: "borgo-esempio", service: istanzaGenerica.id, office: "relazioni-con-il-pubblico" },
];
