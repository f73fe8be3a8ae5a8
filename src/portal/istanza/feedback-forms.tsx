// What is asked about the service: the stars, what pleased or was hard, details (S0.71 to S0.75, C.SE.1.7).
import { detailsMax, type Feedback, isGood } from "#istanze/feedback.ts";
import type { Istanza } from "#istanze/istanza.ts";
import { Actions, Button } from "#ui/button.tsx";
import { Checkbox } from "#ui/fields/checkbox.tsx";
import { Textarea } from "#ui/fields/textarea.tsx";
import { Stars } from "#ui/stars.tsx";
import { feedbackWords } from "#words/feedback.it.ts";
import { routes } from "../../routes.ts";

export const starsMissing = "Scegli da 1 a 5 stelle per valutare il servizio";
export const question = "Quanto è stato facile usare questo servizio?";

export const StarsForm = ({
  istanza,
  given,
  fault,
}: {
  istanza: Istanza;
  given: Feedback | undefined;
  fault?: string | undefined;
}) => (
  <form
    method="post"
    action={routes.istanza.feedback.href({ ente: istanza.ente, id: istanza.id })}
    class="sp-feedback"
    data-element="feedback"
  >
    <Stars name="stelle" label={question} value={given ? String(given.stars) : ""} fault={fault} />
    <Button tone="outline" name="fase" value="stelle">
      Valuta il servizio
    </Button>
  </form>
);

export const Aspects = ({ href, given }: { href: string; given: Feedback }) => {
  const words = feedbackWords[isGood(given.stars) ? "good" : "poor"];
  return (
    <form method="post" action={href} class="sp-feedback">
      <fieldset
        class="sp-field"
        data-element={isGood(given.stars) ? "feedback-rating-positive" : "feedback-rating-negative"}
      >
        <legend>
          {words.question} <span class="sp-small">1/2</span>
        </legend>
        {Object.entries(words.answers).map(([id, label]) => (
          <Checkbox key={id} name={id} label={label} checked={given.aspects.includes(id)} />
        ))}
      </fieldset>
      <Actions
        back={
          <Button tone="outline" name="fase" value="indietro-aspetti">
            Indietro
          </Button>
        }
      >
        <Button name="fase" value="aspetti">
          Avanti
        </Button>
      </Actions>
    </form>
  );
};

export const Details = ({ href, given, fault }: { href: string; given: Feedback; fault?: string | undefined }) => (
  <form method="post" action={href} class="sp-feedback" data-once="">
    <Textarea
      name="dettagli"
      label="Vuoi aggiungere altri dettagli? 2/2"
      hint={`Inserire massimo ${detailsMax} caratteri. Non scrivere dati personali.`}
      value={given.details}
      max={detailsMax}
      rows={3}
      fault={fault}
    />
    <Actions
      back={
        <Button tone="outline" name="fase" value="indietro-dettagli">
          Indietro
        </Button>
      }
    >
      <Button name="fase" value="dettagli">
        Invia Feedback
      </Button>
    </Actions>
  </form>
);
