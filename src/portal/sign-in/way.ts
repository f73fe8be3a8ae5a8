// What a way in is: a section of the page "Accedi", for whoever is on it with a purpose.
import type { JSX } from "preact";
import type { Session } from "#identity/sessions.ts";
import type { Level } from "#kit/assurance.ts";

/** Why somebody is on the page. */
export type Asking = {
  /** Path to go on to. */
  back: string;
  /** What is wanted there is done from this level on. */
  level: Level;
  /** It is the same person who shows again who they are. */
  again?: boolean | undefined;
  /** Signed in already: shows more, or shows it again. */
  session: Session | undefined;
};

export type Way = {
  id: string;
  /** The highest level that it can give. */
  reaches: Level;
  /** Leads to somebody who vouches for people; these stand side by side, before what is our own. */
  elsewhere?: true;
  section(asking: Asking): JSX.Element | undefined | Promise<JSX.Element | undefined>;
};
