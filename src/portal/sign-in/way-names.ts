import type { Method } from "#identity/proof.ts";

/** How people call the ways in. */
export const wayNames: Record<Method, string> = {
  spid: "SPID",
  cie: "CIE",
  eidas: "eIDAS",
  cns: "TS-CNS, CNS o CIE nel lettore",
  oidc: "Accesso di un altro ente",
  locale: "Account di questo sito",
  dimostrativo: "Accesso dimostrativo",
};
