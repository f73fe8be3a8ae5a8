import type { Ente } from "#identity/enti.ts";
import type { Session } from "#identity/sessions.ts";
import type { Istanza } from "#istanze/istanza.ts";
import type { EnteFace, Frame } from "#ui/frame.ts";
import { routes } from "./routes.ts";

/** What a page says of itself; the portal makes the rest of the frame from the visit. */
export type FrameOf = Pick<Frame, "current" | "help" | "assistance"> & {
  /** Id of the ente whose page this is. */
  ente?: string;
};

/** The portal's, handed to the services' own pages. */
export type FrameMaker = (
  visit: { session: Session | undefined; here: string; istanza?: Istanza },
  of?: FrameOf,
) => Promise<Frame>;

export const signedIn = ({ person, endsAt }: Session, unread: number, now: Date): NonNullable<Frame["person"]> => ({
  nome: `${person.nome} ${person.cognome}`,
  unread,
  secondsLeft: Math.round((endsAt.getTime() - now.getTime()) / 1000),
});

/** An ente as pages show it: name, catalogue, and how it is reached. */
export const faceOf = (ente: Ente): EnteFace => {
  const { address, phone, email, pec } = ente.details;
  const contacts = {
    ...(address && { address }),
    ...(phone && { phone }),
    ...(email && { email }),
    ...(pec && { pec }),
  };
  return {
    nome: ente.name,
    href: routes.ente.href({ ente: ente.id }),
    ...(Object.keys(contacts).length ? { contacts } : {}),
  };
};
