// The thread with the office, on the applicant's side (S0.24, capability 32).
import { randomUUID } from "node:crypto";
import { type Istanza, numberOrDraft } from "#istanze/istanza.ts";
import { letterFiles, letterMax, markLettersRead, threadOf, writeLetter } from "#istanze/letters.ts";
import { faultsOfLetter, typedLetter } from "#istanze/typed-letter.ts";
import { Alert } from "#ui/alert.tsx";
import { Code } from "#ui/code.tsx";
import { Empty } from "#ui/empty.tsx";
import { ErrorSummary, type FaultLine } from "#ui/error-summary.tsx";
import { FileLinks } from "#ui/file-links.tsx";
import { LetterForm } from "#ui/letter-form.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { Thread } from "#ui/thread.tsx";
import { closedFile } from "#words/letters.it.ts";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post, type Visit } from "../../visit.ts";

const closedBy: Partial<Record<string, string>> = closedFile.richiedente;

const lead = "Domande e risposte con l'ufficio su questa istanza. Ti avvisiamo per e-mail quando l'ufficio ti scrive.";
const erased = "Il contenuto di questa istanza è stato cancellato: non si possono più inviare messaggi.";

type Typed = { id: string; text: string; faults: FaultLine[] };

const lettersPage = async (ctx: Context, frame: FrameMaker, visit: Visit<"owner">, typed: Typed): Promise<Answer> => {
  const { istanza, session } = visit;
  const key = { ente: istanza.ente, id: istanza.id };
  const thread = await threadOf(ctx.db, key);
  await markLettersRead(ctx.db, key, "richiedente", session.person.id, ctx.clock.now());
  const title = numberOrDraft(istanza);
  const faulty = typed.faults.length > 0;
  return {
    status: faulty ? 422 : 200,
    page: (
      <Page
        frame={await frame(visit, { ente: istanza.ente, current: "istanze" })}
        title={`Messaggi per ${title}`}
        faulty={faulty}
        breadcrumb={[
          { label: "Le mie istanze", href: routes.istanze.href() },
          { label: title, href: routes.istanza.page.href(key) },
        ]}
      >
        <PageHeading title="Messaggi con l'ufficio" over={<Code>{title}</Code>} lead={lead} />
        <ErrorSummary faults={typed.faults} />
        {visit.query.esito === "inviato" && (
          <Alert tone="success" live>
            Il messaggio è stato inviato: l'ufficio lo legge insieme alla tua istanza.
          </Alert>
        )}
        {thread.length === 0 ? (
          <Empty icon="it-mail" title="Nessun messaggio">
            <p>Se hai una domanda su questa istanza scrivila qui sotto.</p>
          </Empty>
        ) : (
          <Thread
            letters={thread.map((letter) => ({
              ...letter,
              who: letter.side === "richiedente" ? "Tu" : "L'ufficio",
              mark:
                letter.side === "richiedente" ? (letter.readAt ? "Letto dall'ufficio" : "Non ancora letto") : undefined,
              files: (
                <FileLinks
                  files={letter.documents.map((document) => ({
                    ...document,
                    href: routes.istanza.document.href({ ...key, document: document.id }),
                    closed: closedBy[document.scan],
                  }))}
                />
              ),
            }))}
          />
        )}
        {istanza.erasedAt ? (
          <Alert tone="info">{erased}</Alert>
        ) : (
          <section aria-labelledby="scrivi" class="sp-section">
            <h2 id="scrivi">Scrivi all'ufficio</h2>
            <LetterForm
              action={routes.istanza.letters.href(key)}
              id={typed.id}
              label="Il tuo messaggio"
              text={typed.text}
              max={letterMax}
              files={letterFiles}
              faultOf={(name) => typed.faults.find((fault) => fault.name === name)?.text}
            />
          </section>
        )}
      </Page>
    ),
  };
};

const isOpen = ({ sentAt }: Istanza): boolean => sentAt !== null;

export const letterDoors = (ctx: Context, frame: FrameMaker): Door[] => [
  get(routes.istanza.letters, "owner", (visit) =>
    isOpen(visit.istanza)
      ? lettersPage(ctx, frame, visit, { id: randomUUID(), text: "", faults: [] })
      : { redirect: routes.istanza.page.href(visit.params) },
  ),
  post(
    routes.istanza.letters,
    "owner",
    async (visit) => {
      const typed = typedLetter(visit.body, visit.files);
      if (!typed || !isOpen(visit.istanza)) return { redirect: routes.istanza.page.href(visit.params) };
      const faults = faultsOfLetter(typed);
      if (faults.length) return lettersPage(ctx, frame, visit, { id: typed.id, text: typed.body, faults });
      const letter = { ...typed, side: "richiedente", author: visit.session.person.id } as const;
      await writeLetter(ctx, visit.params, letter);
      return { redirect: routes.istanza.letters.href(visit.params, { esito: "inviato" }) };
    },
    { takesFiles: { ...letterFiles, when: isOpen } },
  ),
];
