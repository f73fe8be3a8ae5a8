// The parts of the page of the abilitazione.
import type { EnablingEvent } from "#identity/enabling/events.ts";
import type { Desk } from "#identity/enabling/settings.ts";
import { showDateTime } from "#kit/time.ts";
import { Alert } from "#ui/alert.tsx";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { routes } from "../../routes.ts";
import { Desks } from "./desks.tsx";
import { Progress } from "./progress.tsx";
import type { Doing } from "./progress-steps.tsx";
import { Scope } from "./scope.tsx";

const Enabled = () => (
  <Alert tone="success" title="Sei abilitato">
    <p>Puoi compilare e inviare le istanze online.</p>
    <ButtonLink href={routes.nuovaIstanza.href()}>Nuova istanza</ButtonLink>
  </Alert>
);

export const NotNeeded = () => (
  <Alert title="Qui non serve un'abilitazione">
    <p>Nessun ente la chiede: puoi compilare le istanze con il tuo accesso, senza altri passi.</p>
    <ButtonLink href={routes.nuovaIstanza.href()}>Nuova istanza</ButtonLink>
  </Alert>
);

type NewsProps = { refusal: string | undefined /** Just now. */; codeDone: boolean };

/** What the last press came to. */
export const News = ({ refusal, codeDone }: NewsProps) => (
  <>
    {refusal && (
      <Alert tone="warning" live>
        {refusal}
      </Alert>
    )}
    {codeDone && (
      <Alert tone="success" live>
        Il codice personale temporaneo è confermato.
      </Alert>
    )}
  </>
);

/** The desk took it back; what can be done is below. */
export const TakenBack = ({ at, because, ente }: { at: Date; because: string; ente: string }) => (
  <Alert tone="warning" title="La tua abilitazione è stata revocata">
    <p>
      {ente}, {showDateTime(at)}. Puoi chiederla di nuovo qui sotto; se pensi che sia un errore vai allo sportello con
      un documento.
    </p>
    <p class="sp-break">Motivo: {because}</p>
  </Alert>
);

/** Who identified too lightly needs no desk, but the same identity once more. */
const StepUp = () => (
  <Alert tone="warning" title="Accedi con un livello più alto">
    <p>Con SPID o CIE di livello 2 lo sportello non serve: accedi di nuovo con la stessa identità e torni qui.</p>
    <ButtonLink href={routes.signIn.href({ livello: "2", ritorno: routes.enabling.page.href() })}>
      Accedi con il livello 2
    </ButtonLink>
  </Alert>
);

const EventLine = ({ at, what, clerk, ente, note }: EnablingEvent) => (
  <li>
    {showDateTime(at)}: {what}
    {clerk && ` (${clerk}, ${ente})`}
    {note && <span class="sp-break">. Motivo: {note}</span>}
  </li>
);

/** Who of the officials opened it stands here too (capability 54). */
const Events = ({ events }: { events: readonly EnablingEvent[] }) => (
  <Disclosure title="Che cosa è successo finora, e chi ha aperto la tua richiesta">
    <ul>
      {events.map((event) => (
        <EventLine key={event.id} {...event} />
      ))}
    </ul>
  </Disclosure>
);

const Restart = () => (
  <Disclosure title="I dati non vanno bene, o sono cambiati?">
    <form method="post" action={routes.enabling.restart.href()} data-once="">
      <p>
        Puoi ricominciare: ritrovi quello che avevi scritto e lo correggi. Il codice e i moduli di prima non valgono
        più.
      </p>
      <Button tone="outline">Ricomincia la richiesta</Button>
    </form>
  </Disclosure>
);

type BodyProps = { doing: Doing; desks: readonly Desk[]; events: readonly EnablingEvent[] };

/** What is done, what comes now, and where to go for it. */
const Under = ({ doing, desks }: BodyProps) => {
  const { enabling, byDesk, handled } = doing;
  const waits = enabling !== undefined && enabling.acceptedAt !== null && enabling.recognisedAt === null;
  return (
    <>
      {!enabling?.enabledAt && <Scope handled={handled} byDesk={byDesk} begun={enabling !== undefined} />}
      <Progress {...doing} />
      {byDesk && waits && <Desks desks={desks} />}
    </>
  );
};

const mayRestart = ({ enabling }: Doing): boolean =>
  enabling !== undefined && enabling.confirmedAt !== null && !enabling.recognisedAt && !enabling.enabledAt;

/** For whom some ente asks for it, or who has begun. */
export const Body = (props: BodyProps) => {
  const { doing, events } = props;
  const enabled = doing.next === undefined;
  return (
    <>
      {enabled && <Enabled />}
      {doing.tooLow && !enabled ? <StepUp /> : <Under {...props} />}
      {events.length > 0 && <Events events={events} />}
      {mayRestart(doing) && <Restart />}
    </>
  );
};
