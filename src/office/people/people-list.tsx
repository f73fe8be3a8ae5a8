// The roles of an ente as its administrator sees them: a page of those that hold, or of those that ended.

import { type MandatePage, mandateCountAtMost } from "#identity/mandate-list.ts";
import { type HeldMandate, isOpen } from "#identity/register.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { ListSearch } from "#ui/list-search.tsx";
import { ending, holder, role, roleAmong, since, source, validity } from "#ui/mandate-columns.tsx";
import { Pager } from "#ui/pager.tsx";
import { type Column, Table } from "#ui/table.tsx";
import { mandatesCounted } from "#words/mandates-counted.ts";
import { routes } from "../../routes.ts";
import { SearchGone } from "../search-gone.tsx";

/** `ricerca`: the id that the words are kept under, as the address says it. */
export type PeopleSought = { vista: "" | "terminati"; cerca: string; ricerca: string };

export const peopleSoughtIn = ({ vista, ricerca }: Record<string, string>, words: string): PeopleSought => ({
  vista: vista === "terminati" ? "terminati" : "",
  cerca: words,
  ricerca: ricerca ?? "",
});

type Props = {
  ente: string;
  sought: PeopleSought;
  page: MandatePage;
  count: number;
  /** Not the first page. */
  later: boolean;
  seats: Map<string, string[]>;
  today: string;
  mayRevoke(mandate: HeldMandate): boolean;
};

const seated = (seats: Props["seats"]): Column<HeldMandate> => ({
  heading: "Uffici",
  cell: (mandate) =>
    mandate.role.startsWith("operatore") ? (seats.get(mandate.person)?.join(", ") ?? "Nessuno: non vede pratiche") : "",
});

const revoking = ({ mayRevoke, today }: Props): Column<HeldMandate> => ({
  heading: "Operazioni",
  actions: true,
  cell: (mandate) =>
    mayRevoke(mandate) &&
    isOpen(mandate, today) && (
      <ButtonLink
        tone="plain"
        href={routes.office.revoke.href({ ente: mandate.ente, mandate: mandate.id })}
        of={`l'incarico di ${mandate.cognome} ${mandate.nome}`}
      >
        Revoca
      </ButtonLink>
    ),
});

const written = source<HeldMandate>(() => undefined);

export const PeopleList = (props: Props) => {
  const { ente, sought, page, count, later, seats } = props;
  const { vista, cerca, ricerca } = sought;
  const here = (query: { vista?: string; ricerca?: string; dopo?: string }) =>
    routes.office.people.href({ ente }, query);
  const [title, other] = vista
    ? ["Incarichi terminati", { href: here({}), label: "Vedi gli incarichi attivi" }]
    : ["Incarichi attivi", { href: here({ vista: "terminati" }), label: "Vedi gli incarichi terminati" }];
  return (
    <section class="sp-section" aria-labelledby="elenco">
      <h2 id="elenco">{title}</h2>
      <SearchGone asked={ricerca} words={cerca} />
      <ListSearch
        action={routes.office.search.href({ ente, elenco: "persone" })}
        posted
        label="Cerca una persona"
        hint="Cognome, nome o codice fiscale"
        value={cerca}
        keeps={{ vista }}
        all={here({ vista })}
      />
      {page.mandates.length === 0 ? (
        <Empty icon="it-search" title={cerca ? "Nessuna persona trovata" : "Nessun incarico in questo elenco"} />
      ) : (
        <>
          <p>{mandatesCounted(count, mandateCountAtMost)}</p>
          <Table
            caption={title}
            columns={
              vista
                ? [holder, role, written, since, ending]
                : [holder, roleAmong(page.mandates), seated(seats), written, validity, revoking(props)]
            }
            rows={page.mandates}
            rowKey={({ id }) => id}
          />
        </>
      )}
      <Pager
        timeless
        newer={later ? here({ vista, ricerca }) : undefined}
        older={page.next ? here({ vista, ricerca, dopo: page.next }) : undefined}
      />
      <p>
        <a href={other.href}>{other.label}</a>
      </p>
    </section>
  );
};
