import { routes } from "#routes.ts";
import { words } from "../words.ts";
import { describes, type FieldFace, FieldFrame } from "./field-frame.tsx";

export type Option = { value: string; label: string };

type Props = FieldFace & {
  value: string;
  options: readonly Option[];
  /** First line, which answers nothing. */
  empty?: string;
  kind?: string | undefined;
  autocomplete?: string | undefined;
  /** Id of the select of municipalities that this choice of a province fills. */
  provinciaFor?: string | undefined;
};

export const Select = (props: Props) => {
  const { name, value, options, empty = words.choose, kind, autocomplete, provinciaFor, required } = props;
  return (
    <FieldFrame {...props}>
      <select
        class="form-select sp-select"
        id={name}
        name={name}
        autocomplete={autocomplete}
        data-kind={kind}
        data-provincia-for={provinciaFor}
        data-source={provinciaFor && routes.comuni.pattern}
        aria-required={required ? "true" : undefined}
        {...describes(props)}
      >
        <option value="" selected={value === ""}>
          {empty}
        </option>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
};
