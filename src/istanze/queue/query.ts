// What a clerk asks of the queue, as it stands in an address, in a saved view and in a case's way back.
import { storable } from "#kit/storable.ts";
import { isUuid } from "#kit/uuid.ts";
import { applicantsTurn, closed, isUnsent, officesTurn, type State, states } from "../workflow.ts";

export const views = ["da-lavorare", "in-attesa", "tutte", "chiuse"] as const;
export type View = (typeof views)[number];

/** By last day; by arrival, newest or oldest first; by applicant. */
export const orders = ["termine", "arrivo", "arrivo-crescente", "richiedente", "richiedente-inverso"] as const;
export type Order = (typeof orders)[number];

export const dues = ["scadute", "3", "7", "sospese"] as const;
type Due = (typeof dues)[number];

export type QueueQuery = {
  scheda: View;
  /** Words, a number or a protocol; "" for all. */
  cerca: string;
  /** Under which the words are kept: in an address it stands in their place. */
  ricerca: string;
  /** Id of a service. */
  servizio: string;
  stato: State[];
  /** "miei": one's own and those of absent colleagues; "nessuno"; or the id of a person. */
  chi: string;
  etichetta: string;
  ufficio: string;
  termine: Due | "";
  /** "da-leggere": with a letter of the applicant's that nobody in the office has opened. */
  posta: "da-leggere" | "";
  /** As typed: "04/05/2026". */
  dal: string;
  al: string;
  ordine: Order;
};

/** States of a view; of "tutte", those that something sent can have. */
export const statesOf: Record<View, readonly State[]> = {
  "da-lavorare": officesTurn,
  "in-attesa": applicantsTurn,
  chiuse: closed.filter((state) => state !== "SCADUTA"),
  tutte: states.filter((state) => !isUnsent(state) && state !== "SCADUTA"),
};

/** All in which something sent can still be moved on. */
export const openStates: readonly State[] = [...officesTurn, ...applicantsTurn];

/** Whether nothing closed can be found: what is open is a small part, with indexes of its own. */
export const isOpenOnly = ({ scheda, termine, chi }: QueueQuery): boolean =>
  scheda === "da-lavorare" || scheda === "in-attesa" || termine !== "" || chi === "nessuno";

/** Closed cases are not ordered by a last day that means nothing any more. */
export const ordersOf = (query: QueueQuery): readonly Order[] =>
  isOpenOnly(query) ? orders : orders.filter((order) => order !== "termine");

const among = <T extends string>(known: readonly T[], text: string | null): T | undefined =>
  known.find((each) => each === text);

/** What cannot be read filters nothing. */
export const readQueue = (text: string): QueueQuery => {
  const asked = new URLSearchParams(text);
  const line = (name: string): string =>
    storable(asked.get(name) ?? "")
      .trim()
      .slice(0, 200);
  const scheda = among(views, asked.get("scheda")) ?? "da-lavorare";
  const chi = line("chi");
  const query: QueueQuery = {
    scheda,
    cerca: line("cerca"),
    ricerca: isUuid(line("ricerca")) ? line("ricerca") : "",
    servizio: line("servizio"),
    stato: statesOf[scheda].filter((state) => asked.getAll("stato").includes(state)),
    chi: chi === "miei" || chi === "nessuno" || isUuid(chi) ? chi : "",
    etichetta: line("etichetta"),
    ufficio: line("ufficio"),
    termine: among(dues, asked.get("termine")) ?? "",
    posta: among(["da-leggere"] as const, asked.get("posta")) ?? "",
    dal: line("dal"),
    al: line("al"),
    ordine: "arrivo",
  };
  const offered = ordersOf(query);
  return { ...query, ordine: among(offered, asked.get("ordine")) ?? offered[0] ?? "arrivo" };
};

/** The order that was asked for, even one that this view does not have; it goes along from view to view. */
export const orderAsked = (text: string): Order | undefined => among(orders, new URLSearchParams(text).get("ordine"));

/** The shortest text that reads as the same query. The words stand in no address: see istanze/searches.ts. */
export const writeQueue = (query: QueueQuery): string => {
  const { stato, ordine, cerca: _, ...lines } = query;
  const pairs = new URLSearchParams();
  for (const [name, value] of Object.entries(lines)) {
    if (value && !(name === "scheda" && value === "da-lavorare")) pairs.append(name, value);
  }
  for (const state of stato) pairs.append("stato", state);
  if (ordine !== ordersOf(query)[0]) pairs.append("ordine", ordine);
  return pairs.toString();
};

/** As it is stored under a name: with its words, and without the id of one search. */
export const keptQueue = (query: QueueQuery): string => {
  const pairs = new URLSearchParams(writeQueue({ ...query, ricerca: "" }));
  if (query.cerca) pairs.append("cerca", query.cerca);
  return pairs.toString();
};

/** With the order said, though it is the view's own. */
export const orderedQueue = (query: QueueQuery): string => {
  const pairs = new URLSearchParams(writeQueue(query));
  pairs.set("ordine", query.ordine);
  return pairs.toString();
};
