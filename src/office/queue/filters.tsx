// What the queue is filtered by. One form: nothing is lost when one thing is changed.
import { type Order, ordersOf, type QueueQuery } from "#istanze/queue/query.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { routes } from "../../routes.ts";
import { type Choices, FilterFields } from "./filter-fields.tsx";

/** The filters that are not seen while they are closed. */
export const isNarrowed = (query: QueueQuery): boolean =>
  [query.servizio, query.chi, query.etichetta, query.ufficio, query.termine, query.posta, query.dal, query.al].some(
    Boolean,
  ) ||
  query.stato.length > 0 ||
  query.ordine !== ordersOf(query)[0];

type Props = {
  ente: string;
  query: QueueQuery;
  choices: Choices;
  /** As it was asked for, if it was. */
  ordered: Order | undefined;
};

export const Filters = ({ ente, query, choices, ordered }: Props) => (
  <search>
    <form method="post" action={routes.office.search.href({ ente, elenco: "pratiche" })} class="sp-queue-search">
      <input type="hidden" name="scheda" value={query.scheda} />
      <div class="sp-field">
        <label for="cerca">Cerca tra le pratiche</label>
        <p class="sp-hint" id="cerca-aiuto">
          Richiedente, parole del modulo, numero o protocollo
        </p>
        <div class="sp-search-line">
          <input
            class="form-control"
            type="search"
            id="cerca"
            name="cerca"
            value={query.cerca}
            aria-describedby="cerca-aiuto"
          />
          <Button icon="it-search">Cerca</Button>
        </div>
      </div>
      <Disclosure title="Filtri e ordine" open={isNarrowed(query)}>
        <FilterFields query={query} choices={choices} ordered={ordered} />
        <p class="sp-operations">
          <Button icon="it-search">Mostra</Button>
          <ButtonLink tone="outline" href={routes.office.queue.href({ ente }, { scheda: query.scheda })}>
            Togli i filtri
          </ButtonLink>
        </p>
      </Disclosure>
    </form>
  </search>
);
