import { Select } from "#ui/fields/select.tsx";
import { faceOf } from "./face.ts";
import type { Input } from "./kind.ts";

export const input: Input<"provincia"> = (props) => {
  const { field, name, given, world, beside } = props;
  const provinces = world.comuni?.provinces(field.regione) ?? [];
  const filled = beside.find((other) => other.kind === "comune" && other.in === field.id);
  const scope = name.slice(0, name.length - field.id.length);
  return (
    <Select
      {...faceOf(props)}
      value={given.text()}
      options={provinces.map(({ sigla, nome }) => ({ value: sigla, label: nome }))}
      provinciaFor={filled && scope + filled.id}
    />
  );
};
