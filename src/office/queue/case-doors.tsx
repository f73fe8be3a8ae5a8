// What is posted from a case about who works it and its labels. What could not be done says why on a page of its own.
import { type Assigned, assign } from "#istanze/assign.ts";
import { addLabel, type Labelled, removeLabel } from "#istanze/labels.ts";
import { ownPath } from "#kit/own-path.ts";
import { isUuid } from "#kit/uuid.ts";
import { Alert } from "#ui/alert.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Code } from "#ui/code.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import { post, textOf, type Visit } from "../../visit.ts";
import { officeFrame } from "../frame.ts";
import { LabelEditor } from "./labels.tsx";

type CaseVisit = Visit<"caseworker", { ente: string; id: string }>;

const notAssigned: Record<Exclude<Assigned, "assigned" | "already">, string> = {
  changed: "Nel frattempo un collega ha lavorato questa pratica. Riaprila, guarda che cosa è cambiato e poi riprova.",
  own: "Questa istanza è stata presentata proprio da questa persona, che quindi non può lavorarla (art. 6-bis della legge 241/1990). Scegli un altro collega.",
  stranger: "Questa persona non lavora nell'ufficio che tratta il servizio. Scegli un collega dell'elenco.",
  refused: "La pratica è conclusa: non si assegna più.",
};

const notLabelled: Record<Exclude<Labelled, "labelled" | "already">, string> = {
  unreadable: "Scrivi l'etichetta: da 1 a 40 caratteri.",
  tooMany: "Ci sono già 12 etichette: togline una prima di aggiungerne un'altra.",
  refused: "Questa pratica non può avere etichette.",
};

const backOf = ({ body, params }: CaseVisit): string =>
  ownPath(textOf(body, "ritorno")) ?? routes.office.case.page.href(params);

export const caseDeskDoors = (ctx: Context): Door[] => {
  const frame = officeFrame(ctx);
  const refused = async (
    visit: CaseVisit,
    title: string,
    text: string,
    status: number,
    typed?: string,
  ): Promise<Answer> => ({
    status,
    page: (
      <Page frame={await frame(visit, "pratiche")} title={title} faulty>
        <PageHeading title={title} over={<Code>{visit.istanza.number ?? ""}</Code>} />
        <Alert tone="danger" live>
          <p>{text}</p>
        </Alert>
        {typed !== undefined && (
          <LabelEditor {...visit.params} labels={visit.istanza.labels} known={[]} back={backOf(visit)} typed={typed} />
        )}
        <ButtonLink href={backOf(visit)}>Torna alla pratica</ButtonLink>
      </Page>
    ),
  });

  return [
    post(routes.office.case.assign, "caseworker", async (visit) => {
      const asked = textOf(visit.body, "a") || textOf(visit.body, "collega");
      const outcome =
        isUuid(asked) || asked === "coda"
          ? await assign(ctx, visit.params, {
              clerk: visit.session.person.id,
              to: asked === "coda" ? null : asked,
              caseRevision: Number(textOf(visit.body, "versione")),
            })
          : "stranger";
      if (outcome === "assigned" || outcome === "already") return { redirect: backOf(visit) };
      return refused(
        visit,
        "La pratica non è stata assegnata",
        notAssigned[outcome],
        outcome === "stranger" ? 422 : 409,
      );
    }),
    post(routes.office.case.labels, "caseworker", async (visit) => {
      const clerk = visit.session.person.id;
      const off = textOf(visit.body, "togli");
      const typed = textOf(visit.body, "etichetta");
      const outcome = off
        ? await removeLabel(ctx, visit.params, { clerk, label: off })
        : await addLabel(ctx, visit.params, { clerk, label: typed });
      if (outcome === "labelled" || outcome === "already") return { redirect: backOf(visit) };
      return refused(visit, "L'etichetta non è stata aggiunta", notLabelled[outcome], 422, typed);
    }),
  ];
};
