import type { Session } from "#identity/sessions.ts";
import type { Frame } from "#ui/frame.ts";

/** What a page says of itself; the portal makes the rest of the frame from the visit. */
export type FrameOf = Pick<Frame, "current" | "help" | "assistance"> & {
  /** Id of the ente whose page this is. */
  ente?: string;
};

/** The portal's, handed to the services' own pages. */
export type FrameMaker = (visit: { session: Session | undefined; here: string }, of?: FrameOf) => Promise<Frame>;
