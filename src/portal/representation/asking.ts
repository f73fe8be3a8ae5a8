// The two ways of saying that one represents somebody: what each asks for.
import type { Modulo } from "#forms/modulo.ts";
import type { Said } from "#istanze/representation/ask.ts";
import type { Route } from "#kit/route.ts";
import { routes } from "../../routes.ts";
import { childModulo, wardModulo } from "./forms.ts";

export type Asking = {
  route: Route<"/profilo/per-chi-opero/figli"> | Route<"/profilo/per-chi-opero/tutela">;
  modulo: Modulo;
  lead: string;
  roleIn(answers: Record<string, unknown>): Said["role"];
  /** Parents represent a child until it is of age. */
  minorsOnly: boolean;
  /** The act that names them comes along: an office reads it before anything is granted. */
  papers: boolean;
};

export const child: Asking = {
  route: routes.representation.child,
  modulo: childModulo,
  lead: "Potrai presentare le sue richieste e seguirle. Vale fino al giorno prima dei 18 anni, e puoi smettere quando vuoi.",
  roleIn: () => "genitore",
  minorsOnly: true,
  papers: false,
};

export const ward: Asking = {
  route: routes.representation.ward,
  modulo: wardModulo,
  lead: "Potrai presentare le richieste della persona che rappresenti, dopo che un ufficio ha letto l’atto di nomina.",
  roleIn: ({ ruolo }) => (ruolo === "tutore" ? "tutore" : "amministratore di sostegno"),
  minorsOnly: false,
  papers: true,
};
