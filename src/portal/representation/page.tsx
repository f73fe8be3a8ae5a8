// Per chi posso operare: enti, firms, children and wards, what an office still looks at, and the way to add one
// (capabilities 7, 8 and 55).
import { toActFor } from "#identity/people.ts";
import { type Held, heldBy, type Open, openRequestsOf } from "#identity/representation.ts";
import { stopRepresenting, takeBack } from "#istanze/representation/end.ts";
import { romeDate, showDate } from "#kit/time.ts";
import { Alert } from "#ui/alert.tsx";
import { Actions, Button, ButtonLink } from "#ui/button.tsx";
import { Card, Cards } from "#ui/card.tsx";
import { Code } from "#ui/code.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { withArticle } from "#words/ente.it.ts";
import { mandateSaid } from "#words/mandates.it.ts";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post, type Visit } from "../../visit.ts";
import { representationTitle as title } from "./ask.tsx";

const said: Record<string, string> = {
  aggiunto: "Fatto: da ora puoi operare anche per questa persona. Per iniziare premi “Cambia per chi operi”.",
  richiesta:
    "La richiesta è registrata: un ufficio la controlla e ti risponde nei tuoi messaggi. Può chiederti di mostrare i documenti.",
  terminato: "Non operi più per questa persona. Quello che hai inviato finora resta valido e consultabile.",
  ritirata: "La richiesta è ritirata.",
};

const People = ({ held }: { held: readonly Held[] }) => (
  <Cards>
    {held.map(({ id, name, role, codiceFiscale, validTo }) => (
      <Card
        key={id}
        title={name}
        level={2}
        actions={
          <ButtonLink tone="outline" of={`per ${name}`} href={routes.representation.end.href({ mandate: id })}>
            Smetti di operare
          </ButtonLink>
        }
      >
        <p>
          Come {role}
          {validTo && `, fino al ${showDate(validTo)}`}. Codice fiscale <Code>{codiceFiscale}</Code>
        </p>
      </Card>
    ))}
  </Cards>
);

const Waiting = ({ requests }: { requests: readonly Open[] }) => (
  <section aria-labelledby="in-verifica" class="sp-section">
    <h2 id="in-verifica">In verifica</h2>
    <Cards>
      {requests.map(({ id, nome, cognome, role, enteName, askedAt }) => (
        <Card
          key={id}
          title={`${nome} ${cognome}`}
          actions={
            <form method="post" action={routes.representation.withdraw.href({ request: id })}>
              <Button tone="outline" of={`per ${nome} ${cognome}`}>
                Ritira la richiesta
              </Button>
            </form>
          }
        >
          <p>
            Come {role}, chiesto il {showDate(askedAt)}. La controlla {withArticle(enteName)}: per fare prima presentati
            con un tuo documento e quello che mostra il legame (ad esempio l’estratto di nascita o l’atto di nomina).
          </p>
        </Card>
      ))}
    </Cards>
  </section>
);

const Add = () => (
  <section aria-labelledby="aggiungi" class="sp-section">
    <h2 id="aggiungi">Aggiungi qualcuno</h2>
    <p>
      Per un’impresa esci e rientra con lo SPID per uso professionale. Per un Comune serve un incarico registrato:{" "}
      <a href={routes.enabling.page.href()}>leggi a chi chiederlo</a>.
    </p>
    <ul class="sp-operations">
      <li>
        <ButtonLink tone="outline" icon="it-plus" href={routes.representation.child.href()}>
          Un figlio o una figlia minorenne
        </ButtonLink>
      </li>
      <li>
        <ButtonLink tone="outline" icon="it-plus" href={routes.representation.ward.href()}>
          Una persona di cui sei tutore o amministratore di sostegno
        </ButtonLink>
      </li>
    </ul>
  </section>
);

export const representationDoors = (ctx: Context, frame: FrameMaker): Door[] => {
  const profile = { label: "Profilo", href: routes.profile.href() };
  const byOf = ({ session, device }: Visit<"person">) => ({ person: session.person, device });

  const draw = async (visit: Visit<"person">): Promise<Answer> => {
    const { person, mandates } = visit.session;
    const [held, requests] = await Promise.all([
      heldBy(ctx.db, person.id, romeDate(ctx.clock.now())),
      openRequestsOf(ctx.db, person.id),
    ]);
    const others = toActFor(mandates).filter(({ ente }) => ente.kind !== "persona");
    const done = said[visit.query.fatto ?? ""];
    return {
      page: (
        <Page frame={await frame(visit)} title={title} breadcrumb={[profile]}>
          <PageHeading
            title={title}
            lead="Le persone, le imprese e gli enti per cui puoi presentare istanze. In alto leggi sempre per chi stai operando."
          />
          {done && (
            <Alert tone="success" live>
              {done}
            </Alert>
          )}
          {held.length + others.length === 0 && <p>Oggi puoi operare solo per te.</p>}
          {others.length > 0 && (
            <ul>
              {others.map((mandate) => (
                <li key={mandate.ente.id}>
                  {mandate.ente.name} ({mandateSaid(mandate)})
                </li>
              ))}
            </ul>
          )}
          {held.length > 0 && <People held={held} />}
          {held.length + others.length > 0 && (
            <p>
              <ButtonLink href={routes.actFor.href()}>Cambia per chi operi</ButtonLink>
            </p>
          )}
          {requests.length > 0 && <Waiting requests={requests} />}
          <Add />
        </Page>
      ),
    };
  };

  return [
    get(routes.representation.page, "person", draw),
    get(routes.representation.end, "person", async (visit) => {
      const all = await heldBy(ctx.db, visit.session.person.id, romeDate(ctx.clock.now()));
      const held = all.find(({ id }) => id === visit.params.mandate);
      if (!held) return "missing";
      const question = `Vuoi smettere di operare per ${held.name}?`;
      return {
        page: (
          <Page
            frame={await frame(visit)}
            title={question}
            breadcrumb={[profile, { label: title, href: routes.representation.page.href() }]}
          >
            <PageHeading title={question} />
            <form method="post" action={routes.representation.end.href(visit.params)}>
              <p>
                Vale da subito, su tutti i tuoi dispositivi. Le istanze già inviate restano valide e le puoi leggere; le
                bozze restano qui ma non si potranno inviare.
              </p>
              <Actions
                back={
                  <ButtonLink tone="outline" href={routes.representation.page.href()}>
                    Annulla
                  </ButtonLink>
                }
              >
                <Button tone="danger">Smetti di operare</Button>
              </Actions>
            </form>
          </Page>
        ),
      };
    }),
    post(routes.representation.end, "person", async (visit) =>
      (await stopRepresenting(ctx, byOf(visit), visit.params.mandate)) === "missing"
        ? "missing"
        : { redirect: routes.representation.page.href({ fatto: "terminato" }) },
    ),
    post(routes.representation.withdraw, "person", async (visit) =>
      (await takeBack(ctx, byOf(visit), visit.params.request)) === "missing"
        ? "missing"
        : { redirect: routes.representation.page.href({ fatto: "ritirata" }) },
    ),
  ];
};
