import type { ComponentChildren } from "preact";

// What stands around every page. Portal and office make one Frame a request and hand it to Page.

/** Colours of header and footer that an ente may choose; each keeps a contrast of 4.5 to 1 with white. */
export type Colour = "blu" | "verde" | "bordeaux" | "viola" | "ardesia";

export type EnteFace = {
  nome: string;
  /** Its catalogue, /e/<ente>. */
  href: string;
  /** The body it belongs to, on the thin bar ("Regione Piemonte"). */
  owner?: { nome: string; href: string } | undefined;
  /** A file that the ente uploaded, served by us; a neutral drawing when absent. */
  logo?: string | undefined;
  colour?: Colour | undefined;
  contacts?: Contacts | undefined;
};

export type Contacts = {
  address?: string;
  phone?: string;
  /** When the phone answers ("lun-ven 8:00-18:00"). */
  hours?: string;
  email?: string;
  pec?: string;
};

export type MenuEntry = "bacheca" | "istanze" | "nuovaIstanza" | "messaggi";

export type OtherMenu = { label: string; entries: { label: string; href: string; current?: boolean }[] };

export type Frame = {
  /** Absent on the pages that belong to all enti: sign-in, Bacheca, Le mie istanze. */
  ente?: EnteFace | undefined;
  /** `secondsLeft`: how long the session lasts if nothing more is done. */
  person?: { nome: string; unread: number; secondsLeft: number } | undefined;
  /** For whom the person acts: "Comune di Pino Torinese (Legale Rappresentante)". */
  actingFor?: string | undefined;
  /** For whom the person acted until it ended; instead of the former. */
  noLongerFor?: string | undefined;
  /** It is said of the one istanza on the page, which no other choice changes. */
  actingForIstanza?: boolean | undefined;
  /** For whom a clerk fills in at the desk, and the way back there. */
  helping?: { whom: string; href: string } | undefined;
  /** For which ente a clerk works on this page: "la Regione Piemonte (operatore regionale)". */
  working?: string | undefined;
  current?: MenuEntry | undefined;
  /** Instead of the citizen's menu: the office has its own. */
  menu?: OtherMenu | undefined;
  /** Link “Aiuto” of this page; the general help when absent. */
  help?: string | undefined;
  /** Link “Assistenza” in the footer: that of the service when there is one. */
  assistance?: string | undefined;
  demo?: boolean | undefined;
  /** Address to come back to after signing in. */
  here?: string | undefined;
  lang?: string | undefined;
  dir?: "ltr" | "rtl" | undefined;
};

export type Crumb = { label: string; href: string };
export type Children = ComponentChildren;
