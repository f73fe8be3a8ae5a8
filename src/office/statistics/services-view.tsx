// What the services do in the period: all of them together, and one by one.
import type { Endings } from "#istanze/statistics.ts";
import { showCount } from "#kit/figures.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { Facts } from "#ui/facts.tsx";
import { Table } from "#ui/table.tsx";
import { days, perHundred, share, sum } from "./figures.ts";

/** What all services together do; a median of medians would say nothing, so it stands in the table alone. */
export const Totals = ({ endings }: { endings: readonly Endings[] }) => {
  const [only, ...others] = endings;
  const sent = sum(endings, (each) => each.sent);
  const timed = sum(endings, (each) => each.timed);
  return (
    <div class="sp-numbers-of">
      <Facts
        facts={[
          { label: "Inviate", value: showCount(sent) },
          { label: "Concluse", value: showCount(sum(endings, (each) => each.closed)) },
          ...(only && others.length === 0
            ? [{ label: "Tempo mediano di risposta", value: days(only.medianDays) }]
            : []),
          {
            label: "Risposte entro il termine",
            value: share(
              sum(endings, (each) => each.inTime),
              timed,
            ),
          },
          {
            label: "Correzioni chieste ogni 100 inviate",
            value: perHundred(
              sum(endings, (each) => each.asked),
              sent,
            ),
          },
        ]}
      />
    </div>
  );
};

/** What each number counts, for who must answer for it. */
export const WhatTheyCount = () => (
  <Disclosure title="Che cosa contano questi numeri">
    <ul>
      <li>
        <strong>Inviate</strong>: arrivate per la prima volta nel periodo. Chi corregge e invia di nuovo conta una volta
        sola.
      </li>
      <li>
        <strong>Concluse</strong>: chiuse nel periodo, anche se arrivate prima, con una decisione, ritirate, annullate o
        sostituite.
      </li>
      <li>
        <strong>Tempo mediano di risposta</strong>: metà delle decisioni è arrivata entro questi giorni di calendario
        dal primo invio, l'altra metà dopo.
      </li>
      <li>
        <strong>Entro il termine</strong>: tra le decisioni che avevano un termine, quelle prese non oltre l'ultimo
        giorno (legge 241/1990, art. 2).
      </li>
      <li>
        <strong>Correzioni ogni 100 inviate</strong>: quante volte l'ufficio ha chiesto correzioni o integrazioni. Se è
        un numero alto, il modulo si spiega male.
      </li>
    </ul>
  </Disclosure>
);

export const ServicesTable = ({
  endings,
  titleOf,
}: {
  endings: readonly Endings[];
  titleOf(service: string): string;
}) => (
  <>
    <h2>Servizio per servizio</h2>
    <Table
      caption="Numeri di ogni servizio nel periodo"
      rows={endings}
      rowKey={({ service }) => service}
      columns={[
        { heading: "Servizio", main: true, cell: ({ service }) => titleOf(service) },
        { heading: "Inviate", tight: true, cell: ({ sent }) => showCount(sent) },
        { heading: "Concluse", tight: true, cell: ({ closed }) => showCount(closed) },
        { heading: "Tempo mediano di risposta", tight: true, cell: ({ medianDays }) => days(medianDays) },
        { heading: "Entro il termine", tight: true, cell: ({ inTime, timed }) => share(inTime, timed) },
        {
          heading: "Correzioni ogni 100 inviate",
          tight: true,
          cell: ({ asked, sent }) => perHundred(asked, sent),
        },
      ]}
    />
  </>
);
