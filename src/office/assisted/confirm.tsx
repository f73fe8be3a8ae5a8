// The person at the desk reads the summary and confirms it: with a code that reaches only them, or on paper.

import { personById } from "#identity/people.ts";
import { isAssistedBy } from "#istanze/assisted.ts";
import { confirmSigned, openCode, sendDeskCode, tryDeskCode } from "#istanze/desk-confirmation.ts";
import { numberOrDraft } from "#istanze/istanza.ts";
import { readIstanza } from "#istanze/reading.ts";
import { ensureReceipt } from "#istanze/receipt.ts";
import { istanzaByKey } from "#istanze/store.ts";
import { submit } from "#istanze/submit.ts";
import { storable } from "#kit/storable.ts";
import { showDateTime } from "#kit/time.ts";
import { isUuid } from "#kit/uuid.ts";
import { Alert } from "#ui/alert.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Code } from "#ui/code.tsx";
import { Facts } from "#ui/facts.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { SummaryView } from "#ui/summary.tsx";
import { assistedFaults, codeRefusals } from "#words/assisted.it.ts";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import type { Catalogue } from "../../service.ts";
import { get, post, textOf, type Visit } from "../../visit.ts";
import { officeFrame } from "../frame.ts";
import { isAddress } from "./address.ts";
import { CodeForms, SignedForm } from "./confirm-forms.tsx";

type OneVisit = Visit<"operator", { ente: string; id: string }>;

export const confirmDoors = (ctx: Context, catalogue: Catalogue): Door[] => {
  const frame = officeFrame(ctx);

  /** What this clerk filled in, sent or not; for every other clerk it is not here. */
  const found = async ({ params, session }: OneVisit) => {
    const istanza = isUuid(params.id) ? await istanzaByKey(ctx.db, params) : undefined;
    const servizio = istanza && catalogue.byId(istanza.service);
    const theirs = istanza?.assistedBy === session.person.id && istanza.person !== session.person.id;
    return istanza && servizio && theirs ? { istanza, servizio } : undefined;
  };
  type Found = NonNullable<Awaited<ReturnType<typeof found>>>;

  const drawDone = async (visit: OneVisit, { istanza }: Found): Promise<Answer> => ({
    page: (
      <Page frame={await frame(visit, "sportello")} title="L'istanza è stata inviata">
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
        <p>
          Stampa la ricevuta e consegnala alla persona: con il numero può seguire l'istanza nella sua area personale.
        </p>
        <div class="sp-operations">
          <ButtonLink icon="it-download" href={routes.office.assistedReceipt.href(visit.params)}>
            Scarica la ricevuta
          </ButtonLink>
          <ButtonLink tone="outline" href={routes.office.assisted.href(visit.params)}>
            Torna allo sportello
          </ButtonLink>
        </div>
      </Page>
    ),
  });

  type Said = { refusal?: string; address?: string; addressFault?: string };

  const draw = async (visit: OneVisit, { istanza, servizio }: Found, said: Said = {}): Promise<Answer> => {
    const [reading, person, code] = await Promise.all([
      readIstanza(ctx, ctx.db, servizio, istanza),
      personById(ctx.db, istanza.person),
      openCode(ctx.db, istanza, ctx.clock.now()),
    ]);
    const title = numberOrDraft(istanza);
    const action = routes.office.assistedOne.href(visit.params);
    return {
      status: said.refusal || said.addressFault ? 422 : 200,
      page: (
        <Page
          frame={await frame(visit, "sportello")}
          title={`Conferma di ${title}`}
          breadcrumb={[{ label: "Aiuto allo sportello", href: routes.office.assisted.href(visit.params) }]}
        >
          <PageHeading
            title={<Code>{title}</Code>}
            over={reading.modulo.words.it.title}
            lead={`Fai rileggere il riepilogo a ${person?.nome} ${person?.cognome} e raccogli la sua conferma: senza, l'istanza non parte.`}
          />
          {said.refusal && (
            <Alert tone="danger" live>
              {said.refusal}
            </Alert>
          )}
          <SummaryView summary={reading.summary} />
          <CodeForms
            action={action}
            seal={reading.seal}
            sentTo={code?.sentTo}
            address={said.address ?? person?.email ?? ""}
            fault={said.addressFault}
          />
          <SignedForm action={action} seal={reading.seal} print={routes.istanza.pdf.href(visit.params)} />
        </Page>
      ),
    };
  };

  const send = async (visit: OneVisit, it: Found, seal: string): Promise<Answer> => {
    const outcome = await submit(ctx, it.servizio, visit.params, seal, visit.session.person.id);
    if (outcome !== "sent") return draw(visit, it, { refusal: codeRefusals[outcome] });
    ctx.jobs.nudge();
    return { redirect: routes.office.assistedOne.href(visit.params) };
  };

  const moves: Record<string, (visit: OneVisit, it: Found, seal: string) => Promise<Answer>> = {
    async manda(visit, it, seal) {
      const address = storable(textOf(visit.body, "email"), 254).trim();
      if (!isAddress(address)) {
        const addressFault = address === "" ? codeRefusals.noAddress : assistedFaults.email;
        return draw(visit, it, { address, addressFault });
      }
      const asked = await sendDeskCode(ctx, it.istanza, { seal, clerk: visit.session.person.id, address });
      if (asked === "tooMany") return draw(visit, it, { address, refusal: codeRefusals.tooMany });
      ctx.jobs.nudge();
      return { redirect: `${routes.office.assistedOne.href(visit.params)}#codice` };
    },
    async conferma(visit, it, seal) {
      const tried = await tryDeskCode(ctx, visit.params, seal, textOf(visit.body, "codice"));
      return tried === "confirmed" ? send(visit, it, seal) : draw(visit, it, { refusal: codeRefusals[tried] });
    },
    async firma(visit, it, seal) {
      if (textOf(visit.body, "firmato") !== "si") return draw(visit, it, { refusal: codeRefusals.unsigned });
      await confirmSigned(ctx, visit.params, seal, visit.session.person.id);
      return send(visit, it, seal);
    },
  };

  return [
    get(routes.office.assistedOne, "operator", async (visit) => {
      const it = await found(visit);
      if (!it) return "missing";
      if (it.istanza.sentAt) return drawDone(visit, it);
      if (it.istanza.state !== "DA INVIARE") return { redirect: routes.istanza.resume.href(visit.params) };
      return draw(visit, it);
    }),
    post(routes.office.assistedOne, "operator", async (visit) => {
      const it = await found(visit);
      if (!it) return "missing";
      if (it.istanza.sentAt) return { redirect: routes.office.assistedOne.href(visit.params) };
      if (!isAssistedBy(it.istanza, visit.session.person.id) || it.istanza.state !== "DA INVIARE") {
        return { redirect: routes.istanza.resume.href(visit.params) };
      }
      const op = textOf(visit.body, "op");
      const move = Object.hasOwn(moves, op) ? moves[op] : undefined;
      return move ? move(visit, it, textOf(visit.body, "sigillo")) : draw(visit, it);
    }),
    get(routes.office.assistedReceipt, "operator", async (visit) => {
      const it = await found(visit);
      if (!it?.istanza.sentAt || it.istanza.erasedAt) return "missing";
      const receipt = await ensureReceipt(ctx, it.servizio, visit.params);
      const file = await ctx.files.get(receipt.sha256);
      return file ? { file, mediaType: receipt.mediaType, name: receipt.name } : "missing";
    }),
  ];
};
