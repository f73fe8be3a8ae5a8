import { Icon } from "./icon.tsx";
import { words } from "./words.ts";

export type FaultLine = {
  /** Id of the field, which is its posted name. */
  name: string;
  /** The same sentence that stands at the field. */
  text: string;
};

/** Under the h1, before anything else; it takes the focus when the page opens. Nothing when there is no fault. */
export const ErrorSummary = ({ faults, title }: { faults: readonly FaultLine[]; title?: string }) =>
  faults.length === 0 ? null : (
    <section class="sp-errors" role="alert" tabindex={-1} aria-labelledby="errori-titolo" data-error-summary="">
      <h2 id="errori-titolo">
        <Icon name="it-error" tone="danger" />
        {title ?? words.faults(faults.length)}
      </h2>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.name} ${fault.text}`}>
            <a href={`#${encodeURIComponent(fault.name)}`}>{fault.text}</a>
          </li>
        ))}
      </ul>
    </section>
  );
