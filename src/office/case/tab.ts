// The contract of a tab of the case page. What a tab draws stands in one file, what is posted from it in another: the
// posts draw the whole page again when something is wrong, and the page knows the tabs.
import type { JSX } from "preact";
import type { Istanza } from "#istanze/istanza.ts";
import type { FaultLine } from "#ui/error-summary.tsx";
import type { Context } from "../../context.ts";
import { routes } from "../../routes.ts";
import type { Posted, Visit } from "../../visit.ts";

export type CaseVisit = Visit<"caseworker", { ente: string; id: string }>;

/** What was posted from a tab and could not be taken. */
export type Refused = { faults: readonly FaultLine[]; typed: Posted };

export type CaseTab = {
  /** In the address: "?scheda=note". */
  id: string;
  label: string;
  /** Closed to a clerk who is the applicant. */
  between?: "colleagues";
  /** Left out as long as there is nothing to see in it. */
  empty?(istanza: Istanza): boolean;
  /** Beside the label; nothing is printed for 0. */
  count?(ctx: Context, istanza: Istanza): Promise<number>;
  /** The summary of the faults stands over the tabs already: here each at its field, with what was typed. */
  draw(ctx: Context, visit: CaseVisit, refused: Refused | undefined): Promise<JSX.Element>;
};

/** The case in one of its tabs, in the view of the queue that it was opened from. */
export const caseHref = (
  { params, query }: Pick<CaseVisit, "params" | "query">,
  scheda?: string,
  /** What was done there a moment ago. */
  esito?: string,
): string => routes.office.case.page.href({ ente: params.ente, id: params.id }, { scheda, esito, vista: query.vista });

/** Nobody works a case of one's own (L. 241/1990 art. 6-bis). */
export const isOwn = ({ istanza, session }: Pick<CaseVisit, "istanza" | "session">): boolean =>
  istanza.person === session.person.id;
