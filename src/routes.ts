// Every URL, once; those of one matter in a file of their own in routes/.
import { route } from "#kit/route.ts";
import { enablingRoutes } from "./routes/enabling.ts";
import { istanzaRoutes } from "./routes/istanza.ts";
import { officeRoutes } from "./routes/office.ts";
import { profileRoutes } from "./routes/profile.ts";
import { signInRoutes } from "./routes/sign-in.ts";

/** A service's own page. The service says id and path in its folder; it lies beside its card. */
export const servicePage = <const Id extends string, const Path extends string>(service: Id, path: Path) =>
  route(`/e/:ente/servizi/${service}/${path}`);

export const routes = {
  ...signInRoutes,
  ...profileRoutes,
  ...enablingRoutes,
  ...istanzaRoutes,
  office: officeRoutes,
  home: route("/"),
  ente: route("/e/:ente"),
  service: {
    card: route("/e/:ente/servizi/:service"),
    guide: route("/e/:ente/servizi/:service/guida"),
    assistance: route("/e/:ente/servizi/:service/assistenza"),
    privacy: route("/e/:ente/servizi/:service/privacy"),
    /** A file to fill in and give back with an istanza. */
    blank: route("/e/:ente/servizi/:service/modelli/:file"),
    /** POST: a new draft. */
    start: route("/e/:ente/servizi/:service/compila"),
  },
  help: route("/aiuto"),
  accessibility: route("/accessibilita"),
  privacy: route("/privacy"),
  legalNotes: route("/note-legali"),
  confirmAddress: route("/conferma-indirizzo/:token"),
  verify: route("/verifica"),
  comuni: route("/comuni/:provincia"),
  mailbox: route("/posta"),
  mailboxFile: route("/posta/:ente/:id/:file"),
  health: route("/salute"),
  /** The signed roots of the histories. */
  registro: route("/.well-known/sportello-registro.json"),
  asset: route("/a/:file"),
};
