// An istanza that was corrected after an opinion was asked: whoever answers and whoever asked are told.
import type { Opinion } from "#istanze/opinions.ts";
import { showDateTime } from "#kit/time.ts";
import { Alert } from "#ui/alert.tsx";

type Corrected = Pick<Opinion, "round" | "sentAt" | "askedAt" | "answeredAt">;

const whenOf = ({ sentAt, answeredAt }: Corrected): string =>
  answeredAt && sentAt > answeredAt ? "dopo il parere" : `dopo la domanda${answeredAt ? " e prima del parere" : ""}`;

/** `shown`: the content stands on the page. */
export const CorrectedSince = ({ opinion, shown }: { opinion: Corrected; shown?: boolean }) =>
  opinion.round > 1 && opinion.sentAt > opinion.askedAt ? (
    <Alert tone="warning">
      <p>
        L'istanza è stata corretta {whenOf(opinion)} (Correzione n. {opinion.round - 1}, inviata il{" "}
        {showDateTime(opinion.sentAt)}).{shown && " Quello che leggi qui sotto è la versione corretta."}
      </p>
    </Alert>
  ) : null;
