// What the desk does for who has an account and for who needs one.
import type { FaultLine } from "#ui/error-summary.tsx";
import { routes } from "../../routes.ts";
import { NewForm, SearchForm } from "./forms.tsx";
import type { TypedReason } from "./switch.tsx";
import { nothingTyped, type TypedDesk } from "./typed-desk.ts";

/** The search is a form beside others of the page. */
export const searched = "cerca";

export type Typed = { reason?: TypedReason; search?: TypedDesk; made?: TypedDesk; faults?: FaultLine[] };

export const DeskSection = ({ ente, typed }: { ente: string; typed: Typed }) => (
  <>
    <section aria-labelledby="trova" class="sp-section">
      <h2 id="trova">Una persona non riesce più a entrare</h2>
      <p>Controlla il suo documento, poi cerca l’account per collegarlo a una nuova e-mail.</p>
      <SearchForm
        action={routes.office.accounts.search.href({ ente })}
        name={searched}
        typed={typed.search ?? nothingTyped}
        faults={typed.faults ?? []}
      />
    </section>
    <section aria-labelledby="nuovo" class="sp-section">
      <h2 id="nuovo">Una persona non ha un’e-mail</h2>
      <p>Crea tu l’account, con un documento davanti: le dai su carta una password che cambierà al primo accesso.</p>
      <NewForm
        action={routes.office.accounts.create.href({ ente })}
        typed={typed.made ?? nothingTyped}
        faults={typed.made ? (typed.faults ?? []) : []}
      />
    </section>
  </>
);
