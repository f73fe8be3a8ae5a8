// Looking for somebody in a list of roles, or for a municipality in a list of them.

import type { Query } from "#kit/route.ts";
import { Button, ButtonLink } from "./button.tsx";

type Props = {
  action: string;
  /** What is typed names people, and stands in no address: the form is posted. */
  posted?: true;
  label: string;
  hint: string;
  value: string;
  /** What else the address says, and stays. */
  keeps?: Query;
  /** The list without any search. */
  all: string;
  /** Of the field, where a page has several. */
  id?: string;
};

export const ListSearch = ({ action, posted, label, hint, value, keeps = {}, all, id = "cerca" }: Props) => (
  <search>
    <form method={posted ? "post" : "get"} action={action} class="sp-queue-search">
      {Object.entries(keeps).map(([name, kept]) => kept && <input type="hidden" key={name} name={name} value={kept} />)}
      <div class="sp-field">
        <label for={id}>{label}</label>
        <p class="sp-hint" id={`${id}-aiuto`}>
          {hint}
        </p>
        <div class="sp-search-line">
          <input
            class="form-control"
            type="search"
            id={id}
            name="cerca"
            value={value}
            maxLength={100}
            aria-describedby={`${id}-aiuto`}
          />
          <Button icon="it-search">Cerca</Button>
        </div>
      </div>
      {value !== "" && (
        <p class="sp-operations">
          <ButtonLink tone="outline" href={all}>
            Mostra tutto
          </ButtonLink>
        </p>
      )}
    </form>
  </search>
);
