// Which municipalities are looked at: in the address, so that a colleague can be sent the same page.
import { type Adhesion, hasAnswered, isAskedByEnti } from "#istanze/adhesions.ts";
import { searchText } from "#kit/search.ts";
import type { Catalogue, Servizio } from "../../service.ts";

export const views = ["mancano", "arrivate", "tutti"] as const;
export type View = (typeof views)[number];

export type Choice = { servizio: Servizio; services: Servizio[]; vista: View; provincia: string; cerca: string };

/** Of the clerk's services those that municipalities send; undefined when there is none. */
export const choiceIn = (
  query: Record<string, string>,
  catalogue: Catalogue,
  seen: readonly string[],
): Choice | undefined => {
  const services = seen.flatMap((id) => catalogue.byId(id) ?? []).filter(isAskedByEnti);
  const servizio = services.find(({ id }) => id === query.servizio) ?? services[0];
  if (!servizio) return undefined;
  return {
    servizio,
    services,
    vista: views.find((view) => view === query.vista) ?? "mancano",
    provincia: /^[A-Z]{2}$/.test(query.provincia ?? "") ? (query.provincia ?? "") : "",
    cerca: (query.cerca ?? "").trim().slice(0, 100),
  };
};

export const choiceText = ({ servizio, vista, provincia, cerca }: Choice) => ({
  servizio: servizio.id,
  vista: vista === "mancano" ? undefined : vista,
  provincia,
  cerca,
});

const isInView = (vista: View, adhesion: Adhesion): boolean =>
  vista === "tutti" || hasAnswered(adhesion) === (vista === "arrivate");

/** Those of the province and of the name that was typed, whatever the view. */
export const found = ({ provincia, cerca }: Choice, all: readonly Adhesion[]): Adhesion[] => {
  const words = searchText(cerca);
  return all.filter(
    ({ comune }) =>
      (provincia === "" || comune.provincia === provincia) && (words === "" || searchText(comune.nome).includes(words)),
  );
};

export const shownIn = ({ vista }: Choice, all: readonly Adhesion[]): Adhesion[] =>
  all.filter((each) => isInView(vista, each));
