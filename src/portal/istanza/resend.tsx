// Invia di nuovo and Annulla le modifiche: what was corrected goes back to the office, or is given up (S1.32).
import { askAddresses } from "#istanze/address.ts";
import { moduloOf } from "#istanze/moduli.ts";
import { readTyped } from "#istanze/reading.ts";
import { giveUpChanges, resend } from "#istanze/resend.ts";
import { istanzaByKey } from "#istanze/store.ts";
import { isToBeCorrected } from "#istanze/workflow.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { SummaryView } from "#ui/summary.tsx";
import { refusals } from "#words/refusals.it.ts";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post, textOf, type Visit } from "../../visit.ts";
import { differencesNow, Gone, isSame, Unchanged } from "../wizard/differences.tsx";
import { drawIstanzaPage } from "./page.tsx";

const explained = {
  changed:
    "I dati sono cambiati dopo il riepilogo che avevi visto, forse in un'altra finestra: apri “Riepilogo e nuovo invio”, controlla e premi ancora “Invia di nuovo”.",
  incomplete: "Alcuni dati non sono validi: premi “Correggi”, sistemali e invia di nuovo.",
  noRight: refusals.mandateEnded(),
  refused: "Questa istanza non si può inviare di nuovo nello stato in cui si trova. Qui sotto trovi quello attuale.",
};

const keyOf = ({ istanza }: Visit<"owner">) => ({ ente: istanza.ente, id: istanza.id });

export const resendDoors = (ctx: Context, frame: FrameMaker): Door[] => {
  const confirm = async (visit: Visit<"owner">): Promise<Answer> => {
    const { istanza, servizio } = visit;
    const reading = await readTyped(ctx, ctx.db, servizio, istanza);
    if (reading.faults.length) return { redirect: routes.istanza.summary.href(keyOf(visit)) };
    const differences = await differencesNow(ctx, istanza, reading);
    const back = routes.istanza.summary.href(keyOf(visit));
    const dialog = (
      <Dialog
        title="Confermi il nuovo invio?"
        closeHref={back}
        actions={
          <>
            <ButtonLink tone="outline" href={back}>
              Torna al riepilogo
            </ButtonLink>
            <form method="post" action={routes.istanza.resend.href(keyOf(visit))} data-once="">
              <input type="hidden" name="sigillo" value={reading.seal} />
              <input type="hidden" name="invio" value={istanza.round} />
              <Button>Conferma</Button>
            </form>
          </>
        }
      >
        <p>
          Quello che invii adesso prende il posto dell'invio precedente, che resta consultabile. Ricevi una nuova
          ricevuta e il termine per l'ufficio riprende.
        </p>
        {differences && isSame(differences) && <Unchanged />}
        {differences && <Gone gone={differences.gone} />}
        <Disclosure title="Rivedi i dati che stai inviando">
          <SummaryView summary={reading.summary} changed={differences?.changed} />
        </Disclosure>
      </Dialog>
    );
    return { page: await drawIstanzaPage(ctx, frame, visit, { dialog }) };
  };

  const askGivingUp = async (visit: Visit<"owner">): Promise<Answer> => {
    const back = routes.istanza.page.href(keyOf(visit));
    const dialog = (
      <Dialog
        title="Vuoi annullare le modifiche?"
        closeHref={back}
        actions={
          <>
            <ButtonLink tone="outline" href={back}>
              Torna indietro
            </ButtonLink>
            <form method="post" action={routes.istanza.giveUpChanges.href(keyOf(visit))} data-once="">
              <Button tone="danger">Annulla le modifiche</Button>
            </form>
          </>
        }
      >
        <p>
          Le correzioni che hai scritto si perdono e nei campi torna quello che avevi inviato. L'ufficio continua ad
          aspettare la tua risposta.
        </p>
      </Dialog>
    );
    return { page: await drawIstanzaPage(ctx, frame, visit, { dialog }) };
  };

  const mine = (draw: (visit: Visit<"owner">) => Promise<Answer>) => (visit: Visit<"owner">) =>
    isToBeCorrected(visit.istanza.state) ? draw(visit) : { redirect: routes.istanza.page.href(keyOf(visit)) };

  return [
    get(routes.istanza.resend, "owner", mine(confirm), { does: "send" }),
    post(
      routes.istanza.resend,
      "owner",
      async (visit) => {
        const round = textOf(visit.body, "invio");
        const shown = { seal: textOf(visit.body, "sigillo"), round: /^\d{1,6}$/.test(round) ? Number(round) : 0 };
        const outcome = await resend(ctx, visit.servizio, visit.params, shown);
        if (outcome !== "sent") {
          return { page: await drawIstanzaPage(ctx, frame, visit, { refusal: explained[outcome] }), status: 409 };
        }
        ctx.jobs.nudge();
        const istanza = await istanzaByKey(ctx.db, visit.params);
        if (istanza) await askAddresses(ctx, await moduloOf(ctx.db, istanza), istanza);
        return { redirect: routes.istanza.sent.href(visit.params) };
      },
      { does: "send" },
    ),
    get(routes.istanza.giveUpChanges, "owner", mine(askGivingUp)),
    post(routes.istanza.giveUpChanges, "owner", async (visit) => {
      await giveUpChanges(ctx, visit.params);
      return { redirect: routes.istanza.page.href(visit.params) };
    }),
  ];
};
