// Whether the mails about the case have left (capability 33). The address is shown in part: the office needs to know
// that it was the right one, not to have it.
import { type Delivery, deliveriesOf, lateAfterMs } from "#istanze/deliveries.ts";
import { showDateTime } from "#kit/time.ts";
import { Badge } from "#ui/badge.tsx";
import { Button } from "#ui/button.tsx";
import type { Context } from "../../context.ts";
import { routes } from "../../routes.ts";
import type { CaseVisit } from "./tab.ts";

/** "s•••@borgoesempio.example". */
export const masked = (address: string): string => {
  const at = address.lastIndexOf("@");
  return at < 1 ? "•••" : `${address.slice(0, 1)}•••${address.slice(at)}`;
};

const Late = ({ visit: { params, query }, mail }: { visit: CaseVisit; mail: Delivery }) => (
  <>
    <Badge tone="danger">Non ancora partita</Badge>
    <form
      method="post"
      action={routes.office.case.mail.href({ ente: params.ente, id: params.id, mail: mail.id }, { vista: query.vista })}
      data-once=""
    >
      <Button tone="plain" of={mail.subject}>
        Riprova adesso
      </Button>
    </form>
  </>
);

export const drawDeliveries = async (ctx: Context, visit: CaseVisit) => {
  const mails = await deliveriesOf(ctx.db, visit.istanza);
  if (mails.length === 0) return null;
  const now = ctx.clock.now().getTime();
  return (
    <section aria-labelledby="consegne" class="sp-section" id="posta">
      <h2 id="consegne">E-mail inviate</h2>
      <ul class="sp-deliveries">
        {mails.map((mail) => (
          <li key={mail.id}>
            <span class="sp-break">{mail.subject}</span>
            <span class="sp-small sp-break">
              a <bdi>{masked(mail.recipient)}</bdi>
            </span>
            {mail.handedOverAt && <span class="sp-small">Partita il {showDateTime(mail.handedOverAt)}</span>}
            {!mail.handedOverAt && now - mail.createdAt.getTime() <= lateAfterMs && <Badge>In partenza</Badge>}
            {!mail.handedOverAt && now - mail.createdAt.getTime() > lateAfterMs && <Late visit={visit} mail={mail} />}
          </li>
        ))}
      </ul>
    </section>
  );
};
