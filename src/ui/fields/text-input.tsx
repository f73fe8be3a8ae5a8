import { describes, type FieldFace, FieldFrame } from "./field-frame.tsx";

const widths = { 3: "sp-wide-3", 5: "sp-wide-5", 10: "sp-wide-10", 16: "sp-wide-16", 24: "sp-wide-24", full: "" };

export type TextInputProps = FieldFace & {
  value: string;
  type?: "text" | "email" | "tel" | "password" | "search" | "url";
  inputMode?: "text" | "numeric" | "decimal" | "email" | "tel";
  /** The HTML token ("given-name", "email"): WCAG 1.3.5. */
  autocomplete?: string | undefined;
  /** About how many characters are expected: the width says it before the words. */
  width?: keyof typeof widths;
  max?: number | undefined;
  /** Field kind that the browser may read too. */
  kind?: string | undefined;
  capitals?: boolean;
};

export const TextInput = (props: TextInputProps) => {
  const { name, value, type = "text", inputMode, autocomplete, width = "full", max, kind, capitals, required } = props;
  return (
    <FieldFrame {...props}>
      <input
        class={`form-control ${widths[width]}${capitals ? " sp-capitals" : ""}`.trim()}
        id={name}
        name={name}
        // The types of preact want one literal here; every type above takes these same attributes.
        type={type as "text"}
        value={value}
        inputMode={inputMode}
        autocomplete={autocomplete}
        maxLength={max}
        spellcheck={type === "text" && !capitals ? undefined : false}
        data-kind={kind}
        aria-required={required ? "true" : undefined}
        {...describes(props)}
      />
    </FieldFrame>
  );
};
