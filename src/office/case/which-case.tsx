// Which case a question is about, and who has it in hand: many are open side by side in a clerk's browser.
import { enteById } from "#identity/enti.ts";
import { personById } from "#identity/people.ts";
import { numberOrDraft } from "#istanze/istanza.ts";
import { Alert } from "#ui/alert.tsx";
import { Code } from "#ui/code.tsx";
import { withArticle } from "#words/ente.it.ts";
import { toName } from "#words/to-name.it.ts";
import type { Context } from "../../context.ts";
import type { CaseVisit } from "./tab.ts";

export const drawWhichCase = async (ctx: Context, { istanza, session }: CaseVisit) => {
  const colleague = istanza.assignee === session.person.id ? null : istanza.assignee;
  const [person, acting, assignee] = await Promise.all([
    personById(ctx.db, istanza.person),
    istanza.actingFor ? enteById(ctx.db, istanza.actingFor) : undefined,
    colleague ? personById(ctx.db, colleague) : undefined,
  ]);
  const whose = acting ? `per ${withArticle(acting.name)}` : person && `di ${person.nome} ${person.cognome}`;
  return (
    <>
      <p>
        Pratica <Code>{numberOrDraft(istanza)}</Code>
        {whose && ` ${whose}`}.
      </p>
      {assignee && (
        <Alert tone="warning">
          È in carico {toName(`${assignee.nome} ${assignee.cognome}`)}: prima di andare avanti senti se se ne sta
          occupando.
        </Alert>
      )}
    </>
  );
};
