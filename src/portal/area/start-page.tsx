import type { Mandate } from "#identity/people.ts";
import type { ListRow } from "#istanze/list/store.ts";
import { Alert, Callout } from "#ui/alert.tsx";
import { Actions, Button, ButtonLink } from "#ui/button.tsx";
import { Radios } from "#ui/fields/radios.tsx";
import { StateBadge } from "#ui/state-badge.tsx";
import { saidMoment } from "#words/moment.it.ts";
import { routes } from "../../routes.ts";
import { WhomToAsk } from "../whom-to-ask.tsx";

type At = { ente: string; service: string };

/** More of them would push what is to be done out of sight. */
const mostOpen = 5;

/** What is open already, so that nobody begins a second one because the first was not found. */
export const OpenOnes = ({ rows }: { rows: ListRow[] }) =>
  rows.length === 0 ? null : (
    <Alert title="Hai già istanze di questo modulo in lavorazione">
      <ul>
        {rows.slice(0, mostOpen).map((row) => (
          <li key={row.id}>
            <a href={routes.istanza.page.href({ ente: row.ente, id: row.id })}>
              {row.number ?? `Bozza del ${saidMoment(row.createdAt)}`}
            </a>{" "}
            <StateBadge state={row.state} />
          </li>
        ))}
      </ul>
      {rows.length > mostOpen && (
        <p>
          <a href={routes.istanze.href()}>Vedi tutte in Le mie istanze</a>
        </p>
      )}
    </Alert>
  );

/** S1.10: a mandate would open it. From whom to get one, and the first step towards it. */
export const NeedsMandate = ({ why, at }: { why: string; at: At }) => (
  <>
    <Callout title="Serve un incarico">
      <p>{why}</p>
    </Callout>
    <WhomToAsk at={at} />
  </>
);

export const Refused = ({ why, at }: { why: string; at: At }) => (
  <>
    <Alert tone="warning" title="Non puoi presentare questa richiesta">
      <p>{why}</p>
    </Alert>
    <Actions
      back={
        <ButtonLink tone="outline" href={routes.service.card.href(at)}>
          Torna alla scheda del servizio
        </ButtonLink>
      }
    >
      <ButtonLink href={routes.service.assistance.href(at)}>Richiedi assistenza</ButtonLink>
    </Actions>
  </>
);

/** S1.10, S4.1: no error, but what to do first. */
export const NotEnabled = ({ at }: { at: At }) => (
  <>
    <Alert title="Prima serve l'abilitazione">
      <p>Questo ente chiede di essere abilitati alle istanze online. Si fa una volta sola e vale per tutti gli enti.</p>
    </Alert>
    <Actions
      back={
        <ButtonLink tone="outline" href={routes.service.card.href(at)}>
          Torna alla scheda del servizio
        </ButtonLink>
      }
    >
      <ButtonLink href={routes.enabling.page.href({ ente: at.ente, servizio: at.service })}>
        Chiedi l'abilitazione
      </ButtonLink>
    </Actions>
  </>
);

type FormProps = { at: At; mandates: Mandate[]; acting: Mandate | undefined; fault?: string | undefined };

/** Compila; who holds several mandates says for which ente. */
export const StartForm = ({ at, mandates, acting, fault }: FormProps) => (
  <form method="post" action={routes.service.start.href(at)} data-once="">
    {mandates.length > 1 && (
      <>
        <input type="hidden" name="scelta" value="1" />
        <Radios
          name="per"
          label="Per quale ente presenti la richiesta?"
          required
          value={acting?.ente.id ?? ""}
          options={mandates.map(({ ente, role }) => ({ value: ente.id, label: ente.name, hint: role }))}
          fault={fault}
        />
      </>
    )}
    <Button>Compila</Button>
  </form>
);
