// What the official reads of one request: who, for whom, the act and its papers, and who acts for them already.

import type { Adult } from "#identity/representation.ts";
import type { Paper } from "#identity/representation-papers.ts";
import type { Decided, Open } from "#identity/representation-requests.ts";
import { mayOpenPaper } from "#istanze/representation/papers.ts";
import { showDate, showDateTime } from "#kit/time.ts";
import { Alert } from "#ui/alert.tsx";
import { Code } from "#ui/code.tsx";
import { Facts } from "#ui/facts.tsx";
import { FileLinks } from "#ui/file-links.tsx";
import { identifierInLine } from "#words/identity.it.ts";
import { routes } from "../../routes.ts";
import { closedBecause } from "./words.it.ts";

export const Others = ({ others }: { others: readonly Adult[] }) =>
  others.length === 0 ? null : (
    <Alert tone="warning" title="C’è già chi opera per questa persona">
      <ul>
        {others.map(({ nome, cognome, role }) => (
          <li key={`${cognome} ${nome} ${role}`}>
            {cognome} {nome} ({role})
          </li>
        ))}
      </ul>
      <p>Non dirlo a chi fa la richiesta. Se la riconosci, gli incarichi già attivi restano.</p>
    </Alert>
  );

export const Asked = ({ asked }: { asked: Open }) => (
  <Facts
    facts={[
      {
        label: "Chi chiede",
        value: (
          <>
            {asked.askerCognome} {asked.askerNome} (
            <Code>{identifierInLine({ codiceFiscale: asked.askerCodiceFiscale, eidasId: asked.askerEidasId })}</Code>)
          </>
        ),
      },
      { label: "Come", value: asked.role },
      {
        label: "Per",
        value: (
          <>
            {asked.cognome} {asked.nome} (<Code>{asked.codiceFiscale}</Code>), nata o nato il {showDate(asked.bornOn)}
          </>
        ),
      },
      ...(asked.act ? [{ label: "Atto di nomina", value: asked.act }] : []),
      { label: "Chiesto il", value: showDateTime(asked.askedAt) },
    ]}
  />
);

type PapersProps = { asked: Open; papers: readonly Paper[] };

/** Every look at one is written down (office/lists.ts). */
export const Papers = ({ asked: { ente, id, role }, papers }: PapersProps) => (
  <section class="sp-section" aria-labelledby="documenti">
    <h2 id="documenti">Documenti</h2>
    {papers.length === 0 && (
      <p>
        {role === "genitore"
          ? "Non ha caricato documenti: può farlo dalla sua richiesta, oppure mostrarli allo sportello."
          : "Non ci sono documenti."}
      </p>
    )}
    <FileLinks
      files={papers.map((paper) => ({
        id: paper.id,
        name: paper.name,
        bytes: paper.bytes,
        href: routes.office.representation.paper.href({ ente, request: id, paper: paper.id }),
        closed: mayOpenPaper(paper, "office") ? undefined : closedBecause[paper.scan],
      }))}
    />
  </section>
);

export const Outcome = ({ decided }: { decided: Decided }) => (
  <Facts
    facts={[
      { label: "Esito", value: decided.granted ? "Riconosciuta" : "Rifiutata" },
      { label: decided.granted ? "Che cosa è stato visto" : "Motivo", value: decided.because },
      { label: "Deciso da", value: `${decided.decidedBy}, ${showDateTime(decided.decidedAt)}` },
    ]}
  />
);
