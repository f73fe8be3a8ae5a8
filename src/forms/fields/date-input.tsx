import { Parts } from "#ui/fields/parts.tsx";
import { dateParts } from "./date.ts";
import { faceOf } from "./face.ts";
import type { Input } from "./kind.ts";

// A date that is known is typed, not looked for in a calendar; a month may be written with its name.
const looks = {
  giorno: { label: "Giorno", width: 3 },
  mese: { label: "Mese", width: 10, inputMode: "text" },
  anno: { label: "Anno", width: 5 },
} as const;

export const input: Input<"date"> = (props) => {
  const { name, given, faultOf } = props;
  const faulty = dateParts.find((part) => faultOf(`${name}.${part}`));
  const parts = dateParts.map((part) => ({ ...looks[part], part, value: given.text(part), faulty: part === faulty }));
  const fault = faultOf(name) ?? (faulty && faultOf(`${name}.${faulty}`));
  return <Parts {...faceOf(props)} fault={fault} parts={parts} kind="date" />;
};
