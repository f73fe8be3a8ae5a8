// What can be done with the case, and why the rest cannot.
import { wasMade } from "#istanze/history.ts";
import { draftRemarks } from "#istanze/remarks.ts";
import { applicantsTurn, type Move, movesFrom, slugOf } from "#istanze/workflow.ts";
import { Callout } from "#ui/alert.tsx";
import { ButtonLink } from "#ui/button.tsx";
import type { Context } from "../../context.ts";
import { routes } from "../../routes.ts";
import { labelOf, wordsOf } from "./move-words.ts";
import { type CaseVisit, isOwn } from "./tab.ts";

const good = ["Valida", "Accogli"];

/** The moves that stand open; on a phone a longer row of buttons would hide the case. */
const openAtMost = 2;

const MoveLink = ({ visit: { params, query }, move }: { visit: CaseVisit; move: Move }) => (
  <ButtonLink
    tone={good.includes(move.name) ? "primary" : wordsOf(move)?.danger ? "danger" : "outline"}
    href={routes.office.case.move.href(
      { ente: params.ente, id: params.id, mossa: slugOf(move.name) },
      { vista: query.vista, scheda: query.scheda },
    )}
  >
    {labelOf(move)}
  </ButtonLink>
);

const Waiting = ({ move }: { move: Move }) => (
  <p class="sp-small">
    <strong>{move.name}</strong>: prima serve “{move.after}”, con i giorni per rispondere (art. 10-bis della legge
    241/1990).
  </p>
);

const MoveLinks = ({ visit, moves }: { visit: CaseVisit; moves: readonly Move[] }) => (
  <ul>
    {moves.map((move) => (
      <li key={move.name}>
        <MoveLink visit={visit} move={move} />
        {wordsOf(move)?.when && <p class="sp-small">{wordsOf(move)?.when}</p>}
      </li>
    ))}
  </ul>
);

type Others = { visit: CaseVisit; ready: readonly Move[]; waiting: readonly Move[] };

const Others = ({ visit, ready, waiting }: Others) => {
  const waits = waiting.map((move) => <Waiting key={move.name} move={move} />);
  if (ready.length === 0) return <>{waits}</>;
  return (
    <details class="sp-case-others">
      <summary>Altre operazioni</summary>
      <MoveLinks visit={visit} moves={ready} />
      {waits}
    </details>
  );
};

const OwnCase = () => (
  <Callout tone="warning" title="È una tua istanza">
    <p>
      L'hai presentata tu: puoi leggerla ma non lavorarla, perché chi ha un interesse nel procedimento deve astenersi
      (art. 6-bis della legge 241/1990). Chiedi a un collega di occuparsene.
    </p>
  </Callout>
);

export const drawOperations = async (ctx: Context, visit: CaseVisit) => {
  if (isOwn(visit)) return <OwnCase />;
  const moves = movesFrom(visit.servizio.workflow, visit.istanza.state, "ufficio");
  if (moves.length === 0) return null;
  const made = await Promise.all(moves.map(({ after }) => !after || wasMade(ctx.db, visit.istanza, after)));
  const written = (await draftRemarks(ctx.db, visit.params)).length > 0;
  const begun = written ? moves.find(({ remarks }) => remarks)?.name : undefined;
  // what was begun stands first, then the decision that is made most
  const place = ({ name }: Move): number => (name === begun ? 2 : good.includes(name) ? 1 : 0);
  const ready = moves.filter((_, at) => made[at]).sort((a, b) => place(b) - place(a));
  // while the applicant is waited for, what is done usually is nothing
  const isWaiting = applicantsTurn.some((state) => state === visit.istanza.state);
  const open = isWaiting ? 0 : openAtMost;
  return (
    <section aria-labelledby="decidi" class="sp-section sp-case-moves">
      <h2 id="decidi">Che cosa vuoi fare</h2>
      {isWaiting ? (
        <p>Tocca a chi l'ha presentata: finché non risponde non devi fare niente.</p>
      ) : (
        <MoveLinks visit={visit} moves={ready.slice(0, open)} />
      )}
      <Others visit={visit} ready={ready.slice(open)} waiting={moves.filter((_, at) => !made[at])} />
    </section>
  );
};
