import type { State } from "#istanze/workflow.ts";
import { Badge, type Tone } from "#ui/badge.tsx";
import { stateWords } from "#words/states.it.ts";

const tones: Record<State, Tone> = {
  BOZZA: "neutral",
  "DA INVIARE": "warning",
  INVIATA: "info",
  "PRESA IN CARICO": "info",
  "DA INTEGRARE": "warning",
  RIFIUTATO: "warning",
  ACCOLTA: "success",
  VALIDATA: "success",
  RESPINTA: "danger",
  ANNULLATA: "neutral",
  RITIRATA: "neutral",
  SOSTITUITA: "neutral",
  SCADUTA: "danger",
};

export const StateBadge = ({ state }: { state: State }) => <Badge tone={tones[state]}>{stateWords[state].label}</Badge>;
