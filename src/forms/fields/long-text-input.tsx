import { Textarea } from "#ui/fields/textarea.tsx";
import { faceOf } from "./face.ts";
import type { Input } from "./kind.ts";

export const input: Input<"longText"> = (props) => (
  <Textarea {...faceOf(props)} value={props.given.text()} max={props.field.max} />
);
