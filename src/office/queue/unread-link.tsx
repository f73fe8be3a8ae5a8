// Letters wait in cases of every state, closed ones too, which "Da lavorare" does not hold.
import { routes } from "../../routes.ts";

export const UnreadLink = ({ ente, n }: { ente: string; n: string | undefined }) =>
  n === undefined ? null : (
    <p>
      <a href={routes.office.queue.href({ ente }, { scheda: "tutte", posta: "da-leggere" })}>
        Messaggi da leggere ({n})
      </a>
    </p>
  );
