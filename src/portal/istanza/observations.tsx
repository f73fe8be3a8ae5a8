// Presenta osservazioni: what the applicant answers to the notice of rejection (L. 241/1990 art. 10-bis).
import { observationsMax, presentObservations } from "#istanze/present-observations.ts";
import { storable } from "#kit/storable.ts";
import { Alert } from "#ui/alert.tsx";
import { refusals } from "#words/refusals.it.ts";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { post, textOf, type Visit } from "../../visit.ts";
import { drawIstanzaPage } from "./page.tsx";

const gone = "L'ufficio ha ripreso l'esame: le osservazioni non si possono più presentare da qui.";
const faultIn = (text: string): string =>
  text.trim() === ""
    ? "Scrivi le tue osservazioni prima di presentarle"
    : `Le osservazioni possono avere al massimo ${observationsMax} caratteri: ne hai scritti ${text.trim().length}`;

/** Where the notice waits no more, what was written is shown to be copied. */
const Unsent = ({ text }: { text: string }) => (
  <Alert tone="warning" title="Quello che avevi scritto">
    <p class="sp-break">{text}</p>
  </Alert>
);

export const observationsDoors = (ctx: Context, frame: FrameMaker): Door[] => {
  const refused = async (visit: Visit<"owner">, refusal: string, text: string): Promise<Answer> => ({
    page: await drawIstanzaPage(ctx, frame, visit, { refusal, news: text ? <Unsent text={text} /> : undefined }),
    status: 409,
  });

  return [
    post(routes.istanza.observations, "owner", async (visit) => {
      const text = storable(textOf(visit.body, "osservazioni"));
      const outcome = await presentObservations(ctx, visit.servizio, visit.params, text);
      if (outcome === "unsaid") {
        const observations = { text, fault: faultIn(text) };
        return { page: await drawIstanzaPage(ctx, frame, visit, { observations }), status: 422 };
      }
      if (outcome === "refused") return refused(visit, gone, text);
      if (outcome === "noRight") return refused(visit, refusals.mandateEnded(), text);
      return { redirect: routes.istanza.page.href(visit.params, { esito: "osservazioni" }) };
    }),
  ];
};
