// Presenta osservazioni: what the applicant answers to the notice of rejection (L. 241/1990 art. 10-bis).
import type { Istanza } from "#istanze/istanza.ts";
import { presentObservations } from "#istanze/present-observations.ts";
import { faultsOfObservations, observationFiles, type TypedObservations } from "#istanze/typed-observations.ts";
import { storable } from "#kit/storable.ts";
import { Alert } from "#ui/alert.tsx";
import { observationRefusals } from "#words/observations.it.ts";
import { refusals } from "#words/refusals.it.ts";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { post, textOf, type Visit } from "../../visit.ts";
import { drawIstanzaPage } from "./page.tsx";

/** Where the notice waits no more, what was written is shown to be copied. */
const Unsent = ({ text, files }: TypedObservations) => (
  <Alert tone="warning" title="Quello che avevi scritto">
    <p class="sp-break">{text}</p>
    {files.length > 0 && (
      <p class="sp-break">Documenti non allegati: {files.map(({ name }) => `«${name}»`).join(", ")}</p>
    )}
  </Alert>
);

/** Also where they have been presented: a second click is compared with the first, files too. */
const isUnderWay = ({ sentAt, closedAt }: Istanza): boolean => sentAt !== null && closedAt === null;

const typedIn = (visit: Visit<"owner">): TypedObservations => ({
  text: storable(textOf(visit.body, "osservazioni")),
  files: visit.files.documenti ?? [],
});

export const observationsDoors = (ctx: Context, frame: FrameMaker): Door[] => {
  const refused = async (visit: Visit<"owner">, refusal: string, typed: TypedObservations): Promise<Answer> => {
    const news = typed.text || typed.files.length ? <Unsent {...typed} /> : undefined;
    return { page: await drawIstanzaPage(ctx, frame, visit, { refusal, news }), status: 409 };
  };

  return [
    post(
      routes.istanza.observations,
      "owner",
      async (visit) => {
        const typed = typedIn(visit);
        const by = visit.session.person.id;
        const outcome = await presentObservations(ctx, visit.servizio, visit.params, { ...typed, by });
        if (outcome === "faulty") {
          const observations = { text: typed.text, faults: faultsOfObservations(typed) };
          return { page: await drawIstanzaPage(ctx, frame, visit, { observations }), status: 422 };
        }
        if (outcome === "refused") return refused(visit, observationRefusals.gone, typed);
        if (outcome === "noRight") return refused(visit, refusals.mandateEnded(), typed);
        ctx.jobs.nudge();
        return { redirect: routes.istanza.page.href(visit.params, { esito: "osservazioni" }) };
      },
      { does: "answer", takesFiles: { ...observationFiles, when: isUnderWay } },
    ),
  ];
};
