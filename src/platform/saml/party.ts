// The two parties: we, who serve, and the providers of identity.
import type { Level } from "#kit/assurance.ts";
import type { ProfessionalUse } from "#kit/professional-use.ts";

/** SPID, CIE by SAML, and the Italian eIDAS node, which all speak the same language with small differences. */
export const systems = ["spid", "cie", "eidas"] as const;
export type System = (typeof systems)[number];

/** A public body as the metadata name it. */
export type Body = {
  name: string;
  /** Code in the index of public administrations. */
  ipa: string;
  url: string;
  email: string;
  phone: string;
  /** Cadastral code and province of a municipality, for CIE. */
  municipality?: string | undefined;
  province?: string | undefined;
};

/** Several bodies behind one installation: who runs it (SPID: soggetto aggregatore). */
export type Aggregator = { name: string; ipa: string; email: string; phone: string };

export type ServiceProvider = {
  system: System;
  /** Without port and query (SPID: regole tecniche, metadata). */
  entityId: string;
  /** Where providers post to. */
  consumer: string;
  logout: string;
  body: Body;
  aggregator?: Aggregator | undefined;
  /** What is asked of a provider; each is wanted, exactly once. */
  attributes: readonly string[];
  /** PEM. */
  key: string;
  certificate: string;
};

type Ends = { redirect?: string | undefined; post?: string | undefined };

export type Provider = {
  entityId: string;
  name: string;
  /** Where requests go, by binding. */
  signIn: Ends;
  signOut: Ends;
  /** Where answers to its own sign-outs go, when elsewhere. */
  signOutAnswer: Ends;
  /** Base64 of DER; several while a key is being changed. */
  certificates: string[];
};

/** What is asked of an identity for work beside (SPID, uso professionale); the index under which the metadata say it. */
export const workSets: Record<ProfessionalUse, { index: string; purpose: string; attributes: readonly string[] }> = {
  impresa: { index: "1", purpose: "PG", attributes: ["companyName", "companyFiscalNumber"] },
  professionista: { index: "2", purpose: "LP", attributes: ["ivaCode"] },
};

/** What was asked, as long as its answer is awaited. */
export type Asked = {
  id: string;
  provider: string;
  level: Level;
  /** An identity for work. */
  use?: ProfessionalUse | null;
  askedAt: Date;
};
