// Who works the case, and the office's own words on it.
import { colleaguesFor } from "#identity/colleagues.ts";
import { knownLabels } from "#istanze/labels.ts";
import { isClosed } from "#istanze/workflow.ts";
import { romeDate } from "#kit/time.ts";
import type { Context } from "../../context.ts";
import { AssigneeForm } from "../queue/assignee.tsx";
import { LabelEditor } from "../queue/labels.tsx";
import { type CaseVisit, caseHref, isOwn } from "./tab.ts";

export const drawDesk = async (ctx: Context, visit: CaseVisit) => {
  const { istanza, clerk, session } = visit;
  const today = romeDate(ctx.clock.now());
  const [colleagues, known] = await Promise.all([
    colleaguesFor(ctx.db, istanza.ente, [istanza.service], today),
    knownLabels(ctx.db, istanza.ente),
  ]);
  const back = caseHref(visit, visit.query.scheda);
  return (
    <>
      {!isClosed(istanza.state) && !isOwn(visit) && (
        <section aria-labelledby="assegnazione" class="sp-section">
          <h2 id="assegnazione">Assegnazione</h2>
          <AssigneeForm istanza={istanza} me={session.person.id} colleagues={colleagues} back={back} />
        </section>
      )}
      <section aria-labelledby="etichette" class="sp-section">
        <h2 id="etichette">Etichette</h2>
        <LabelEditor ente={clerk.ente.id} id={istanza.id} labels={istanza.labels} known={known} back={back} />
      </section>
    </>
  );
};
