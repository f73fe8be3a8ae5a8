// Two pages on which somebody says to represent another: a child (S3.23), or a ward with the act that names them.
import type { Fault, Modulo, Typed } from "#forms/modulo.ts";
import { type Ente, entiWithServices } from "#identity/enti.ts";
import { residenceOf } from "#identity/residence.ts";
import { worldOf } from "#istanze/reading.ts";
import { askToRepresent, type Outcome, type Said } from "#istanze/representation/ask.ts";
import { isOfAge } from "#kit/of-age.ts";
import type { Route } from "#kit/route.ts";
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
import { childModulo, wardModulo } from "./forms.ts";

export const representationTitle = "Per chi posso operare";

type Asking = {
  route: Route<"/profilo/per-chi-opero/figli"> | Route<"/profilo/per-chi-opero/tutela">;
  modulo: Modulo;
  lead: string;
  roleIn(answers: Record<string, unknown>): Said["role"];
  /** Parents represent a child until it is of age. */
  minorsOnly: boolean;
};

const child: Asking = {
  route: routes.representation.child,
  modulo: childModulo,
  lead: "Potrai presentare le sue richieste e seguirle. Vale fino al giorno prima dei 18 anni, e puoi smettere quando vuoi.",
  roleIn: () => "genitore",
  minorsOnly: true,
};

const ward: Asking = {
  route: routes.representation.ward,
  modulo: wardModulo,
  lead: "Potrai presentare le richieste della persona che rappresenti, dopo che un ufficio ha controllato l’atto di nomina.",
  roleIn: ({ ruolo }) => (ruolo === "tutore" ? "tutore" : "amministratore di sostegno"),
  minorsOnly: false,
};

const refusals: Record<Exclude<Outcome, "granted" | "requested">, string> = {
  already: "Per questa persona operi già, oppure hai già una richiesta aperta: la trovi in “Per chi posso operare”",
  tooMany: "Oggi hai già fatto molte richieste: riprova domani, oppure rivolgiti a un ufficio",
};

type Wrong = { typed: Typed; faults: Fault[]; line?: FaultLine | undefined };

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
    const lines = [...linesOf(modulo, wrong?.faults ?? []), ...(wrong?.line ? [wrong.line] : [])];
    const back = { label: "Annulla", href: routes.representation.page.href() };
    return {
      status: lines.length ? 422 : 200,
      page: (
        <Page
          frame={await frame(visit)}
          title={title}
          faulty={lines.length > 0}
          breadcrumb={[
            { label: "Profilo", href: routes.profile.href() },
            { label: representationTitle, href: routes.representation.page.href() },
          ]}
        >
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
            after={
              <Select
                name="ente"
                label="Ente a cui ti rivolgi"
                hint="Se i dati vanno controllati lo fa un ufficio di questo ente."
                value={wrong ? (wrong.typed.ente ?? "") : await likely(visit, enti)}
                options={enti.map(({ id, name }) => ({ value: id, label: name }))}
                required
                fault={wrong?.line?.name === "ente" ? wrong.line.text : undefined}
              />
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
    const all = [...faults, ...ownFaults(visit, asking, answers)];
    const noEnte = ente ? undefined : { name: "ente", text: "Scegli l’ente a cui ti rivolgi" };
    if (all.length || !ente) return draw(visit, asking, { typed, faults: all, line: noEnte });
    const { nome, cognome, codiceFiscale, nascita, atto = "" } = answers as Record<string, string>;
    const whom = { nome, cognome, codiceFiscale, bornOn: nascita } as Pick<
      Said,
      "nome" | "cognome" | "codiceFiscale" | "bornOn"
    >;
    const said: Said = { ...whom, role: asking.roleIn(answers), act: atto, ente: ente.id };
    const outcome = await askToRepresent(ctx, { person: visit.session.person, device: visit.device }, said);
    if (outcome === "already" || outcome === "tooMany")
      return draw(visit, asking, { typed, faults: [], line: { name: "codiceFiscale", text: refusals[outcome] } });
    return { redirect: routes.representation.page.href({ fatto: outcome === "granted" ? "aggiunto" : "richiesta" }) };
  };

  return [child, ward].flatMap((asking) => [
    get(asking.route, "person", (visit) => draw(visit as Visit<"person">, asking)),
    post(asking.route, "person", (visit) => take(visit as Visit<"person">, asking)),
  ]);
};
