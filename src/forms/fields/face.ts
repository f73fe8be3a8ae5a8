import type { FieldFace } from "#ui/fields/field-frame.tsx";
import type { InputProps } from "./kind.ts";

/** What stands around the control of a field. */
export const faceOf = ({ field, name, words, faultOf, originOf, remarksOf }: InputProps): FieldFace => ({
  name,
  label: words.label,
  hint: words.hint,
  fault: faultOf(name),
  remarks: remarksOf?.(name),
  origin: originOf(name),
  required: field.required,
});
