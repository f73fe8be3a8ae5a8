import { type FieldFace, FieldsetFrame } from "./field-frame.tsx";

export type Part = {
  /** Posted as `${name}.${part}`, which is its id too. */
  part: string;
  label: string;
  value: string;
  width: 3 | 5 | 10;
  autocomplete?: string | undefined;
  inputMode?: "numeric" | "text";
  faulty?: boolean | undefined;
};

const widths = { 3: "sp-wide-3", 5: "sp-wide-5", 10: "sp-wide-10" };

/** One answer typed in parts, such as a date. A fault that names no part marks them all. */
export const Parts = ({ parts, kind, ...face }: FieldFace & { parts: readonly Part[]; kind?: string | undefined }) => {
  const oneNamed = parts.some((part) => part.faulty);
  return (
    <FieldsetFrame {...face} id={face.name}>
      <div class="sp-parts" data-kind={kind} data-name={face.name}>
        {parts.map((part) => (
          <div key={part.part}>
            <label for={`${face.name}.${part.part}`}>{part.label}</label>
            <input
              class={`form-control ${widths[part.width]}`}
              id={`${face.name}.${part.part}`}
              name={`${face.name}.${part.part}`}
              type="text"
              value={part.value}
              inputMode={part.inputMode ?? "numeric"}
              autocomplete={part.autocomplete}
              aria-required={face.required ? "true" : undefined}
              aria-invalid={face.fault && (part.faulty || !oneNamed) ? "true" : undefined}
            />
          </div>
        ))}
      </div>
    </FieldsetFrame>
  );
};
