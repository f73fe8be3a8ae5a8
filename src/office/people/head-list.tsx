import type { HeldMandate } from "#identity/register.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Empty } from "#ui/empty.tsx";
import { ending, holder, role, since, source, validity } from "#ui/mandate-columns.tsx";
import { type Column, Table } from "#ui/table.tsx";
import { routes } from "../../routes.ts";

type Props = {
  at: { ente: string; istat: string };
  /** Ids of those that whoever looks may end. */
  endable: ReadonlySet<string>;
  open: HeldMandate[];
  ended: HeldMandate[];
};

const written = source<HeldMandate>(() => undefined);

const revoking = ({ at, endable }: Props): Column<HeldMandate> => ({
  heading: "Operazioni",
  actions: true,
  cell: ({ id, cognome, nome }) =>
    endable.has(id) && (
      <ButtonLink
        tone="plain"
        href={routes.office.revokeAt.href({ ...at, mandate: id })}
        of={`l'incarico di ${cognome} ${nome}`}
      >
        Revoca
      </ButtonLink>
    ),
});

/** Who represents a municipality, and who did. */
export const HeadList = (props: Props) => (
  <section class="sp-section" aria-labelledby="attivi">
    <h2 id="attivi">Incarichi attivi</h2>
    {props.open.length === 0 ? (
      <Empty title="Nessuno registrato" />
    ) : (
      <Table
        caption="Incarichi attivi"
        columns={[holder, role, written, validity, revoking(props)]}
        rows={props.open}
        rowKey={({ id }) => id}
      />
    )}
    {props.ended.length > 0 && (
      <Disclosure title={`Incarichi terminati (${props.ended.length})`}>
        <Table
          caption="Incarichi terminati"
          columns={[holder, role, written, since, ending]}
          rows={props.ended}
          rowKey={({ id }) => id}
        />
      </Disclosure>
    )}
  </section>
);
