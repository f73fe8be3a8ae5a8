// The views of the queue as tabs. Letters of the applicants wait in cases of every state, closed ones too, and need the
// office as much as what is to be worked: while there are any they have a tab of their own.
import { type Order, type QueueQuery, type View, views } from "#istanze/queue/query.ts";
import { showCountUpTo } from "#kit/figures.ts";
import type { TabLink } from "#ui/tabs.tsx";
import { routes } from "../../routes.ts";

export const tabLabels: Record<View, string> = {
  "da-lavorare": "Da lavorare",
  "in-attesa": "In attesa del richiedente",
  tutte: "Tutte",
  chiuse: "Chiuse",
};

/** On a tab. */
export const fewAtMost = 100;

type Shown = { ente: string; query: QueueQuery; ordered: Order | undefined; waiting: number; unread: number };

/** The order that was chosen goes along. */
export const queueTabs = ({ ente, query, ordered, waiting, unread }: Shown): TabLink[] => {
  const isLetters = query.posta !== "" && query.scheda === "tutte";
  const href = (filters: { scheda: View; posta?: string }): string =>
    routes.office.queue.href({ ente }, { ...filters, ordine: ordered });
  const [first, ...others] = views.map((view) => ({
    label: tabLabels[view],
    href: href({ scheda: view }),
    count: view === "da-lavorare" ? showCountUpTo(waiting, fewAtMost) : undefined,
    current: view === query.scheda && !isLetters,
  }));
  const letters = {
    label: "Messaggi da leggere",
    href: href({ scheda: "tutte", posta: "da-leggere" }),
    count: showCountUpTo(unread, fewAtMost),
    current: isLetters,
  };
  return [...(first ? [first] : []), ...(unread > 0 || isLetters ? [letters] : []), ...others];
};
