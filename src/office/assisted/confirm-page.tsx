// The summary that the person at the desk reads again, and the two ways of confirming it.
import { personById } from "#identity/people.ts";
import { recipientOf } from "#istanze/confirmation.ts";
import { openCode } from "#istanze/desk-confirmation.ts";
import { numberOrDraft } from "#istanze/istanza.ts";
import { readIstanza } from "#istanze/reading.ts";
import { recordRead } from "#istanze/reads.ts";
import { Alert } from "#ui/alert.tsx";
import { Code } from "#ui/code.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { SummaryView } from "#ui/summary.tsx";
import { withoutMail } from "#words/assisted.it.ts";
import { toName } from "#words/to-name.it.ts";
import type { Context } from "../../context.ts";
import type { Answer } from "../../door.ts";
import { routes } from "../../routes.ts";
import { officeFrame } from "../frame.ts";
import { CodeForms, SignedForm } from "./confirm-forms.tsx";
import type { Found, OneVisit } from "./found.ts";

type Said = {
  refusal?: string;
  address?: string;
  addressFault?: string;
  signed?: boolean;
  signedFaults?: { firmato?: string | undefined; modulo?: string | undefined };
};

export const drawConfirm = (ctx: Context) => {
  const frame = officeFrame(ctx);
  return async (visit: OneVisit, { istanza, servizio }: Found, said: Said = {}): Promise<Answer> => {
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
};
