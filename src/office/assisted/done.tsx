// After the sending at the desk: the number, and for some days the receipt to print.
import { recipientOf } from "#istanze/confirmation.ts";
import type { Istanza } from "#istanze/istanza.ts";
import { recordRead } from "#istanze/reads.ts";
import { ensureReceipt } from "#istanze/receipt.ts";
import { showDateTime } from "#kit/time.ts";
import { Alert } from "#ui/alert.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Code } from "#ui/code.tsx";
import { Facts } from "#ui/facts.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { withoutMail } from "#words/assisted.it.ts";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import type { Catalogue } from "../../service.ts";
import { get } from "../../visit.ts";
import { officeFrame } from "../frame.ts";
import { type Found, foundFor, type OneVisit } from "./found.ts";

/** Whoever helped prints the receipt while the person is there or comes back for it; later it is the person's alone. */
const receiptDays = 7;

/** Corrections are sent by the person: their receipt is not one of the desk. */
const isReceiptOpen = ({ firstSentAt, round, erasedAt }: Istanza, now: Date): boolean =>
  firstSentAt !== null && round === 1 && !erasedAt && now.getTime() - firstSentAt.getTime() < receiptDays * 86_400_000;

const Receipt = ({ href }: { href: string | undefined }) =>
  href ? (
    <p>
      Stampa la ricevuta e consegnala alla persona: con il numero può seguire l'istanza nella sua area personale. Da qui
      la ricevuta si scarica per {receiptDays} giorni dall'invio.
    </p>
  ) : (
    <p>La ricevuta non si scarica più da qui: la persona la trova nella sua area personale.</p>
  );

export const drawDone = async (ctx: Context, visit: OneVisit, { istanza, servizio }: Found): Promise<Answer> => {
  const receipt = isReceiptOpen(istanza, ctx.clock.now())
    ? routes.office.assistedReceipt.href(visit.params)
    : undefined;
  return {
    page: (
      <Page frame={await officeFrame(ctx)(visit, "sportello")} title="L'istanza è stata inviata">
        <PageHeading title="L'istanza è stata inviata" />
        <Alert tone="success" live>
          <Facts
            facts={[
              { label: "Codice istanza", value: <Code>{istanza.number ?? ""}</Code> },
              ...(istanza.protocol ? [{ label: "Protocollo", value: istanza.protocol }] : []),
              { label: "Data invio", value: istanza.firstSentAt && showDateTime(istanza.firstSentAt) },
            ]}
          />
        </Alert>
        {!recipientOf(servizio, istanza) && <Alert tone="warning">{withoutMail.after}</Alert>}
        <Receipt href={receipt} />
        <div class="sp-operations">
          {receipt && (
            <ButtonLink icon="it-download" href={receipt}>
              Scarica la ricevuta
            </ButtonLink>
          )}
          <ButtonLink tone="outline" href={routes.office.assisted.href(visit.params)}>
            Torna allo sportello
          </ButtonLink>
        </div>
      </Page>
    ),
  };
};

export const assistedReceiptDoor = (ctx: Context, catalogue: Catalogue): Door =>
  get(routes.office.assistedReceipt, "operator", async (visit) => {
    const it = await foundFor(ctx, catalogue, visit);
    if (!it || !isReceiptOpen(it.istanza, ctx.clock.now())) return "missing";
    const receipt = await ensureReceipt(ctx, it.servizio, visit.params);
    const file = await ctx.files.get(receipt.sha256);
    if (!file) return "missing";
    await recordRead(ctx, visit.params, { person: visit.session.person.id, what: "documento", name: receipt.name });
    return { file, mediaType: receipt.mediaType, name: receipt.name };
  });
