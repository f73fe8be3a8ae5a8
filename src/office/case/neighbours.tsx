// The cases before and after this one, as the queue was filtered and ordered (capability 25).
import { queueDesk } from "#istanze/queue/desk.ts";
import { neighboursOf } from "#istanze/queue/neighbours.ts";
import { romeDate } from "#kit/time.ts";
import { Icon } from "#ui/icon.tsx";
import type { Context } from "../../context.ts";
import { routes } from "../../routes.ts";
import { askedQueue } from "../queue/asked.ts";
import type { CaseVisit } from "./tab.ts";

type Beside = { id: string; number: string };

export const drawNeighbours = async (ctx: Context, visit: CaseVisit) => {
  const { clerk, session, query, params } = visit;
  const desk = await queueDesk(ctx.db, clerk, session.person.id, romeDate(ctx.clock.now()));
  const { before, after } = await neighboursOf(
    ctx.db,
    desk,
    await askedQueue(ctx, visit, query.vista ?? ""),
    params.id,
  );
  const href = ({ id }: Beside): string =>
    routes.office.case.page.href({ ente: params.ente, id }, { vista: query.vista });
  if (!before && !after) return null;
  return (
    <nav class="sp-neighbours" aria-label="Pratiche vicine nella coda">
      {before && (
        <a href={href(before)}>
          <Icon name="it-arrow-left" size="sm" flips />
          Pratica precedente<span class="visually-hidden"> {before.number}</span>
        </a>
      )}
      {after && (
        <a class="sp-neighbour-next" href={href(after)}>
          Pratica successiva<span class="visually-hidden"> {after.number}</span>
          <Icon name="it-arrow-right" size="sm" flips />
        </a>
      )}
    </nav>
  );
};
