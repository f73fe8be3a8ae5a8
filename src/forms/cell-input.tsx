import type { JSX } from "preact";
import { KnownValue } from "#ui/fields/known-value.tsx";
import { faceOf } from "./fields/face.ts";
import type { InputProps, Print, World } from "./fields/kind.ts";
import { inputs } from "./inputs.tsx";
import type { CellField, CellKind, FieldWords } from "./modulo.ts";
import { prints } from "./prints.ts";
import { readOne } from "./read-field.ts";

/** A value as it is read. */
export const printed = (value: unknown, field: CellField, words: FieldWords, world: World): string =>
  (prints[field.kind] as Print<CellKind>)(value as never, field as never, words, world);

/** What is known from the identity is read, not typed (S0.48). */
const Known = (props: InputProps) => {
  const { field, given, words, world } = props;
  const reading = readOne(field, given, world);
  const isRead = reading !== "empty" && "value" in reading;
  const hint = field.locked ? words.hint : undefined;
  return (
    <KnownValue
      {...faceOf(props)}
      hint={hint}
      value={isRead ? printed(reading.value, field, words, world) : given.text()}
    />
  );
};

export const CellInput = (props: InputProps): JSX.Element => {
  const Drawn = inputs[props.field.kind] as (props: InputProps) => JSX.Element;
  return props.field.locked || props.isClosed?.(props.name) ? <Known {...props} /> : <Drawn {...props} />;
};
