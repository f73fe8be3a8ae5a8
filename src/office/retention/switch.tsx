// Whether the closed cases of a service are erased by themselves; switched on by who says to have seen which.
import type { Switched } from "#istanze/own-erasure.ts";
import { showDate } from "#kit/time.ts";
import { Button } from "#ui/button.tsx";
import { Checkbox } from "#ui/fields/checkbox.tsx";
import { routes } from "../../routes.ts";
import type { Servizio } from "../../service.ts";
import { type Posted, textOf } from "../../visit.ts";

export type SwitchFault = { service: string; name: string; text: string };

const boxOf = (service: string): string => `visto-${service}`;

export const unknownService: SwitchFault = {
  service: "",
  name: "main",
  text: "Questo servizio non è fra quelli dell'ente, o non ha un tempo di conservazione: scegline uno da questa pagina.",
};

export const notSeen = (service: string): SwitchFault => ({
  service,
  name: boxOf(service),
  text: "Guarda che cosa sarà cancellato e spunta la casella: quello che si cancella non torna più.",
});

export const otherCount = (service: string): SwitchFault => ({
  service,
  name: boxOf(service),
  text: "Nel frattempo il numero delle istanze da cancellare è cambiato: guarda di nuovo l'elenco e conferma.",
});

/** How many cases the administrator says to have seen; undefined without the tick. */
export const seenIn = (body: Posted, service: string): number | undefined => {
  const text = textOf(body, boxOf(service));
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
};

const atNight = (erasable: number): string =>
  erasable === 0
    ? "Ho visto l'elenco: adesso non c'è nessuna istanza chiusa da cancellare"
    : erasable === 1
      ? "Ho visto l'elenco: la prossima notte sarà cancellata 1 istanza chiusa"
      : `Ho visto l'elenco: la prossima notte saranno cancellate ${erasable} istanze chiuse`;

type Props = {
  ente: string;
  servizio: Servizio;
  on: Switched | undefined;
  erasable: number;
  fault: SwitchFault | undefined;
};

const Off = ({ servizio, erasable, fault }: Props) => (
  <>
    <p>Le istanze chiuse di questo servizio non si cancellano da sole.</p>
    <Checkbox
      name={boxOf(servizio.id)}
      label={atNight(erasable)}
      value={String(erasable)}
      checked={false}
      required
      fault={fault?.text}
    />
    <Button tone="outline" name="cancella" value="si" of={`di ${servizio.modulo.words.it.title}`}>
      Cancella da sole le istanze chiuse
    </Button>
  </>
);

const On = ({ servizio, on }: { servizio: Servizio; on: Switched }) => (
  <>
    <p>
      Le istanze chiuse di questo servizio si cancellano da sole alla fine del tempo: lo ha deciso {on.nome}{" "}
      {on.cognome} il {showDate(on.since)}.
    </p>
    <Button tone="outline" name="cancella" value="no" of={`di ${servizio.modulo.words.it.title}`}>
      Non cancellarle più da sole
    </Button>
  </>
);

export const Switch = (props: Props) => (
  <form method="post" action={routes.office.retention.href({ ente: props.ente })} novalidate>
    <input type="hidden" name="servizio" value={props.servizio.id} />
    {props.on ? <On servizio={props.servizio} on={props.on} /> : <Off {...props} />}
  </form>
);
