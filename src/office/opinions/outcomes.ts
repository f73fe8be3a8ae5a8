import type { Outcome } from "#istanze/opinions.ts";
import type { Tone } from "#ui/badge.tsx";

export const outcomeTones: Record<Outcome, Tone> = {
  favorevole: "success",
  "favorevole con condizioni": "warning",
  contrario: "danger",
};
