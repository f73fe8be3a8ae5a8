import { numberOrDraft } from "#istanze/istanza.ts";
import { istanzaByKey } from "#istanze/store.ts";
import { isClosed } from "#istanze/workflow.ts";
import { isUuid } from "#kit/uuid.ts";
import { Alert } from "#ui/alert.tsx";
import { ButtonLink } from "#ui/button.tsx";
import type { Context } from "../../context.ts";
import { routes } from "../../routes.ts";
import { doneIn } from "./move-words.ts";
import type { CaseVisit } from "./tab.ts";

/** The view is worked off, and what is closed has nothing more to do. */
const NoneIsNext = ({ ente, vista }: { ente: string; vista: string | undefined }) => (
  <>
    <p>In questo elenco non ce n'è un'altra.</p>
    <ButtonLink tone="outline" href={`${routes.office.queue.href({ ente })}${vista ? `?${vista}` : ""}`}>
      Torna alle pratiche
    </ButtonLink>
  </>
);

/** What was just done, here or on the case before in the queue; `prima` is looked up only among the clerk's services. */
export const drawDone = async (ctx: Context, { query, istanza, clerk }: CaseVisit) => {
  const done = doneIn(query.fatto);
  if (!done) return null;
  const former =
    query.prima && isUuid(query.prima) ? await istanzaByKey(ctx.db, { ente: istanza.ente, id: query.prima }) : istanza;
  if (!former || !clerk.services.includes(former.service)) return null;
  return (
    <Alert tone="success" live>
      <p>
        Pratica{" "}
        {former.id === istanza.id ? (
          numberOrDraft(former)
        ) : (
          <a href={routes.office.case.page.href({ ente: former.ente, id: former.id })}>{numberOrDraft(former)}</a>
        )}{" "}
        {done}.{former.id !== istanza.id && " Questa è la prossima."}
      </p>
      {former.id === istanza.id && isClosed(istanza.state) && <NoneIsNext ente={istanza.ente} vista={query.vista} />}
    </Alert>
  );
};
