// How long what somebody brought to represent another is kept (GDPR art. 5 par. 1 lett. e): the papers as long as what was
// decided on them holds and half a year more, in which it can be contested; the request itself two years. That an office
// looked, when and at which fingerprints stays in its history.
import { inOrAfter } from "#identity/in-force.ts";
import type { PruneRule } from "../prune-rule.ts";

/** Days after the end. The pages say "sei mesi". */
const papersDays = 184;
const requestsDays = 731;

/** A mandate that stands on request r and was not over at $1. */
const stillHeld = `exists (select from mandate m join ente e on e.id = m.ente
  where e.kind = 'persona' and e.codice_fiscale = r.codice_fiscale and m.person = r.person and m.role = r.role
    and ${inOrAfter("m", "$1")})`;

export const representationRules: readonly PruneRule[] = [
  {
    what: "papers of who represents somebody",
    days: papersDays,
    text: `delete from representation_paper where (ente, request, id) in
             (select d.ente, d.request, d.id from representation_paper d
                join representation_request r on r.ente = d.ente and r.id = d.request
               where r.decided_at < $1 and not (r.granted and ${stillHeld}) limit $2)`,
  },
  {
    what: "requests to represent somebody",
    days: requestsDays,
    text: `delete from representation_request where (ente, id) in
             (select r.ente, r.id from representation_request r
               where r.decided_at < $1 and not (r.granted and ${stillHeld}) limit $2)`,
  },
];
