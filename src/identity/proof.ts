// How somebody proved who they are.
import type { Level } from "#kit/assurance.ts";
import type { Represents } from "./session-mandates.ts";

/** "locale": an account of our own; "dimostrativo": one of the demo's buttons. */
export type Method = "spid" | "cie" | "eidas" | "oidc" | "cns" | "locale" | "dimostrativo";

export type Proof = {
  method: Method;
  /** Who vouches: the provider's entity id or address; "" for what is our own. */
  issuer: string;
  level: Level;
  /** What the provider wants to hear at the sign-out. */
  providerSession?: Record<string, string> | undefined;
};

/** What a way in says of a person; whoever says it has checked it. */
export type Identified = {
  /** Checked, upper case; "" for somebody of another country who has none. */
  codiceFiscale: string;
  /** Identifier of the home country ("ES/IT/..."), from eIDAS; "" for everybody else. */
  eidasId: string;
  nome: string;
  cognome: string;
  /** Contacts are taken when the person has none yet. */
  email?: string | undefined;
  phone?: string | undefined;
  /** For whom the identity was given, of one for work. */
  represents?: Represents | undefined;
};
