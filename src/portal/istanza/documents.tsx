// Visualizza and Scarica PDF: what was sent can be seen for ever (S0.37), what was not is marked so on every page.

import { documentAnswer } from "#istanze/document-file.ts";
import { type Istanza, numberOrDraft } from "#istanze/istanza.ts";
import { readIstanza } from "#istanze/reading.ts";
import { drawIstanza, ensureReceipt } from "#istanze/receipt.ts";
import { asSentIn } from "#istanze/rounds.ts";
import { isUnsent } from "#istanze/workflow.ts";
import { Callout } from "#ui/alert.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Code } from "#ui/code.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { StateBadge } from "#ui/state-badge.tsx";
import { SummaryView } from "#ui/summary.tsx";
import { saidMoment } from "#words/moment.it.ts";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, type Visit } from "../../visit.ts";
import { differencesSent, Gone } from "../wizard/differences.tsx";

const stored = async (ctx: Context, sha256: string, mediaType: string, name: string): Promise<Answer> => {
  const file = await ctx.files.get(sha256);
  return file ? { file, mediaType, name } : "missing";
};

/** As it stands, or as it was sent in the round that the address names; undefined when there was none. */
const asAsked = (ctx: Context, { istanza, query }: Visit<"owner">): Promise<Istanza | undefined> => {
  const asked = /^\d{1,4}$/.test(query.invio ?? "") ? Number(query.invio) : istanza.round;
  return asSentIn(ctx.db, istanza, asked);
};

/** The page of the case says when its content was erased. */
const toErased = ({ ente, id }: Istanza): Answer => ({ redirect: routes.istanza.page.href({ ente, id }) });

export const documentDoors = (ctx: Context, frame: FrameMaker): Door[] => [
  get(routes.istanza.view, "owner", async (visit) => {
    if (visit.istanza.erasedAt) return toErased(visit.istanza);
    const istanza = await asAsked(ctx, visit);
    if (!istanza) return "missing";
    const reading = await readIstanza(ctx, ctx.db, visit.servizio, istanza);
    const key = { ente: istanza.ente, id: istanza.id };
    const title = numberOrDraft(istanza);
    const differences = await differencesSent(ctx, istanza, reading);
    return {
      page: (
        <Page
          frame={await frame(visit, { ente: istanza.ente, current: "istanze" })}
          title={`Contenuto di ${title}`}
          breadcrumb={[
            { label: "Le mie istanze", href: routes.istanze.href() },
            { label: title, href: routes.istanza.page.href(key) },
          ]}
        >
          <PageHeading
            title={istanza.number ? <Code>{istanza.number}</Code> : title}
            over={reading.modulo.words.it.title}
          />
          <p>
            Stato attuale: <StateBadge state={istanza.state} />
          </p>
          {istanza.round < visit.istanza.round && (
            <Callout tone="warning" title="Invio precedente">
              <p>
                È quello che avevi inviato il {istanza.sentAt && saidMoment(istanza.sentAt)}. Dopo hai inviato delle
                correzioni: vale <a href={routes.istanza.view.href(key)}>l'ultimo invio</a>.
              </p>
            </Callout>
          )}
          {isUnsent(istanza.state) && (
            <Callout tone="warning" title="Non inviata">
              <p>Questa istanza non è stata inviata: non viene presa in considerazione.</p>
            </Callout>
          )}
          {istanza.summarySha256 && (
            <p class="sp-small sp-break">
              Impronta SHA-256 dei dati inviati: <code>{istanza.summarySha256}</code>
            </p>
          )}
          {istanza.round > 1 && differences && <Gone gone={differences.gone} />}
          <SummaryView summary={reading.summary} changed={differences?.changed} />
          <p class="sp-operations">
            <ButtonLink
              tone="outline"
              icon="it-download"
              href={routes.istanza.pdf.href(key, { invio: visit.query.invio })}
            >
              Scarica PDF
            </ButtonLink>
          </p>
        </Page>
      ),
    };
  }),
  get(routes.istanza.pdf, "owner", async (visit): Promise<Answer> => {
    if (visit.istanza.erasedAt) return toErased(visit.istanza);
    const { servizio } = visit;
    const istanza = await asAsked(ctx, visit);
    if (!istanza) return "missing";
    const key: Pick<Istanza, "ente" | "id"> = { ente: istanza.ente, id: istanza.id };
    if (istanza.sentAt) {
      const receipt = await ensureReceipt(ctx, servizio, key, istanza.round);
      return stored(ctx, receipt.sha256, receipt.mediaType, receipt.name);
    }
    const pdf = await drawIstanza(ctx, servizio, istanza);
    return { file: pdf, mediaType: "application/pdf", name: `non-inviata-${istanza.number ?? "bozza"}.pdf` };
  }),
  get(routes.istanza.document, "owner", ({ params }) => documentAnswer(ctx, params, params.document, { for: "owner" })),
];
