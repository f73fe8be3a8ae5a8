/** A digital identity for work (SPID, linee guida per l'uso professionale): of a firm, or of a professional as such. */
export const professionalUses = ["impresa", "professionista"] as const;
export type ProfessionalUse = (typeof professionalUses)[number];

export const isProfessionalUse = (text: unknown): text is ProfessionalUse =>
  professionalUses.some((each) => each === text);
