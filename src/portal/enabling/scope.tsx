// Which ente the request is made to, and for which enti being enabled counts: said at the start, and as long as it goes on.
import { Radios } from "#ui/fields/radios.tsx";
import { toEnte } from "#words/ente.it.ts";

export type Handled = {
  /** Of the request, or to which it will go; undefined: the person chooses. */
  name: string | undefined;
  /** Enti that recognise people, when the person has to choose one; otherwise none. */
  choices: readonly { id: string; name: string }[];
  /** Enti that take accounts. */
  takers: readonly string[];
};

const counts = ({ takers }: Handled, byDesk: boolean): string =>
  byDesk && takers.length > 0
    ? `Si fa una volta e vale per gli enti che accettano il tuo account: ${takers.join(", ")}.`
    : "Si fa una volta e vale per tutti gli enti di questo sito.";

export const Scope = ({ handled, byDesk, begun }: { handled: Handled; byDesk: boolean; begun: boolean }) => (
  <p>
    {handled.name !== undefined &&
      (begun ? `Hai chiesto l'abilitazione ${toEnte(handled.name)}. ` : `La richiesta va ${toEnte(handled.name)}. `)}
    {counts(handled, byDesk)}
    {byDesk && " Per il riconoscimento va bene uno qualunque degli sportelli, anche di un altro ente."}
  </p>
);

/** Before the first step, where more than one recognises. */
export const EnteChoice = ({ choices }: Pick<Handled, "choices">) => (
  <Radios
    name="ente"
    label="A quale ente la presenti?"
    hint="Scrive il suo nome sui moduli e ti manda i messaggi. Di solito è il Comune dove abiti."
    value={choices[0]?.id ?? ""}
    options={choices.map(({ id, name }) => ({ value: id, label: name }))}
    required
  />
);
