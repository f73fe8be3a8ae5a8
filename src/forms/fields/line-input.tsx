import { TextInput, type TextInputProps } from "#ui/fields/text-input.tsx";
import type { CellKind, FieldOf } from "../modulo.ts";
import { faceOf } from "./face.ts";
import type { Input, InputProps } from "./kind.ts";

// Whatever is typed on one line differs in its keyboard and its width alone. No maxlength: who pastes too much keeps
// it and reads by how much.

export type LineKind = Exclude<
  CellKind,
  "longText" | "choice" | "checkbox" | "declaration" | "provincia" | "comune" | "date" | "attachment"
>;
type Control = Pick<TextInputProps, "type" | "inputMode" | "width" | "kind" | "capitals">;

/** `kind`: what the browser can judge while it is typed. */
const controls: Record<LineKind, Control> = {
  text: {},
  address: {},
  codiceFiscale: { width: 16, kind: "codiceFiscale", capitals: true },
  codiceFiscaleEnte: { width: 16, inputMode: "numeric", kind: "codiceFiscaleEnte" },
  email: { type: "email", inputMode: "email", kind: "email" },
  pec: { type: "email", inputMode: "email", kind: "pec" },
  phone: { type: "tel", inputMode: "tel", width: 24, kind: "phone" },
  cap: { width: 5, inputMode: "numeric", kind: "cap" },
  number: { width: 10, inputMode: "decimal" },
  money: { width: 10, inputMode: "decimal" },
};

const tokenOf = (field: FieldOf[LineKind]): string | undefined =>
  field.kind === "text" ? field.autocomplete : undefined;

export const input: Input<LineKind> = (props: InputProps<FieldOf[LineKind]>) => (
  <TextInput
    {...faceOf(props)}
    {...controls[props.field.kind]}
    value={props.given.text()}
    autocomplete={tokenOf(props.field)}
  />
);
