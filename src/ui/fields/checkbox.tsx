import { Asterisk, describes, type FieldFace, Notes } from "./field-frame.tsx";

type Props = FieldFace & { checked: boolean /** What is posted when ticked. */; value?: string };

/** One box with its sentence; for a declaration the sentence is the text that is declared. */
export const Checkbox = (props: Props) => {
  const { name, label, checked, value = "si", fault, required } = props;
  return (
    <div class={fault ? "sp-field sp-faulty" : "sp-field"} data-field={name}>
      <Notes {...props} />
      <div class="sp-option">
        <input
          type="checkbox"
          id={name}
          name={name}
          value={value}
          checked={checked}
          aria-required={required ? "true" : undefined}
          {...describes(props)}
        />
        <label for={name}>
          {label}
          {required && <Asterisk />}
        </label>
      </div>
    </div>
  );
};
