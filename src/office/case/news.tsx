// What a colleague did since the page was shown, told to the second of two clerks.
import { type Deed, doneSince } from "#istanze/meanwhile.ts";
import { showTime } from "#kit/time.ts";
import { Alert } from "#ui/alert.tsx";
import type { Context } from "../../context.ts";
import { textOf } from "../../visit.ts";
import type { CaseVisit } from "./tab.ts";

const seenAt = (text: string): Date => {
  const at = Number(text);
  return new Date(Number.isFinite(at) && at > 0 && at < 8.64e15 ? at : 0);
};

const Deeds = ({ deeds }: { deeds: readonly Deed[] }) =>
  deeds.length === 0 ? null : (
    <ul>
      {deeds.map(({ at, who, what }) => (
        <li key={`${at.getTime()} ${what}`}>
          {showTime(at)}, {who ?? "Sportello, in automatico"}: {what}
        </li>
      ))}
    </ul>
  );

export const drawNews = async (ctx: Context, visit: CaseVisit) => {
  const deeds = await doneSince(ctx.db, visit.params, seenAt(textOf(visit.body, "visto")), visit.session.person.id);
  return (
    <Alert tone="warning" title="La pratica è cambiata mentre la guardavi" live>
      <Deeds deeds={deeds} />
      <p>Non è stato fatto nulla di quello che hai chiesto. Guarda com'è adesso la pratica e decidi se confermare.</p>
    </Alert>
  );
};
