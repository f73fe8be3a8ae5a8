// Invii precedenti: what was sent before each correction stays to be read, with its protocol and its receipt
// (capability 24, C.SE.1.9).
import type { Istanza } from "#istanze/istanza.ts";
import type { SendingRow } from "#istanze/sendings.ts";
import { showDateTime } from "#kit/time.ts";
import { Code } from "#ui/code.tsx";
import { sendingName } from "#words/sendings.it.ts";
import { routes } from "../../routes.ts";

type Props = {
  istanza: Istanza;
  /** The one that stands is not among them. */
  former: readonly SendingRow[];
};

export const FormerRounds = ({ istanza, former }: Props) => {
  const key = { ente: istanza.ente, id: istanza.id };
  return former.length === 0 ? null : (
    <section aria-labelledby="precedenti" class="sp-section">
      <h2 id="precedenti">Invii precedenti</h2>
      <p>Vale l'ultimo invio. Questi restano qui da leggere.</p>
      <ul>
        {former.map(({ n, sentAt, protocol }) => (
          <li key={n}>
            {sendingName(n)}, {showDateTime(sentAt)}, protocollo {protocol ? <Code>{protocol}</Code> : "in corso"}:{" "}
            <a href={routes.istanza.view.href(key, { invio: String(n) })}>
              leggi<span class="visually-hidden"> l'invio del {showDateTime(sentAt)}</span>
            </a>
            {" · "}
            <a href={routes.istanza.pdf.href(key, { invio: String(n) })}>
              ricevuta<span class="visually-hidden"> dell'invio del {showDateTime(sentAt)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};
