// What the applicant answered to a notice of rejection: the decision must reckon with it (L. 241/1990 art. 10-bis).
import { documentsShown } from "#istanze/attached.ts";
import type { Istanza } from "#istanze/istanza.ts";
import { observationsOf } from "#istanze/observations-of.ts";
import { showDateTime } from "#kit/time.ts";
import { FileLinks } from "#ui/file-links.tsx";
import { Said } from "#ui/said.tsx";
import { closedFile } from "#words/letters.it.ts";
import type { Context } from "../../context.ts";
import { routes } from "../../routes.ts";

const closedBy: Partial<Record<string, string>> = closedFile.ufficio;

export const drawPresented = async (ctx: Context, istanza: Istanza) => {
  const { ente, id } = istanza;
  const all = await observationsOf(ctx.db, istanza, await documentsShown(ctx.db, istanza, { for: "office" }));
  return all.map(({ at, text, documents }) => (
    <section key={at.toISOString()} class="sp-section" aria-label={`Osservazioni del ${showDateTime(at)}`}>
      <h2>Osservazioni del {showDateTime(at)}</h2>
      <p class="sp-small">
        Risposta al preavviso di rigetto: la decisione deve tenerne conto (art. 10-bis della legge 241/1990).
      </p>
      <Said text={text} />
      <FileLinks
        files={documents.map((document) => ({
          ...document,
          href: routes.office.case.document.href({ ente, id, document: document.id }),
          closed: closedBy[document.scan],
        }))}
      />
    </section>
  ));
};
