import { type FieldFace, FieldsetFrame } from "./field-frame.tsx";
import type { Option } from "./select.tsx";

type Props = FieldFace & { value: string; options: readonly (Option & { hint?: string })[]; inline?: boolean };

/** The first radio has the name as its id, so that the error summary leads to it. */
export const Radios = (props: Props) => {
  const { name, value, options, inline, fault } = props;
  return (
    <FieldsetFrame {...props}>
      <div class={inline ? "sp-options sp-options-inline" : "sp-options"}>
        {options.map((option, index) => {
          const id = index === 0 ? name : `${name}-${option.value}`;
          return (
            <div key={option.value} class="sp-option">
              <input
                type="radio"
                id={id}
                name={name}
                value={option.value}
                checked={option.value === value}
                aria-invalid={fault ? "true" : undefined}
                aria-describedby={option.hint && `${id}-nota`}
              />
              <label for={id}>{option.label}</label>
              {option.hint && (
                <p class="sp-hint" id={`${id}-nota`}>
                  {option.hint}
                </p>
              )}
            </div>
          );
        })}
      </div>
    </FieldsetFrame>
  );
};
