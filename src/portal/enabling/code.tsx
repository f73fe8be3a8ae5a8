// The codice personale temporaneo: codice fiscale and code, "Conferma" and "Esci" (S4.23), and another one (S4.11).
import type { Enabling } from "#identity/enabling/enabling.ts";
import {
  attemptsLeft,
  type CodeAsked,
  codeHours,
  faultOfCode,
  lastCode,
  type SentCode,
  sendCode,
  tryCode,
  wayOf,
} from "#istanze/enabling/code.ts";
import { storable } from "#kit/storable.ts";
import { showDateTime } from "#kit/time.ts";
import { Alert } from "#ui/alert.tsx";
import { Actions, Button, ButtonLink } from "#ui/button.tsx";
import { ErrorSummary, type FaultLine } from "#ui/error-summary.tsx";
import { MandatoryNote } from "#ui/fields/field-frame.tsx";
import { TextInput } from "#ui/fields/text-input.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post, textOf, type Visit } from "../../visit.ts";
import { standingOf } from "./standing.ts";
import { askedSaid, codeAgain, codeFaults, codeTitle, enablingTitle, waySaid, whereSaid } from "./words.it.ts";

type Typed = { codiceFiscale: string; codice: string };

const attemptsSaid = (left: number): string => (left === 1 ? "Resta 1 tentativo." : `Restano ${left} tentativi.`);

/** S4.8: how long it lives and how many attempts are left. */
const Life = ({ code, now }: { code: SentCode; now: Date }) =>
  faultOfCode(code, now) ? (
    <p>Il codice di prima non vale più: chiedine uno nuovo.</p>
  ) : (
    <p>
      L'ultimo codice è stato dato {whereSaid[code.channel]} il {showDateTime(code.askedAt)} e vale fino al{" "}
      <strong>{showDateTime(code.expiresAt)}</strong>. {attemptsSaid(attemptsLeft(code))}
    </p>
  );

const Form = ({ typed, faults, hasCode }: { typed: Typed; faults: readonly FaultLine[]; hasCode: boolean }) => {
  const faultOf = (name: string) => faults.find((fault) => fault.name === name)?.text;
  return (
    <form method="post" action={routes.enabling.code.href()} noValidate data-once="">
      <MandatoryNote />
      {hasCode && (
        <TextInput
          name="codiceFiscale"
          label="Codice fiscale"
          value={typed.codiceFiscale}
          fault={faultOf("codiceFiscale")}
          width={16}
          capitals
          required
        />
      )}
      <TextInput
        name="codice"
        label={codeTitle}
        hint="Otto segni: il trattino e le maiuscole non contano."
        value={typed.codice}
        fault={faultOf("codice")}
        width={10}
        autocomplete="one-time-code"
        capitals
        required
      />
      <Actions
        back={
          <ButtonLink tone="outline" href={routes.enabling.page.href()}>
            Esci
          </ButtonLink>
        }
      >
        <Button>Conferma</Button>
      </Actions>
    </form>
  );
};

const Again = ({ way }: { way: string }) => (
  <form method="post" action={routes.enabling.codeAgain.href()} class="sp-section" data-once="">
    <h2>Non ti è arrivato, o l'hai perso?</h2>
    <p>
      Te ne mandiamo un altro {way}: vale {codeHours} ore, e quello di prima non vale più. Al massimo cinque in un
      giorno.
    </p>
    <Button tone="outline" icon="it-refresh">
      {codeAgain}
    </Button>
  </form>
);

const nothing: Typed = { codiceFiscale: "", codice: "" };

export const enablingCodeDoors = (ctx: Context, frame: FrameMaker): Door[] => {
  /** Undefined: no code is awaited. */
  const awaited = async ({ session }: Visit<"person">): Promise<Enabling | undefined> => {
    const { enabling } = await standingOf(ctx, session);
    return enabling?.acceptedAt && !enabling.codeConfirmedAt ? enabling : undefined;
  };

  type Said = { typed?: Typed; faults?: FaultLine[]; asked?: CodeAsked };

  const draw = async (visit: Visit<"person">, enabling: Enabling, said: Said = {}): Promise<Answer> => {
    const { typed = nothing, faults = [], asked } = said;
    const code = await lastCode(ctx.db, enabling.id);
    const way = wayOf(ctx, enabling);
    const news = asked && askedSaid[asked];
    return {
      status: faults.length ? 422 : 200,
      page: (
        <Page
          frame={await frame(visit)}
          title={codeTitle}
          faulty={faults.length > 0}
          breadcrumb={[{ label: enablingTitle, href: routes.enabling.page.href() }]}
        >
          <PageHeading title={codeTitle} lead={`Il codice arriva ${waySaid(way)}.`} />
          <ErrorSummary faults={faults} />
          {news && (
            <Alert tone={news.tone} live>
              {news.text}
            </Alert>
          )}
          {code && <Life code={code} now={ctx.clock.now()} />}
          <Form typed={typed} faults={faults} hasCode={visit.session.person.eidasId === ""} />
          {way.channel !== "sportello" && <Again way={waySaid(way)} />}
        </Page>
      ),
    };
  };

  const isAsked = (text: string | undefined): text is CodeAsked => text !== undefined && Object.hasOwn(askedSaid, text);

  return [
    get(routes.enabling.code, "person", async (visit) => {
      const enabling = await awaited(visit);
      const { chiesto } = visit.query;
      if (!enabling) return { redirect: routes.enabling.page.href() };
      return draw(visit, enabling, isAsked(chiesto) ? { asked: chiesto } : {});
    }),
    post(routes.enabling.code, "person", async (visit) => {
      const enabling = await awaited(visit);
      if (!enabling) return { redirect: routes.enabling.page.href() };
      const typed = {
        codiceFiscale: storable(textOf(visit.body, "codiceFiscale"), 40),
        codice: storable(textOf(visit.body, "codice"), 40),
      };
      if (typed.codice.trim() === "") {
        return draw(visit, enabling, {
          typed,
          faults: [{ name: "codice", text: "Scrivi il codice che hai ricevuto" }],
        });
      }
      const outcome = await tryCode(ctx, enabling, { codiceFiscale: typed.codiceFiscale, code: typed.codice });
      ctx.jobs.nudge();
      if (outcome === "confirmed" || outcome === "closed") {
        return { redirect: routes.enabling.page.href({ codice: "confermato" }) };
      }
      // a wrong code is not shown again: it is typed anew
      const kept = outcome === "otherPerson" ? typed : { ...typed, codice: "" };
      return draw(visit, enabling, { typed: kept, faults: [codeFaults[outcome]] });
    }),
    post(routes.enabling.codeAgain, "person", async (visit) => {
      const enabling = await awaited(visit);
      if (!enabling) return { redirect: routes.enabling.page.href() };
      const chiesto = await sendCode(ctx, enabling.id);
      ctx.jobs.nudge();
      return { redirect: routes.enabling.code.href({ chiesto }) };
    }),
  ];
};
