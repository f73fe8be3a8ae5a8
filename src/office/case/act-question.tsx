// The question before an act goes out: what, to whom, whether it decides; only its Conferma issues (S0.64, capability 34).
import { applicantOf } from "#istanze/act-drawing.ts";
import { Alert } from "#ui/alert.tsx";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { type Fact, Facts } from "#ui/facts.tsx";
import type { Context } from "../../context.ts";
import { HiddenAct } from "./act-form.tsx";
import type { TypedAct } from "./act-typed.ts";
import { moveWords } from "./move-words.ts";
import type { CaseVisit } from "./tab.ts";
import { drawWhichCase } from "./which-case.tsx";

type Asked = {
  action: string;
  typed: TypedAct;
  /** What else was typed, by the name of its field. */
  hidden?: Record<string, string>;
  decides: string;
  facts?: readonly Fact[];
  /** A preview can be looked at. */
  written?: true;
};

const form = "emissione";

const Hidden = ({ values }: { values: Record<string, string> }) => (
  <>
    {Object.entries(values).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
  </>
);

export const drawActQuestion = async (ctx: Context, visit: CaseVisit, asked: Asked) => {
  const { action, typed, hidden = {}, decides, facts = [], written } = asked;
  const { decision, title } = typed;
  const words = decision?.move && moveWords[decision.move.name];
  const [which, applicant] = await Promise.all([drawWhichCase(ctx, visit), applicantOf(ctx.db, visit.istanza)]);
  return (
    <Dialog
      title={words ? `${words.title.replace(/\?$/, "")} ed emettere l'atto?` : "Emettere l'atto?"}
      actions={
        <>
          <Button tone="outline" form={form} name="op" value="modifica">
            Torna a modificare
          </Button>
          <Button tone={words?.danger ? "danger" : "primary"} form={form} name="op" value="conferma">
            Conferma
          </Button>
        </>
      }
    >
      {which}
      <Facts
        facts={[
          { label: "Titolo", value: <span class="sp-break">{title}</span> },
          { label: "A chi", value: applicant },
          { label: "Decide sull'istanza", value: decides },
          ...facts,
        ]}
      />
      <Alert tone="warning">
        L'atto riceve il numero di protocollo e arriva subito a chi ha presentato l'istanza
        {words && ", insieme alla decisione"}. Dopo la conferma non si può più cambiare né togliere.
      </Alert>
      <form method="post" id={form} action={action} noValidate>
        <HiddenAct typed={typed} />
        <Hidden values={{ titolo: title, ...(decision ? { nota: decision.note } : {}), ...hidden }} />
        {written && (
          <p>
            <button type="submit" class="btn btn-link sp-plain" name="op" value="anteprima" formTarget="_blank">
              Guarda l'anteprima in PDF<span class="visually-hidden"> (si apre in un'altra scheda)</span>
            </button>
          </p>
        )}
      </form>
    </Dialog>
  );
};
