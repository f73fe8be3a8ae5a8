// A letter that nobody in the office has read is work, in whatever state the case is.
import type { Istanza } from "#istanze/istanza.ts";
import { isClosed } from "#istanze/workflow.ts";
import { nowWords } from "./now-words.ts";
import { type CaseVisit, caseHref } from "./tab.ts";

const saidOf = ({ state }: Istanza, unread: number): string =>
  unread > 0 && isClosed(state) ? "La pratica è conclusa, ma chi l'ha presentata ti ha scritto." : nowWords[state];

/** What happens now, and how many letters of the applicant wait. */
export const CaseNow = ({ visit, unread }: { visit: CaseVisit; unread: number }) => (
  <p class="lead sp-case-now">
    {saidOf(visit.istanza, unread)}
    {unread > 0 && (
      <>
        {" "}
        <a href={`${caseHref(visit, "messaggi")}#scheda`}>
          {unread === 1 ? "C'è un messaggio da leggere" : `Ci sono ${unread} messaggi da leggere`}
        </a>
        .
      </>
    )}
  </p>
);
