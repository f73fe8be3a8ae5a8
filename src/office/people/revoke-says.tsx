// What ending a role does, said before it is done: from when, to the session, to the open cases, to what was sent.
import type { HeldMandate } from "#identity/register.ts";
import { heads } from "#identity/register.ts";
import { withArticle } from "#words/ente.it.ts";
import { mandateSaid, restWarning } from "#words/mandates.it.ts";

export type Ending = {
  mandate: HeldMandate;
  /** Name of the ente. */
  ente: string;
  /** What the person keeps there. */
  rest: readonly HeldMandate[];
  /** Open cases that the person follows. */
  cases: number;
  /** The viewer's own role. */
  own: boolean;
};

const isOperator = ({ role, scope }: HeldMandate): boolean => role.startsWith("operatore") && scope === "";

const casesSaid = (cases: number): string => {
  if (cases === 0) return "Esce dagli uffici in cui lavora. Oggi non segue pratiche aperte.";
  return cases === 1
    ? "Esce dagli uffici in cui lavora. La pratica aperta che segue torna in coda: i colleghi la vedono subito e la possono prendere."
    : `Esce dagli uffici in cui lavora. Le ${cases} pratiche aperte che segue tornano in coda: i colleghi le vedono subito e le possono prendere.`;
};

const workLines = ({ mandate, rest, cases, own }: Ending): string[] => {
  if (!isOperator(mandate)) {
    return [
      own
        ? "È il tuo incarico: dopo la revoca torni alla tua area personale, e solo un altro amministratore te lo può ridare."
        : "Non potrà più aprire Persone, Uffici e le altre pagine di chi amministra. Non seguiva pratiche.",
    ];
  }
  if (rest.some(isOperator)) return ["Resta negli uffici in cui lavora, con le pratiche che segue."];
  return [
    casesSaid(cases),
    "Quello che ha già deciso, scritto e inviato resta com'è, con il suo nome nella cronologia.",
  ];
};

const headLines = ({ ente }: Ending): string[] => [
  `Non potrà più compilare né inviare istanze per ${withArticle(ente)}, né vedere o revocare chi opera per l'ente.`,
  "Le istanze che ha già inviato restano valide e proseguono. Le bozze non si possono più inviare.",
  "Chi era stato abilitato a operare per l'ente lo resta: lo controlla chi ne prende il posto.",
];

const when =
  "Vale da subito, appena premi Revoca. Se la persona è collegata in questo momento, dalla prossima pagina che apre non può più usare questo incarico; può continuare a usare la sua area personale.";

const told =
  "Riceve un messaggio con il motivo che scrivi qui e, se ha un indirizzo, una mail che la invita a leggerlo. La revoca non si annulla: l'incarico si può dare di nuovo.";

export const WhatHappens = (ending: Ending) => {
  const lines = heads.includes(ending.mandate.role) ? headLines(ending) : workLines(ending);
  const stays = restWarning(ending.rest);
  return (
    <section aria-labelledby="effetti">
      <h2 id="effetti">Che cosa succede se lo revochi</h2>
      {ending.rest.length > 0 && <p>Termina solo l'incarico di “{mandateSaid(ending.mandate)}”.</p>}
      <ul>
        {[when, ...lines, ...(stays ? [stays] : []), told].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
};
