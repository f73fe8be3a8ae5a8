import { type StateLabel, stateWords } from "#words/states.it.ts";
import { Badge, type Tone } from "./badge.tsx";
import type { IconName } from "./icons.ts";

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

// S3.26: a symbol beside the word
const symbols: Record<StateLabel, IconName> = {
  BOZZA: "it-pencil",
  "DA INVIARE": "it-warning-circle",
  INVIATA: "it-mail",
  "PRESA IN CARICO": "it-clock",
  "DA INTEGRARE": "it-warning-circle",
  RIFIUTATO: "it-warning-circle",
  "PREAVVISO DI RIGETTO": "it-warning-circle",
  ACCOLTA: "it-check-circle",
  VALIDATA: "it-check-circle",
  RESPINTA: "it-close-circle",
  ANNULLATA: "it-minus-circle",
  RITIRATA: "it-minus-circle",
  SOSTITUITA: "it-exchange-circle",
  SCADUTA: "it-clock",
};

export const StateBadge = ({ state }: { state: StateLabel }) => (
  <Badge tone={tones[state]} icon={symbols[state]}>
    {stateWords[state].label}
  </Badge>
);
