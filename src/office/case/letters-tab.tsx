// Messaggi: the thread with the applicant (S0.24, capability 32).
import { randomUUID } from "node:crypto";
import { numberOrDraft } from "#istanze/istanza.ts";
import { letterFiles, letterMax, markLettersRead, threadOf, unreadLetters } from "#istanze/letters.ts";
import { filledTemplate, templatesFor } from "#istanze/templates.ts";
import { Alert } from "#ui/alert.tsx";
import { Empty } from "#ui/empty.tsx";
import { FileLinks } from "#ui/file-links.tsx";
import { LetterForm } from "#ui/letter-form.tsx";
import { Thread } from "#ui/thread.tsx";
import { closedFile } from "#words/letters.it.ts";
import { routes } from "../../routes.ts";
import { textOf } from "../../visit.ts";
import type { CaseTab, CaseVisit } from "./tab.ts";

const closedBy: Partial<Record<string, string>> = closedFile.ufficio;

const Templates = ({ visit, templates }: { visit: CaseVisit; templates: { id: string; title: string }[] }) =>
  templates.length === 0 ? null : (
    <p class="sp-small">
      Usa un modello:{" "}
      {templates.map(({ id, title }, at) => (
        <>
          {at > 0 && " · "}
          <a
            href={`${routes.office.case.page.href(visit.params, { scheda: "messaggi", modello: id, vista: visit.query.vista })}#testo`}
          >
            {title}
          </a>
        </>
      ))}
    </p>
  );

export const lettersTab: CaseTab = {
  id: "messaggi",
  label: "Messaggi",
  count: (ctx, istanza) => unreadLetters(ctx.db, istanza, "ufficio"),
  async draw(ctx, visit, refused) {
    const { istanza, clerk, session, servizio } = visit;
    const key = { ente: istanza.ente, id: istanza.id };
    const [thread, templates] = await Promise.all([
      threadOf(ctx.db, key),
      templatesFor(ctx.db, key.ente, "messaggio", istanza.service),
    ]);
    await markLettersRead(ctx.db, key, "ufficio", session.person.id, ctx.clock.now());
    const template = templates.find(({ id }) => id === visit.query.modello);
    const facts = {
      numero: numberOrDraft(istanza),
      modulo: servizio.modulo.words.it.title,
      ufficio: clerk.offices[0]?.name ?? clerk.ente.name,
    };
    const text = refused ? textOf(refused.typed, "testo") : template ? filledTemplate(template, facts) : "";
    return (
      <>
        {visit.query.esito === "inviato" && (
          <Alert tone="success" live>
            Messaggio inviato: chi ha presentato l'istanza lo trova nella sua area personale e riceve un avviso per
            e-mail.
          </Alert>
        )}
        {thread.length === 0 ? (
          <Empty icon="it-mail" title="Nessun messaggio">
            <p>Qui si scrivono l'ufficio e chi ha presentato l'istanza.</p>
          </Empty>
        ) : (
          <Thread
            letters={thread.map((letter) => ({
              ...letter,
              who: letter.side === "ufficio" ? `${letter.authorName} (ufficio)` : letter.authorName,
              mark:
                letter.side === "ufficio"
                  ? letter.readAt
                    ? "Letto da chi ha presentato l'istanza"
                    : "Non ancora letto"
                  : undefined,
              files: (
                <FileLinks
                  files={letter.documents.map((document) => ({
                    ...document,
                    href: routes.office.case.document.href({ ...key, document: document.id }),
                    closed: closedBy[document.scan],
                  }))}
                />
              ),
            }))}
          />
        )}
        {istanza.erasedAt ? (
          <Alert tone="info">Il contenuto della pratica è stato cancellato: non si possono più inviare messaggi.</Alert>
        ) : (
          <section aria-labelledby="scrivi" class="sp-section">
            <h3 id="scrivi">Scrivi a chi ha presentato l'istanza</h3>
            <p class="sp-small">
              Riceve un avviso per e-mail senza il testo del messaggio, che legge nella sua area personale.
            </p>
            <Templates visit={visit} templates={templates} />
            <LetterForm
              action={routes.office.case.letters.href(visit.params, { vista: visit.query.vista })}
              id={refused ? textOf(refused.typed, "lettera") : randomUUID()}
              label="Il messaggio"
              text={text}
              max={letterMax}
              files={letterFiles}
              faultOf={(name) => refused?.faults.find((fault) => fault.name === name)?.text}
            />
          </section>
        )}
      </>
    );
  },
};
