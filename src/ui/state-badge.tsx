import { type StateLabel, stateWords } from "#words/states.it.ts";
import { Badge, type Tone } from "./badge.tsx";

const tones: Record<StateLabel, Tone> = {
  BOZZA: "neutral",
  "DA INVIARE": "warning",
  INVIATA: "info",
  "PRESA IN CARICO": "info",
  "DA INTEGRARE": "warning",
  RIFIUTATO: "warning",
  "PREAVVISO DI RIGETTO": "warning",
  ACCOLTA: "success",
  VALIDATA: "success",
  RESPINTA: "danger",
  ANNULLATA: "neutral",
  RITIRATA: "neutral",
  SOSTITUITA: "neutral",
  SCADUTA: "danger",
};

export const StateBadge = ({ state }: { state: StateLabel }) => (
  <Badge tone={tones[state]}>{stateWords[state].label}</Badge>
);
