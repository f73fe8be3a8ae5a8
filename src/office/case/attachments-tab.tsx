// Allegati: what came with the istanza, and the receipts of its sendings, each with what the antivirus said.
import { documentsShown, formerAttachments } from "#istanze/attached.ts";
import { mayOpen } from "#istanze/document-file.ts";
import { type Document, isAttached, type Scan } from "#istanze/documents.ts";
import type { IstanzaKey } from "#istanze/istanza.ts";
import { showBytes } from "#kit/bytes.ts";
import { showDateTime } from "#kit/time.ts";
import { Badge, type Tone } from "#ui/badge.tsx";
import { Empty } from "#ui/empty.tsx";
import { Table } from "#ui/table.tsx";
import { documentWords, formerAttachment } from "#words/documents.it.ts";
import { routes } from "../../routes.ts";
import type { CaseTab } from "./tab.ts";

const scans: Record<Scan, { tone: Tone; label: string }> = {
  "in attesa": { tone: "warning", label: "Controllo antivirus in corso" },
  pulito: { tone: "success", label: "Controllato" },
  infetto: { tone: "danger", label: "Bloccato: contiene un virus" },
  "senza controllo": { tone: "neutral", label: "Senza controllo antivirus" },
};

const Name = ({ istanza: { ente, id }, document }: { istanza: IstanzaKey; document: Document }) => {
  const name = <span class="sp-break">{document.name}</span>;
  if (document.scan === "infetto") return <del>{name}</del>;
  if (!mayOpen(document, { for: "office" })) return name;
  return <a href={routes.office.case.document.href({ ente, id, document: document.id })}>{name}</a>;
};

/** Sportello draws the receipts itself: nobody checks them. */
const Check = ({ document }: { document: Document }) =>
  document.kind === "ricevuta" ? null : <Badge tone={scans[document.scan].tone}>{scans[document.scan].label}</Badge>;

export const attachmentsTab: CaseTab = {
  id: "allegati",
  label: "Allegati",
  async draw(ctx, { istanza }) {
    const [shown, former] = await Promise.all([
      documentsShown(ctx.db, istanza, { for: "office" }),
      formerAttachments(ctx.db, istanza),
    ]);
    const documents = [...shown.filter(isAttached), ...former];
    if (documents.length === 0) {
      return (
        <Empty icon="it-clip" title="Nessun allegato">
          <p>Poco dopo l'invio qui compare la ricevuta in PDF.</p>
        </Empty>
      );
    }
    return (
      <Table
        caption="Allegati della pratica"
        columns={[
          { heading: "Documento", main: true, cell: (document) => <Name istanza={istanza} document={document} /> },
          {
            heading: "Tipo",
            cell: (document) => (former.includes(document) ? formerAttachment : documentWords[document.kind]),
          },
          { heading: "Data", tight: true, cell: ({ createdAt }) => showDateTime(createdAt) },
          { heading: "Dimensione", tight: true, cell: ({ bytes }) => showBytes(bytes) },
          { heading: "Antivirus", cell: (document) => <Check document={document} /> },
        ]}
        rows={documents}
        rowKey={({ id }) => id}
      />
    );
  },
};
