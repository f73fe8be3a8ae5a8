// What else the office has of who sent the case, and open cases that name the same people.
import { namingTheSame, ofSameApplicant, type Related, relatedAtMost } from "#istanze/queue/related.ts";
import { isClosed } from "#istanze/workflow.ts";
import { Alert } from "#ui/alert.tsx";
import { Code } from "#ui/code.tsx";
import { StateBadge } from "#ui/state-badge.tsx";
import type { Context } from "../../context.ts";
import { routes } from "../../routes.ts";
import { type CaseVisit, isOwn } from "./tab.ts";

const Links = ({ ente, cases }: { ente: string; cases: readonly Related[] }) => (
  <ul class="sp-others">
    {cases.map(({ id, number, state }) => (
      <li key={id}>
        <a href={routes.office.case.page.href({ ente, id })}>
          <Code>{number}</Code>
        </a>
        <StateBadge state={state} />
      </li>
    ))}
  </ul>
);

export const drawOthersOf = async (ctx: Context, visit: CaseVisit) => {
  const { istanza, clerk } = visit;
  const found = isOwn(visit) ? [] : await ofSameApplicant(ctx.db, istanza, clerk.services);
  if (found.length === 0) return null;
  const more = found.length > relatedAtMost;
  return (
    <section aria-labelledby="altre" class="sp-section">
      <h2 id="altre">Altre istanze di questa persona ({more ? `più di ${relatedAtMost}` : found.length})</h2>
      <Links ente={istanza.ente} cases={found.slice(0, relatedAtMost)} />
      {more && (
        // a name or a codice fiscale stands in no address: the clerk types it
        <p class="sp-small">
          Sono le più recenti. Per vederle tutte cerca il codice fiscale in{" "}
          <a href={`${routes.office.queue.href({ ente: istanza.ente })}?scheda=tutte`}>tutte le pratiche</a>.
        </p>
      )}
    </section>
  );
};

export const drawTwiceNamed = async (ctx: Context, visit: CaseVisit) => {
  const { istanza } = visit;
  const found = isOwn(visit) || isClosed(istanza.state) ? [] : await namingTheSame(ctx.db, istanza);
  if (found.length === 0) return null;
  return (
    <Alert tone="warning" title="Qualcuno di questa pratica è anche in un'altra ancora aperta">
      <p>Lo stesso codice fiscale è indicato anche qui: controlla se è stato mandato due volte.</p>
      <Links ente={istanza.ente} cases={found} />
    </Alert>
  );
};
