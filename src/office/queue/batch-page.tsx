// A batch before it is confirmed, and what came of it.
import type { BatchCase } from "#istanze/queue/batch.ts";
import { Alert } from "#ui/alert.tsx";
import { Badge } from "#ui/badge.tsx";
import { Actions, Button, ButtonLink } from "#ui/button.tsx";
import { Code } from "#ui/code.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import type { Frame } from "#ui/frame.ts";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { StateBadge } from "#ui/state-badge.tsx";
import { type Column, Table } from "#ui/table.tsx";
import { routes } from "../../routes.ts";
import { Kept } from "../case/refusal.tsx";
import { type AskedNote, NoteField, noteName } from "./batch-note.tsx";
import { casesWords, doneWords, noneWords, type Said } from "./batch-words.ts";

/** `has`, `to`: the names of who has it now and of whom it goes to. */
type Line = Omit<BatchCase, "to"> & { said: Said; has: string; to: string };

const columnsFor = (spread: boolean): Column<Line>[] => [
  {
    heading: "Pratica",
    main: true,
    cell: ({ istanza }) => (
      <a href={routes.office.case.page.href({ ente: istanza.ente, id: istanza.id })}>
        <Code>{istanza.number ?? ""}</Code>
      </a>
    ),
  },
  { heading: "Richiedente", cell: ({ applicant }) => applicant ?? "" },
  ...(spread
    ? [
        { heading: "Adesso è di", cell: ({ has }: Line) => has || "Nessuno" },
        { heading: "Va a", cell: ({ to }: Line) => to },
      ]
    : []),
  { heading: "Stato", cell: ({ istanza }) => <StateBadge state={istanza.state} /> },
  {
    heading: "Esito",
    cell: ({ said }) => (
      <>
        <Badge tone={said.tone}>{said.label}</Badge>
        {said.why && <p class="sp-small">{said.why}</p>}
      </>
    ),
  },
];

type Props = {
  frame: Frame;
  /** "Valida". */
  action: string;
  /** Each case goes to somebody of its own. */
  spread: boolean;
  /** What is to be said with it in every case, as it is typed; undefined: nothing, or it was said. */
  asked: AskedNote | undefined;
  lines: readonly Line[];
  /** It was confirmed a second time. */
  again: boolean;
  /** A text that was typed for it and did not go out, because another one had; "" when there is none. */
  unsaid: string;
  /** Where the confirmation is posted. */
  confirm: string;
  back: string;
};

type Count = { good: number; settled: number; all: number; again: boolean };

const Done = ({ good, settled, all, again }: Count) => (
  <Alert tone={good + settled === all || again ? "success" : "warning"} live>
    <p>
      {again
        ? "Era già stato fatto: niente è stato ripetuto. Qui sotto trovi com'è andata."
        : doneWords(good, settled, all)}
    </p>
  </Alert>
);

const Confirm = ({ confirm, back, good, asked }: Pick<Props, "confirm" | "back" | "asked"> & { good: number }) => (
  <form method="post" action={confirm} data-once="">
    {asked && good > 0 && <NoteField asked={asked} />}
    <Actions
      back={
        <ButtonLink tone="outline" href={back}>
          Torna indietro
        </ButtonLink>
      }
    >
      {good > 0 && <Button>Conferma</Button>}
    </Actions>
  </form>
);

const Foreseen = ({ good, action, lines }: Pick<Props, "action" | "lines"> & { good: number }) =>
  good === 0 ? (
    <Alert tone="warning">
      <p>
        {noneWords(
          action,
          lines.map(({ said }) => said),
        )}
      </p>
    </Alert>
  ) : (
    <p>
      Ancora non è successo niente. Se confermi, l'operazione si fa per {casesWords(good)} su {lines.length}.
    </p>
  );

export const BatchPage = ({ frame, action, spread, asked, lines, again, unsaid, confirm, back }: Props) => {
  const done = lines.every(({ outcome }) => outcome !== null);
  const title = `${action}: ${casesWords(lines.length)}`;
  const good = lines.filter(({ said }) => said.tone === "success").length;
  const settled = lines.filter(({ said }) => said.tone === "neutral").length;
  return (
    <Page frame={frame} title={title} faulty={asked?.fault !== undefined}>
      <PageHeading title={title} />
      {asked?.fault && <ErrorSummary faults={[{ name: noteName, text: asked.fault }]} />}
      {done ? (
        <Done good={good} settled={settled} all={lines.length} again={again} />
      ) : (
        <Foreseen good={good} action={action} lines={lines} />
      )}
      {unsaid && (
        <>
          <Alert tone="warning" live>
            <p>
              L'operazione era già stata confermata: il testo di questa finestra non è partito. Se è diverso da quello
              di prima, lo trovi qui sotto da copiare.
            </p>
          </Alert>
          <Kept text={unsaid} />
        </>
      )}
      <Table
        caption="Le pratiche scelte"
        columns={columnsFor(spread)}
        rows={lines}
        rowKey={({ istanza }) => istanza.id}
      />
      {done ? (
        <ButtonLink href={back}>Torna alle pratiche</ButtonLink>
      ) : (
        <Confirm confirm={confirm} back={back} good={good} asked={asked} />
      )}
    </Page>
  );
};
