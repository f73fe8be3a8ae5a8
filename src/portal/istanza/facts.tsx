// What an istanza is, with the numbers and dates by which it is found again.
import { type Istanza, numberOrDraft } from "#istanze/istanza.ts";
import type { SendingRow } from "#istanze/sendings.ts";
import { showDateTime } from "#kit/time.ts";
import { Code } from "#ui/code.tsx";
import { type Fact, Facts } from "#ui/facts.tsx";
import { StateBadge } from "#ui/state-badge.tsx";
import { protocolAwaited } from "#words/sendings.it.ts";
import type { Shown } from "./shown.ts";

/** Of the sending that stands. */
export const protocolFact = ({ protocol }: Pick<SendingRow, "protocol">): Fact => ({
  label: "Protocollo",
  value: protocol ? <Code>{protocol}</Code> : protocolAwaited.richiedente,
});

// C.SE.1.9: number of protocol and dates
const sentFacts = (sendings: readonly SendingRow[]): Fact[] => {
  const [first, ...later] = sendings;
  const last = later.at(-1);
  if (!first) return [];
  return [
    { label: last ? "Primo invio" : "Data invio", value: showDateTime(first.sentAt) },
    ...(last ? [{ label: "Ultimo invio", value: showDateTime(last.sentAt) }] : []),
    protocolFact(last ?? first),
  ];
};

export const IstanzaFacts = ({ istanza, shown }: { istanza: Istanza; shown: Shown }) => (
  <Facts
    facts={[
      { label: "Modulo", value: shown.reading.modulo.words.it.title },
      { label: "Numero istanza", value: istanza.number ? <Code>{istanza.number}</Code> : numberOrDraft(istanza) },
      { label: "Stato attuale", value: <StateBadge state={istanza.state} /> },
      ...(shown.acting ? [{ label: "Per conto di", value: shown.acting.name }] : []),
      { label: "Data di creazione", value: showDateTime(istanza.createdAt) },
      ...sentFacts(shown.sendings),
      ...(istanza.takenAt ? [{ label: "Presa in carico", value: showDateTime(istanza.takenAt) }] : []),
    ]}
  />
);
