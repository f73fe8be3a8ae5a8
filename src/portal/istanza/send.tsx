// Invia → Conferma (S0.66); then comes the success page (sent.tsx).
import { isAccountRefused } from "#identity/accounts/refused.ts";
import { isAssistedBy } from "#istanze/assisted.ts";
import { recipientOf } from "#istanze/confirmation.ts";
import { readIstanza } from "#istanze/reading.ts";
import { submit } from "#istanze/submit.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { SummaryView } from "#ui/summary.tsx";
import { codeRefusals } from "#words/assisted.it.ts";
import { refusals } from "#words/refusals.it.ts";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post, textOf, type Visit } from "../../visit.ts";
import { drawIstanzaPage } from "./page.tsx";

const explained = {
  changed:
    "I dati sono cambiati dopo il riepilogo che avevi visto: aprilo di nuovo con “Visualizza”, controlla e poi premi ancora “Invia”.",
  incomplete: "Alcuni dati non sono più validi: premi “Modifica”, correggili e invia di nuovo.",
  noRight: refusals.mandateEnded(),
  refused: "Questa istanza non si può inviare nello stato in cui si trova.",
  unconfirmed: codeRefusals.unconfirmed,
};

export const sendDoors = (ctx: Context, frame: FrameMaker): Door[] => {
  const confirm = async (visit: Visit<"owner">): Promise<Answer> => {
    const reading = await readIstanza(ctx, ctx.db, visit.servizio, visit.istanza);
    const key = { ente: visit.istanza.ente, id: visit.istanza.id };
    const back = routes.istanza.page.href(key);
    const recipient = recipientOf(visit.servizio, visit.istanza);
    const dialog = (
      <Dialog
        title="Confermi l'invio dell'istanza?"
        closeHref={back}
        actions={
          <>
            <ButtonLink tone="outline" href={back}>
              Annulla
            </ButtonLink>
            <form method="post" action={routes.istanza.send.href(key)} data-once="">
              <input type="hidden" name="sigillo" value={reading.seal} />
              <Button>Conferma</Button>
            </form>
          </>
        }
      >
        <p>Dopo l'invio i dati non potranno più essere modificati.</p>
        {/* what the seal below stands for: another window may have changed it since the summary was read */}
        <Disclosure title="Rivedi i dati che stai inviando">
          <SummaryView summary={reading.summary} />
        </Disclosure>
        {recipient && (
          <p>
            La conferma arriverà a <strong class="sp-break">{recipient}</strong>.
          </p>
        )}
      </Dialog>
    );
    return { page: await drawIstanzaPage(ctx, frame, visit, { dialog }) };
  };

  /** The ente may have stopped taking accounts after the draft was begun (CAD art. 64). */
  const refusedAccount = async (visit: Visit<"owner">): Promise<Answer | undefined> =>
    (await isAccountRefused(ctx.db, visit.session, visit.istanza.ente))
      ? { page: await drawIstanzaPage(ctx, frame, visit, { refusal: refusals.accountsEnded() }), status: 403 }
      : undefined;

  return [
    get(
      routes.istanza.send,
      "owner",
      async (visit) => {
        const helped = isAssistedBy(visit.istanza, visit.session.person.id);
        if (helped) return { redirect: routes.office.assistedOne.href(visit.params) };
        if (visit.istanza.sentAt) return { redirect: routes.istanza.sent.href(visit.params) };
        if (visit.istanza.state !== "DA INVIARE") return { redirect: routes.istanza.page.href(visit.params) };
        return (await refusedAccount(visit)) ?? confirm(visit);
      },
      { does: "send" },
    ),
    post(
      routes.istanza.send,
      "owner",
      async (visit) => {
        const refused = visit.istanza.sentAt ? undefined : await refusedAccount(visit);
        if (refused) return refused;
        const seal = textOf(visit.body, "sigillo");
        const outcome = await submit(ctx, visit.servizio, visit.params, seal, visit.session.person.id);
        if (outcome === "sent") {
          ctx.jobs.nudge();
          return { redirect: routes.istanza.sent.href(visit.params) };
        }
        return { page: await drawIstanzaPage(ctx, frame, visit, { refusal: explained[outcome] }), status: 409 };
      },
      { does: "send" },
    ),
  ];
};
