// Mandates as people read them on a page. What is written about them: mandate-letters.it.ts.
import { withArticle } from "./ente.it.ts";

/** Systems to which a mandate may be limited. */
const scopes: Record<string, string> = { "servizi-06": "Servizi 06" };

/** "funzionario comunale, Servizi 06". */
export const mandateSaid = ({ role, scope }: { role: string; scope: string }): string =>
  scope ? `${role}, ${scopes[scope] ?? scope}` : role;

const joined = new Intl.ListFormat("it");

/** "l'incarico di funzionario comunale", "gli incarichi di …": what somebody still holds. */
export const heldSaid = (rest: readonly { role: string; scope: string }[]): string =>
  `${rest.length === 1 ? "l'incarico" : "gli incarichi"} di ${joined.format(rest.map((each) => `“${mandateSaid(each)}”`))}`;

export type Rest = readonly { role: string; scope: string }[];

/** In a list where a person stands once for each role. */
export const alsoHolds = (rest: Rest): string =>
  `Ha anche ${heldSaid(rest)}: se revochi questo, ${rest.length === 1 ? "quello resta" : "quelli restano"}.`;

/** `rest`: what the person keeps in this ente. */
export const revokeQuestion = (f: { ente: string; mandate: { role: string; scope: string }; rest: Rest }): string =>
  f.rest.length === 0
    ? `La persona non potrà più operare per ${withArticle(f.ente)}`
    : `Termina solo l'incarico di “${mandateSaid(f.mandate)}” per ${withArticle(f.ente)}`;

export const restWarning = (rest: Rest): string | undefined =>
  rest.length === 0
    ? undefined
    : `${rest.length === 1 ? "Le resta" : "Le restano"} ${heldSaid(rest)}, con cui può ancora operare: se serve revoca anche ${rest.length === 1 ? "quello" : "quelli"}.`;

export const revokedSaid = (mandate: { role: string; scope: string }, rest: Rest): string =>
  `Incarico revocato: ${mandateSaid(mandate)}. ${
    restWarning(rest) ?? "La persona non può più operare per l'ente, da subito."
  } Le abbiamo scritto un messaggio.`;
