// Invii precedenti: what was sent before each correction stays to be read, with its receipt (capability 24).
import type { Istanza } from "#istanze/istanza.ts";
import type { FormerRound } from "#istanze/rounds.ts";
import { showDateTime } from "#kit/time.ts";
import { routes } from "../../routes.ts";

export const FormerRounds = ({ istanza, rounds }: { istanza: Istanza; rounds: FormerRound[] }) => {
  const key = { ente: istanza.ente, id: istanza.id };
  return rounds.length === 0 ? null : (
    <section aria-labelledby="precedenti" class="sp-section">
      <h2 id="precedenti">Invii precedenti</h2>
      <p>Vale l'ultimo invio. Questi restano qui da leggere.</p>
      <ul>
        {rounds.map(({ n, sentAt }) => (
          <li key={n}>
            {n === 1 ? "Primo invio" : `Correzione n. ${n - 1}`}, {showDateTime(sentAt)}:{" "}
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
