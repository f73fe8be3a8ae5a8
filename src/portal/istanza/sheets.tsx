// The three sheets of an istanza (S0.64).

import type { Document } from "#istanze/documents.ts";
import type { HistoryRow } from "#istanze/history-chain.ts";
import type { ActRow } from "#istanze/issued-acts.ts";
import type { Istanza } from "#istanze/istanza.ts";
import { Tabs } from "#ui/tabs.tsx";
import { routes } from "../../routes.ts";
import { ActsTab } from "./acts-tab.tsx";
import { AttachmentsTab } from "./attachments-tab.tsx";
import { HistoryTab } from "./tabs.tsx";

const sheets = ["storico", "allegati", "atti"] as const;
type Sheet = (typeof sheets)[number];
const sheetTitles: Record<Sheet, string> = {
  storico: "Storico lavorazione",
  allegati: "Allegati all'istanza",
  atti: "Atti emessi dall'ufficio competente",
};

type Props = {
  istanza: Istanza;
  history: HistoryRow[];
  documents: Document[];
  /** Attachments of earlier sendings. */
  former: Document[];
  acts: ActRow[];
  /** Letters of the office that were not read yet. */
  unread: number;
  asked: string | undefined;
  /** A clerk looks at it, who helps at the desk: who saw it is the person's to know. */
  helped: boolean;
};

export const Sheets = ({ istanza, history, documents, former, acts, unread, asked, helped }: Props) => {
  const key = { ente: istanza.ente, id: istanza.id };
  const sheet = sheets.find((each) => each === asked) ?? "storico";
  return (
    <>
      <Tabs
        label="Schede dell'istanza"
        tabs={[
          ...sheets.map((each) => ({
            label: sheetTitles[each],
            href: `${routes.istanza.page.href(key, { scheda: each })}#scheda`,
            current: each === sheet,
          })),
          ...(istanza.sentAt
            ? [{ label: "Messaggi con l'ufficio", href: routes.istanza.letters.href(key), count: unread || undefined }]
            : []),
        ]}
      />
      <section id="scheda" aria-label={sheetTitles[sheet]}>
        {sheet === "storico" && <HistoryTab history={history} />}
        {sheet === "storico" && !helped && (
          <p>
            <a href={routes.whoSaw.href({ ente: key.ente, istanza: key.id })}>Chi ha visto i dati di questa istanza</a>
          </p>
        )}
        {sheet === "allegati" && <AttachmentsTab istanza={istanza} documents={documents} former={former} />}
        {sheet === "atti" && <ActsTab istanza={key} acts={acts} />}
      </section>
    </>
  );
};
