// Labels of a case: shown in the queue and on the case, added and removed on the case.
import { Badge } from "#ui/badge.tsx";
import { Button } from "#ui/button.tsx";
import { routes } from "../../routes.ts";

export const Labels = ({ labels }: { labels: readonly string[] }) =>
  labels.length === 0 ? null : (
    <ul class="sp-labels" aria-label="Etichette">
      {labels.map((label) => (
        <li key={label}>
          <Badge tone="info">{label}</Badge>
        </li>
      ))}
    </ul>
  );

type Props = {
  /** The case. */
  ente: string;
  id: string;
  labels: readonly string[];
  /** Offered while one types. */
  known: readonly string[];
  /** Path to come back to. */
  back: string;
  /** What was typed and could not be taken. */
  typed?: string;
};

/** S1.37 The office's own words on a case; the applicant never sees them. */
export const LabelEditor = ({ ente, id, labels, known, back, typed = "" }: Props) => (
  <form method="post" action={routes.office.case.labels.href({ ente, id })} class="sp-label-editor">
    <input type="hidden" name="ritorno" value={back} />
    {labels.length > 0 && (
      <ul class="sp-labels" aria-label="Etichette">
        {labels.map((label) => (
          <li key={label}>
            <button type="submit" class="sp-label-off" name="togli" value={label}>
              <span class="visually-hidden">Togli l'etichetta </span>
              {label} <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
      </ul>
    )}
    <div class="sp-field">
      <label for="etichetta">Nuova etichetta</label>
      <div class="sp-search-line">
        <input
          class="form-control"
          type="text"
          id="etichetta"
          name="etichetta"
          value={typed}
          maxLength={40}
          list="etichette-note"
          autocomplete="off"
        />
        <Button tone="outline">Aggiungi</Button>
      </div>
      <datalist id="etichette-note">
        {known
          .filter((each) => !labels.includes(each))
          .map((each) => (
            <option key={each} value={each} />
          ))}
      </datalist>
    </div>
  </form>
);
