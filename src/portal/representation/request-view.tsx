// The parts of one's own request: what was said, the papers that came with it, and the control for more.
import type { Paper } from "#identity/representation-papers.ts";
import type { Open } from "#identity/representation-requests.ts";
import { mayOpenPaper, papersAtMost } from "#istanze/representation/papers.ts";
import { showBytes } from "#kit/bytes.ts";
import { showDate } from "#kit/time.ts";
import { Button } from "#ui/button.tsx";
import { Code } from "#ui/code.tsx";
import { Facts } from "#ui/facts.tsx";
import { papersKept } from "#words/representation.it.ts";
import { routes } from "../../routes.ts";
import { PapersInput } from "./papers-input.tsx";

const { request, paper, removePaper } = routes.representation;

export const What = ({ asked: { nome, cognome, codiceFiscale, role, act, askedAt, enteName } }: { asked: Open }) => (
  <Facts
    facts={[
      { label: "Per", value: `${nome} ${cognome}` },
      { label: "Codice fiscale", value: <Code>{codiceFiscale}</Code> },
      { label: "Come", value: role },
      ...(act ? [{ label: "Atto di nomina", value: act }] : []),
      { label: "Chiesto il", value: showDate(askedAt) },
      { label: "Chi controlla", value: enteName },
    ]}
  />
);

type OneProps = { asked: Open; of: Paper };

const Name = ({ asked, of }: OneProps) =>
  mayOpenPaper(of, "asker") ? (
    <>
      <a class="sp-break" href={paper.href({ request: asked.id, paper: of.id })}>
        {of.name}
      </a>{" "}
      ({showBytes(of.bytes)}
      {of.scan === "in attesa" && ", controllo antivirus in corso"})
    </>
  ) : (
    <>
      <s class="sp-break">{of.name}</s> Contiene un virus e nessuno lo può aprire: toglilo e caricane un altro.
    </>
  );

/** The last one of a guardian stays until another one is there. */
const mayGo = ({ role }: Open, papers: readonly Paper[]): boolean => role === "genitore" || papers.length > 1;

export const Papers = ({
  asked,
  papers,
  fault,
}: {
  asked: Open;
  papers: readonly Paper[];
  fault: string | undefined;
}) => (
  <section class="sp-section" aria-labelledby="documenti">
    <h2 id="documenti">Documenti</h2>
    <p>
      {papers.length === 0
        ? "Per fare prima carica quello che mostra il legame, ad esempio l’estratto di nascita, oppure portalo all’ufficio con un tuo documento."
        : "Li legge solo chi controlla la richiesta, e ogni lettura viene registrata."}{" "}
      {papersKept}
    </p>
    {papers.length > 0 && (
      <ul>
        {papers.map((each) => (
          <li key={each.id}>
            <Name asked={asked} of={each} />
            {mayGo(asked, papers) && (
              <form method="post" action={removePaper.href({ request: asked.id, paper: each.id })}>
                <Button tone="plain" of={each.name}>
                  Togli
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    )}
    {papers.length < papersAtMost && (
      <form
        method="post"
        action={request.href({ request: asked.id })}
        encType="multipart/form-data"
        noValidate
        data-once=""
      >
        <PapersInput fault={fault} />
        <Button tone="outline" icon="it-upload">
          Aggiungi documenti
        </Button>
      </form>
    )}
  </section>
);
