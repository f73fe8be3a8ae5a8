import { Checkbox } from "#ui/fields/checkbox.tsx";
import { faceOf } from "./face.ts";
import type { Input } from "./kind.ts";

/** A box to tick; of a declaration the label is the text that is declared. */
export const input: Input<"checkbox" | "declaration"> = (props) => (
  <Checkbox {...faceOf(props)} checked={props.given.text() === "si"} />
);
