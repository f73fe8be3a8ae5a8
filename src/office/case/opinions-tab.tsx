// Pareri: what other offices of the ente were asked, and what they answered (capability 30).
import { many, type Queryable } from "#db/connect.ts";
import type { Office } from "#identity/clerks.ts";
import { type Opinion, opinionsOf, questionMax } from "#istanze/opinions.ts";
import { isClosed } from "#istanze/workflow.ts";
import type { Summary } from "#kit/summary.ts";
import { showDateTime } from "#kit/time.ts";
import { Badge } from "#ui/badge.tsx";
import { Button } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Checkbox } from "#ui/fields/checkbox.tsx";
import { FieldsetFrame } from "#ui/fields/field-frame.tsx";
import { Select } from "#ui/fields/select.tsx";
import { Textarea } from "#ui/fields/textarea.tsx";
import { routes } from "../../routes.ts";
import { textOf } from "../../visit.ts";
import { CorrectedSince } from "../opinions/corrected.tsx";
import { outcomeTones } from "../opinions/outcomes.ts";
import { type CaseTab, type CaseVisit, isOwn, type Refused } from "./tab.ts";

/** Every other office of the ente. */
export const otherOffices = (db: Queryable, ente: string, own: string | null): Promise<Office[]> =>
  many<Office>(db, "select id, name from office where ente = $1 and id is distinct from $2 order by sort_key", [
    ente,
    own,
  ]);

/** A box of the form: whether a step is shown to the other office. */
export const stepBox = (step: string): string => `passo.${step}`;

const Given = ({ opinion, titles }: { opinion: Opinion; titles: ReadonlyMap<string, string> }) => (
  <article class="sp-case-note">
    <h3>{opinion.officeName}</h3>
    <p class="sp-small">
      Chiesto da {opinion.askedBy} il {showDateTime(opinion.askedAt)}; vede:{" "}
      {opinion.shown.map((step) => titles.get(step) ?? step).join(", ")}.
    </p>
    <p class="sp-break sp-lines">{opinion.question}</p>
    <CorrectedSince opinion={opinion} />
    {opinion.outcome ? (
      <>
        <p>
          <Badge tone={outcomeTones[opinion.outcome]}>{`Parere ${opinion.outcome}`}</Badge>
        </p>
        <p class="sp-break sp-lines">{opinion.answer}</p>
        <p class="sp-small">
          {opinion.answeredBy}
          {opinion.answeredAt && `, ${showDateTime(opinion.answeredAt)}`}
        </p>
      </>
    ) : (
      <p>
        <Badge tone="warning">In attesa del parere</Badge>
      </p>
    )}
  </article>
);

type Asking = { visit: CaseVisit; summary: Summary; offices: readonly Office[]; refused: Refused | undefined };

const AskForm = ({ visit: { params, query }, summary, offices, refused }: Asking) => {
  const typed = (name: string): string => (refused ? textOf(refused.typed, name) : "");
  const faultOf = (name: string) => refused?.faults.find((fault) => fault.name === name)?.text;
  return (
    <form method="post" action={routes.office.case.opinions.href(params, { vista: query.vista })} data-once="">
      <h3>Chiedi un parere</h3>
      <Select
        name="ufficio"
        label="Ufficio"
        required
        value={typed("ufficio")}
        options={offices.map(({ id, name }) => ({ value: id, label: name }))}
        fault={faultOf("ufficio")}
      />
      <Textarea
        name="domanda"
        label="Che cosa chiedi"
        required
        value={typed("domanda")}
        max={questionMax}
        rows={4}
        fault={faultOf("domanda")}
      />
      <FieldsetFrame
        name="passi"
        id="passi"
        label="Che cosa può leggere l'ufficio"
        hint="Scegli solo quello che serve per rispondere: il resto della pratica non si vede."
        required
        fault={faultOf("passi")}
      >
        <div class="sp-boxes">
          {summary.map(({ step, title }) => (
            <Checkbox key={step} name={stepBox(step)} label={title} checked={typed(stepBox(step)) === "si"} />
          ))}
        </div>
      </FieldsetFrame>
      <Button tone="outline">Chiedi il parere</Button>
    </form>
  );
};

export const opinionsTab: CaseTab = {
  id: "pareri",
  label: "Pareri",
  between: "colleagues",
  count: async (ctx, istanza) => (await opinionsOf(ctx.db, istanza)).length,
  async draw(ctx, visit, refused) {
    const { istanza } = visit;
    const [opinions, offices] = await Promise.all([
      opinionsOf(ctx.db, istanza),
      otherOffices(ctx.db, istanza.ente, istanza.office),
    ]);
    const summary = istanza.summary ?? [];
    const may = !isClosed(istanza.state) && !isOwn(visit) && summary.length > 0;
    const titles = new Map(summary.map(({ step, title }) => [step, title]));
    return (
      <>
        {opinions.length === 0 && (
          <Empty title="Nessun parere">
            <p>Puoi chiedere a un altro ufficio che cosa ne pensa, mostrandogli solo una parte della pratica.</p>
          </Empty>
        )}
        {opinions.map((opinion) => (
          <Given key={opinion.id} opinion={opinion} titles={titles} />
        ))}
        {may && offices.length > 0 && <AskForm visit={visit} summary={summary} offices={offices} refused={refused} />}
        {may && offices.length === 0 && <p>Questo ente non ha altri uffici a cui chiedere un parere.</p>}
      </>
    );
  },
};
