// The pages of the office that show data of people, beside the pages of one case, as the history of the ente calls
// them: every look at them is written down (app/record-look.ts).

import type { Route } from "#kit/route.ts";
import type { Door } from "../door.ts";
import { routes } from "../routes.ts";

const { office } = routes;

const lists: readonly (readonly [Route<string>, string])[] = [
  [office.queue, "pratiche"],
  [office.batch, "gruppo di pratiche"],
  [office.opinions, "pareri"],
  [office.protocol.list, "registro di protocollo"],
  [office.protocol.entry, "registrazione di protocollo"],
  [office.protocol.segnatura, "segnatura di protocollo"],
  [office.protocol.day, "registro giornaliero"],
  [office.feedback, "giudizi"],
  [office.absences, "assenze"],
  [office.assisted, "aiuto allo sportello"],
  [office.accounts.one, "account"],
  [office.recognition.list, "riconoscimenti"],
  [office.recognition.done, "riconoscimento fatto"],
  [office.recognition.file, "scansione di un riconoscimento"],
  [office.representation.list, "rappresentanze da controllare"],
  [office.representation.one, "rappresentanza da controllare"],
  [office.representation.paper, "documento di una rappresentanza"],
  [office.representation.end, "rappresentanza da controllare"],
  [office.people, "persone"],
  [office.revoke, "incarico da revocare"],
  [office.comuni, "chi rappresenta i Comuni"],
  [office.comune, "chi rappresenta un Comune"],
  [office.revokeAt, "incarico da revocare"],
  [office.offices, "uffici"],
  [office.office, "ufficio"],
  [office.members, "ufficio"],
];

const listAt = new Map(lists.map(([{ pattern }, list]) => [pattern, list]));

/** Posts too: on a fault they show the page again. */
export const sayingLists = (doors: Door[]): Door[] =>
  doors.map((door) => {
    const list = listAt.get(door.pattern);
    return list === undefined ? door : { ...door, lists: list };
  });
