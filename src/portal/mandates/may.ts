// S1.15: the legal representative says who else acts for the ente.
import type { Mandate } from "#identity/people.ts";
import { type HeldMandate, isHead } from "#identity/register.ts";
import type { Session } from "#identity/sessions.ts";

/** The offices by which the person represents enti, one an ente. */
export const represented = ({ mandates }: Session): Mandate[] =>
  mandates.filter(
    (mandate, at) => isHead(mandate) && mandates.findIndex(({ ente }) => ente.id === mandate.ente.id) === at,
  );

export const representedAt = (session: Session, ente: string): Mandate | undefined =>
  represented(session).find((mandate) => mandate.ente.id === ente);

/** Nobody ends their own office, and a mayor's only another mayor, as after an election. */
export const mayChange =
  (session: Session) =>
  (mandate: HeldMandate): boolean => {
    const own = representedAt(session, mandate.ente);
    if (!own) return false;
    if (!isHead(mandate)) return true;
    return mandate.person !== session.person.id && (mandate.role !== "sindaco" || own.role === "sindaco");
  };
