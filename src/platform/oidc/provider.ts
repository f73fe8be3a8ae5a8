// A way of signing in by OpenID Connect, the same to the pages whichever it is: a federation of SPID or CIE with its
// providers, or the gateway of a Region.
import type { Level } from "#kit/assurance.ts";
import type { ProfessionalUse } from "#kit/professional-use.ts";
import { must, Refused } from "./refused.ts";

export type OidcKind = "spid" | "cie" | "plain";

/** By the names that SAML gives them too, so that both ways are read in one place. */
export const attributeNames = [
  "fiscalNumber",
  "name",
  "familyName",
  "email",
  "dateOfBirth",
  "companyName",
  "companyFiscalNumber",
  "ivaCode",
] as const;
export type Attributes = Readonly<Partial<Record<(typeof attributeNames)[number], string>>>;

/** Without these nobody is identified. */
export const neededAttributes = ["fiscalNumber", "name", "familyName"] as const;

/** What an identity for work must say besides. */
export const workAttributes = {
  impresa: ["companyName", "companyFiscalNumber"],
  professionista: ["ivaCode"],
} as const satisfies Record<ProfessionalUse, readonly (keyof Attributes)[]>;

/** What the answer must fit, kept where the browser does not see it. */
export type Kept = { issuer: string; nonce: string; verifier: string };

/** `use`: an identity for work is asked for. */
export type Asking = { state: string; level: Level; now: Date; use?: ProfessionalUse | null };

/** `address`: where the browser goes. */
export type Asked = { address: string; kept: Kept };

export type Awaited = {
  state: string;
  kept: Kept;
  level: Level;
  now: Date;
};

/** Whole messages, for the register of 24 months. */
export type Messages = Record<string, string>;

export type Identified = {
  issuer: string;
  level: Level;
  attributes: Attributes;
  /** What signing out needs. */
  session: Record<string, string>;
  messages: Messages;
};

/** `error`: the provider's own code ("access_denied"); `temporary`: nobody answers, or not now. */
export type NotIdentified = { refused: string; error?: string; temporary?: boolean };

export type OidcProvider = {
  /** Name of its folder, and part of its addresses. */
  id: string;
  kind: OidcKind;
  /** On the button. */
  name: string;
  /** Where one has the identity; a gateway is the only one of its own. */
  choices: readonly { issuer: string; name: string }[];
  /** The highest level that it can give. */
  reaches: Level;
  /** The identities for work that it can say something of. */
  uses: readonly ProfessionalUse[];
  ask(issuer: string, asking: Asking): Promise<Asked | NotIdentified>;
  /** `query`: what the browser brought back. Whatever is wrong with it is said, and nothing is thrown. */
  answer(query: Readonly<Record<string, string>>, awaited: Awaited): Promise<Identified | NotIdentified>;
  /** Tells the provider that the session is over. @throws Refused, temporary when it is worth trying again */
  revoke(session: Readonly<Record<string, string>>, now: Date): Promise<void>;
  /** Where a person who has signed out here signs out of the provider too; undefined: nowhere. */
  endOf?(now: Date): Promise<string | undefined>;
  /** What a federation wants to know of us. */
  entity?: Entity;
};

export type Entity = {
  clientId: string;
  configuration(now: Date): Promise<string>;
  /** A chain that was followed before, as a signed answer; undefined for all others. */
  resolved(subject: string, anchor: string, now: Date): Promise<string | undefined>;
};

export const isIdentified = (found: Identified | NotIdentified): found is Identified => !("refused" in found);

/** @throws whatever is a fault of ours */
export const asNotIdentified = (fault: unknown): NotIdentified => {
  if (fault instanceof Refused) return { refused: fault.message, temporary: fault.temporary };
  throw fault;
};

/** The answer is to our question, and comes from whom we asked (RFC 9207: a mix-up of two providers). */
export const mustAnswerUs = (
  query: Readonly<Record<string, string>>,
  { state, kept }: Awaited,
  isIssNeeded: boolean,
): void => {
  must(query.state === state, "state");
  must(query.iss === kept.issuer || (query.iss === undefined && !isIssNeeded), "iss: of another provider");
};
