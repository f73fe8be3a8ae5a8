import { Radios } from "#ui/fields/radios.tsx";
import { Select } from "#ui/fields/select.tsx";
import { faceOf } from "./face.ts";
import type { Input } from "./kind.ts";

// Designers Italia: all the options in sight up to five, a list above
const maxRadios = 5;

export const input: Input<"choice"> = (props) => {
  const { field, words, given } = props;
  const options = field.options.map((value) => ({ value, label: words.options?.[value] ?? value }));
  const shown = { ...faceOf(props), value: given.text(), options };
  return options.length > maxRadios ? <Select {...shown} /> : <Radios {...shown} />;
};
