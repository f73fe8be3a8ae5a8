import { type Opinion, type Outcome, opinionMax, outcomes } from "#istanze/opinions.ts";
import { showDateTime } from "#kit/time.ts";
import { Badge } from "#ui/badge.tsx";
import { Button } from "#ui/button.tsx";
import type { FaultLine } from "#ui/error-summary.tsx";
import { MandatoryNote } from "#ui/fields/field-frame.tsx";
import { Radios } from "#ui/fields/radios.tsx";
import { Textarea } from "#ui/fields/textarea.tsx";
import { outcomeTones } from "./outcomes.ts";

export type Typed = { outcome: string; text: string; faults: FaultLine[] };

const labels: Record<Outcome, string> = {
  favorevole: "Favorevole",
  "favorevole con condizioni": "Favorevole con condizioni",
  contrario: "Contrario",
};

export const Given = ({ opinion }: { opinion: Opinion & { outcome: Outcome } }) => (
  <section aria-labelledby="risposta" class="sp-section">
    <h2 id="risposta">Il parere dato</h2>
    <p>
      <Badge tone={outcomeTones[opinion.outcome]}>{labels[opinion.outcome]}</Badge>
    </p>
    <p class="sp-break sp-lines">{opinion.answer}</p>
    <p class="sp-small">
      {opinion.answeredBy}
      {opinion.answeredAt && `, ${showDateTime(opinion.answeredAt)}`}
    </p>
  </section>
);

export const AnswerForm = ({ href, typed }: { href: string; typed: Typed }) => {
  const faultOf = (name: string) => typed.faults.find((fault) => fault.name === name)?.text;
  return (
    <section aria-labelledby="risposta" class="sp-section">
      <h2 id="risposta">Il tuo parere</h2>
      <form method="post" action={href} data-once="">
        <MandatoryNote />
        <Radios
          name="esito"
          label="Esito"
          required
          value={typed.outcome}
          options={outcomes.map((value) => ({ value, label: labels[value] }))}
          fault={faultOf("esito")}
        />
        <Textarea
          name="testo"
          label="Motivazione"
          required
          value={typed.text}
          max={opinionMax}
          rows={6}
          fault={faultOf("testo")}
        />
        <Button>Dai il parere</Button>
      </form>
    </section>
  );
};
