import { mayOpen } from "#istanze/document-file.ts";
import { type Document, isAttached } from "#istanze/documents.ts";
import type { Istanza } from "#istanze/istanza.ts";
import { showBytes } from "#kit/bytes.ts";
import { showDateTime } from "#kit/time.ts";
import { Empty } from "#ui/empty.tsx";
import { Table } from "#ui/table.tsx";
import { documentWords, formerAttachment } from "#words/documents.it.ts";
import { routes } from "../../routes.ts";

type OfIstanza = { istanza: Istanza; document: Document };

const Name = ({ istanza: { ente, id }, document }: OfIstanza) =>
  mayOpen(document, { for: "owner" }) ? (
    <a class="sp-break" href={routes.istanza.document.href({ ente, id, document: document.id })}>
      {document.name}
    </a>
  ) : (
    <>
      <s class="sp-break">{document.name}</s>
      <br />
      Contiene un virus ({document.threat}): è stato isolato e l'ufficio non lo riceve.
    </>
  );

type Props = {
  istanza: Istanza;
  documents: Document[];
  /** Of earlier sendings, which the last one holds no longer. */
  former: Document[];
};

/** What was brought and what was given for it, each with the fingerprint by which anybody can check it. */
export const AttachmentsTab = ({ istanza, documents, former }: Props) => {
  const own = [...documents.filter(isAttached), ...former];
  return own.length ? (
    <Table
      caption="Allegati all'istanza"
      columns={[
        { heading: "Documento", cell: (document) => <Name istanza={istanza} document={document} />, main: true },
        {
          heading: "Tipo",
          cell: (document) => (former.includes(document) ? formerAttachment : documentWords[document.kind]),
        },
        { heading: "Data", cell: (document) => showDateTime(document.createdAt) },
        { heading: "Dimensione", tight: true, cell: (document) => showBytes(document.bytes) },
        { heading: "Impronta SHA-256", cell: (document) => <code class="sp-break">{document.sha256}</code> },
      ]}
      rows={own}
      rowKey={(document) => document.id}
    />
  ) : (
    <Empty title="Nessun allegato">
      <p>Dopo l'invio qui trovi la ricevuta in PDF.</p>
    </Empty>
  );
};
