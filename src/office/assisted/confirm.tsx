// The person at the desk reads the summary and confirms it: with a code that reaches only them, or on paper.

import { personById } from "#identity/people.ts";
import { isAssistedBy } from "#istanze/assisted.ts";
import { recipientOf } from "#istanze/confirmation.ts";
import { openCode, sendDeskCode, tryDeskCode } from "#istanze/desk-confirmation.ts";
import { numberOrDraft } from "#istanze/istanza.ts";
import { readIstanza } from "#istanze/reading.ts";
import { recordRead } from "#istanze/reads.ts";
import { confirmSigned, readSignedForm, signedForm } from "#istanze/signed-form.ts";
import { submit } from "#istanze/submit.ts";
import { storable } from "#kit/storable.ts";
import { Alert } from "#ui/alert.tsx";
import { Code } from "#ui/code.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { SummaryView } from "#ui/summary.tsx";
import { assistedFaults, codeRefusals, signedFaults, withoutMail } from "#words/assisted.it.ts";
import { toName } from "#words/to-name.it.ts";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import type { Catalogue } from "../../service.ts";
import { get, post, textOf } from "../../visit.ts";
import { officeFrame } from "../frame.ts";
import { isAddress } from "./address.ts";
import { CodeForms, SignedForm } from "./confirm-forms.tsx";
import { assistedReceiptDoor, drawDone } from "./done.tsx";
import { type Found, foundFor, type OneVisit } from "./found.ts";

export const confirmDoors = (ctx: Context, catalogue: Catalogue): Door[] => {
  const frame = officeFrame(ctx);

  type Said = {
    refusal?: string;
    address?: string;
    addressFault?: string;
    signed?: boolean;
    signedFaults?: { firmato?: string | undefined; modulo?: string | undefined };
  };

  const draw = async (visit: OneVisit, { istanza, servizio }: Found, said: Said = {}): Promise<Answer> => {
    await recordRead(ctx, visit.params, { person: visit.session.person.id, what: "scheda" });
    const [reading, person, code] = await Promise.all([
      readIstanza(ctx, ctx.db, servizio, istanza),
      personById(ctx.db, istanza.person),
      openCode(ctx.db, istanza, ctx.clock.now()),
    ]);
    const title = numberOrDraft(istanza);
    const recipient = recipientOf(servizio, istanza);
    const action = routes.office.assistedOne.href(visit.params);
    return {
      status: said.refusal || said.addressFault || said.signedFaults ? 422 : 200,
      page: (
        <Page
          frame={await frame(visit, "sportello")}
          title={`Conferma di ${title}`}
          breadcrumb={[{ label: "Aiuto allo sportello", href: routes.office.assisted.href(visit.params) }]}
        >
          <PageHeading
            title={<Code>{title}</Code>}
            over={reading.modulo.words.it.title}
            lead={`Fai rileggere il riepilogo ${toName(`${person?.nome} ${person?.cognome}`)} e raccogli la sua conferma: senza, l'istanza non parte.`}
          />
          {said.refusal && (
            <Alert tone="danger" live>
              {said.refusal}
            </Alert>
          )}
          <SummaryView summary={reading.summary} />
          {!recipient && <Alert>{withoutMail.before}</Alert>}
          <CodeForms
            action={action}
            seal={reading.seal}
            sentTo={code?.sentTo}
            address={said.address ?? recipient ?? ""}
            fault={said.addressFault}
          />
          <SignedForm
            action={action}
            seal={reading.seal}
            print={routes.istanza.pdf.href(visit.params)}
            signed={said.signed ?? false}
            faults={said.signedFaults ?? {}}
          />
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
      const signed = textOf(visit.body, "firmato") === "si";
      const file = readSignedForm(visit.files.modulo);
      if (!signed || typeof file === "string") {
        const faults = {
          firmato: signed ? undefined : codeRefusals.unsigned,
          modulo: typeof file === "string" ? signedFaults[file] : undefined,
        };
        return draw(visit, it, { signed, signedFaults: faults });
      }
      const outcome = await confirmSigned(ctx, it.servizio, visit.params, {
        seal,
        clerk: visit.session.person.id,
        file,
      });
      if (outcome === "changed") return draw(visit, it, { refusal: codeRefusals.changedSigned });
      // "refused": another window may have sent it, which submit knows
      return send(visit, it, seal);
    },
  };

  return [
    get(routes.office.assistedOne, "operator", async (visit) => {
      const it = await foundFor(ctx, catalogue, visit);
      if (!it) return "missing";
      if (it.istanza.sentAt) return drawDone(ctx, visit, it);
      if (it.istanza.state !== "DA INVIARE") return { redirect: routes.istanza.resume.href(visit.params) };
      return draw(visit, it);
    }),
    post(
      routes.office.assistedOne,
      "operator",
      async (visit) => {
        const it = await foundFor(ctx, catalogue, visit);
        if (!it) return "missing";
        if (it.istanza.sentAt) return { redirect: routes.office.assistedOne.href(visit.params) };
        if (!isAssistedBy(it.istanza, visit.session.person.id) || it.istanza.state !== "DA INVIARE") {
          return { redirect: routes.istanza.resume.href(visit.params) };
        }
        const op = textOf(visit.body, "op");
        const move = Object.hasOwn(moves, op) ? moves[op] : undefined;
        return move ? move(visit, it, textOf(visit.body, "sigillo")) : draw(visit, it);
      },
      { takesFiles: signedForm },
    ),
    assistedReceiptDoor(ctx, catalogue),
  ];
};
