// Two pages on which somebody says to represent another: a child (S3.23), or a ward with the act that names them.
import type { Fault, Typed } from "#forms/modulo.ts";
import { type Ente, entiWithServices } from "#identity/enti.ts";
import { residenceOf } from "#identity/residence.ts";
import { worldOf } from "#istanze/reading.ts";
import { askToRepresent, type Outcome, type Said } from "#istanze/representation/ask.ts";
import { paperLimits } from "#istanze/representation/papers.ts";
import { isOfAge } from "#kit/of-age.ts";
import { romeDate } from "#kit/time.ts";
import { ErrorSummary, type FaultLine } from "#ui/error-summary.tsx";
import { Select } from "#ui/fields/select.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post, textOf, type Visit } from "../../visit.ts";
import { linesOf, OneStepForm, readOneStep } from "../profile/one-step.tsx";
import { type Asking, child, ward } from "./asking.ts";
import { crumbs } from "./crumbs.ts";
import { PapersInput, papersFault } from "./papers-input.tsx";

const refusals: Record<Exclude<Extract<Outcome, string>, "granted">, string> = {
  already: "Per questa persona operi già, oppure hai già una richiesta aperta: la trovi in “Per chi posso operare”",
  tooMany: "Oggi hai già fatto molte richieste: riprova domani, oppure rivolgiti a un ufficio",
};

type Wrong = { typed: Typed; faults: Fault[]; lines: FaultLine[] };

export const askDoors = (ctx: Context, frame: FrameMaker): Door[] => {
  /** The own municipality first, when it is here. */
  const likely = async (visit: Visit<"person">, enti: Ente[]): Promise<string> => {
    const residence = await residenceOf(ctx.db, visit.session.person.id);
    const own = enti.find(({ istat }) => istat !== null && istat === residence?.comune);
    return own?.id ?? (enti.length === 1 ? (enti[0]?.id ?? "") : "");
  };

  const draw = async (visit: Visit<"person">, asking: Asking, wrong?: Wrong): Promise<Answer> => {
    const { modulo, lead, route } = asking;
    const { title } = modulo.words.it;
    const enti = await entiWithServices(ctx.db);
    const lines = [...linesOf(modulo, wrong?.faults ?? []), ...(wrong?.lines ?? [])];
    const faultAt = (name: string) => wrong?.lines.find((line) => line.name === name)?.text;
    const back = { label: "Annulla", href: routes.representation.page.href() };
    return {
      status: lines.length ? 422 : 200,
      page: (
        <Page frame={await frame(visit)} title={title} faulty={lines.length > 0} breadcrumb={crumbs}>
          <PageHeading title={title} lead={lead} />
          <ErrorSummary faults={lines} />
          <OneStepForm
            modulo={modulo}
            typed={wrong?.typed ?? {}}
            faults={wrong?.faults ?? []}
            world={worldOf(ctx)}
            action={route.href()}
            button="Conferma"
            back={back}
            takesFiles={asking.papers}
            after={
              <>
                {asking.papers && <PapersInput fault={faultAt("papers")} kept required />}
                <Select
                  name="ente"
                  label="Ente a cui ti rivolgi"
                  hint={
                    asking.papers
                      ? "Un suo ufficio legge l’atto e ti risponde."
                      : "Se serve un controllo dei documenti lo fa un suo ufficio."
                  }
                  value={wrong ? (wrong.typed.ente ?? "") : await likely(visit, enti)}
                  options={enti.map(({ id, name }) => ({ value: id, label: name }))}
                  required
                  fault={faultAt("ente")}
                />
              </>
            }
          />
        </Page>
      ),
    };
  };

  const ownFaults = (visit: Visit<"person">, { minorsOnly }: Asking, answers: Record<string, unknown>): Fault[] => {
    const { nascita, codiceFiscale } = answers as { nascita?: string; codiceFiscale?: string };
    const ofAge = minorsOnly && nascita !== undefined && isOfAge(nascita, romeDate(ctx.clock.now()));
    const self = codiceFiscale !== undefined && codiceFiscale === visit.session.person.codiceFiscale;
    return [
      ...(ofAge ? [{ name: "nascita", key: "maggiorenne" }] : []),
      ...(self ? [{ name: "codiceFiscale", key: "seStesso" }] : []),
    ];
  };

  const take = async (visit: Visit<"person">, asking: Asking): Promise<Answer> => {
    const { typed: own, faults, answers } = readOneStep(asking.modulo, visit.body, worldOf(ctx));
    const typed = { ...own, ente: textOf(visit.body, "ente") };
    const ente = (await entiWithServices(ctx.db)).find(({ id }) => id === typed.ente);
    const wrong = [...faults, ...ownFaults(visit, asking, answers)];
    const files = visit.files.papers ?? [];
    const lines = [
      ...(asking.papers ? papersFault(files, { needed: true, anyway: wrong.length > 0 || !ente }) : []),
      ...(ente ? [] : [{ name: "ente", text: "Scegli l’ente a cui ti rivolgi" }]),
    ];
    if (wrong.length || lines.length || !ente) return draw(visit, asking, { typed, faults: wrong, lines });
    const { nome, cognome, codiceFiscale, nascita, atto = "" } = answers as Record<string, string>;
    const whom = { nome, cognome, codiceFiscale, bornOn: nascita } as Pick<
      Said,
      "nome" | "cognome" | "codiceFiscale" | "bornOn"
    >;
    const said: Said = { ...whom, role: asking.roleIn(answers), act: atto, ente: ente.id, papers: files };
    const outcome = await askToRepresent(ctx, { person: visit.session.person, device: visit.device }, said);
    if (outcome === "granted") return { redirect: routes.representation.page.href({ fatto: "aggiunto" }) };
    if (typeof outcome === "object") {
      ctx.jobs.nudge();
      return { redirect: routes.representation.request.href(outcome, { fatto: "richiesta" }) };
    }
    const again = asking.papers ? papersFault(files, { needed: false, anyway: true }) : [];
    const refusal = { name: "codiceFiscale", text: refusals[outcome] };
    return draw(visit, asking, { typed, faults: [], lines: [refusal, ...again] });
  };

  return [child, ward].flatMap((asking) => [
    get(asking.route, "person", (visit) => draw(visit as Visit<"person">, asking)),
    post(
      asking.route,
      "person",
      (visit) => take(visit as Visit<"person">, asking),
      asking.papers ? { takesFiles: paperLimits } : {},
    ),
  ]);
};
