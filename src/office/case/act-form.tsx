// The form that both pages of a new act have: its title, the decision that it goes out with, and the way on.
import { titleAtMost } from "#istanze/act-drawing.ts";
import { Callout } from "#ui/alert.tsx";
import { Actions, Button, ButtonLink, EnterPresses } from "#ui/button.tsx";
import type { FaultLine } from "#ui/error-summary.tsx";
import { MandatoryNote } from "#ui/fields/field-frame.tsx";
import { TextInput } from "#ui/fields/text-input.tsx";
import { Textarea } from "#ui/fields/textarea.tsx";
import type { Children } from "#ui/frame.ts";
import type { TypedAct, TypedDecision } from "./act-typed.ts";
import { noteMax } from "./move-parts.tsx";
import { moveWords } from "./move-words.ts";
import { type CaseVisit, caseHref } from "./tab.ts";

/** Carried through every post of the page. */
export const HiddenAct = ({ typed: { id, decision } }: { typed: TypedAct }) => (
  <>
    <input type="hidden" name="atto" value={id} />
    {decision && (
      <>
        <input type="hidden" name="mossa" value={decision.slug} />
        <input type="hidden" name="versione" value={String(decision.caseRevision)} />
        <input type="hidden" name="visto" value={decision.seen} />
      </>
    )}
  </>
);

const Decision = ({ decision: { move, note }, fault }: { decision: TypedDecision; fault: string | undefined }) => {
  const words = move && moveWords[move.name];
  if (!move || !words?.note) return null;
  return (
    <>
      <Callout title={`${words.button}: la decisione parte insieme all'atto`}>
        <p>Quando confermi, la pratica si chiude e l'atto esce con il suo protocollo. Prima non parte nulla.</p>
      </Callout>
      <Textarea
        name="nota"
        label={words.note.label}
        hint="Sta nel messaggio a chi ha presentato l'istanza e nello storico. L'atto ha il suo testo qui sotto."
        value={note}
        max={noteMax}
        rows={4}
        required={move.note === true}
        fault={fault}
      />
    </>
  );
};

type Props = {
  visit: CaseVisit;
  action: string;
  typed: TypedAct;
  faults: readonly FaultLine[];
  titleHint: string;
  /** The form carries a file: sent once, because it takes its time. */
  file?: true;
  /** Beside the button that leads on. */
  beside?: Children;
  children: Children;
};

export const ActForm = ({ visit, action, typed, faults, titleHint, file, beside, children }: Props) => {
  const faultOf = (name: string) => faults.find((fault) => fault.name === name)?.text;
  const { decision } = typed;
  return (
    <form
      method="post"
      action={action}
      noValidate
      {...(file ? { encType: "multipart/form-data", "data-once": "" } : {})}
    >
      <EnterPresses name="op" value="emetti" />
      <MandatoryNote />
      <HiddenAct typed={typed} />
      {decision && <Decision decision={decision} fault={faultOf("nota")} />}
      <TextInput
        name="titolo"
        label="Titolo"
        hint={titleHint}
        value={typed.title}
        max={titleAtMost}
        required
        fault={faultOf("titolo")}
      />
      {children}
      <p>Con “Protocolla ed emetti” vedi prima che cosa parte e a chi: solo la conferma emette l'atto.</p>
      <Actions
        back={
          <ButtonLink tone="outline" href={caseHref(visit, "atti")}>
            Torna alla pratica
          </ButtonLink>
        }
      >
        {beside}
        <Button name="op" value="emetti">
          Protocolla ed emetti
        </Button>
      </Actions>
    </form>
  );
};
