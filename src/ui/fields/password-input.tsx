import { describes, type FieldFace, FieldFrame } from "./field-frame.tsx";

type Props = FieldFace & {
  autocomplete: "current-password" | "new-password";
  /** Of a new one: how many characters are needed, which the browser says while it is typed. */
  shortest?: number | undefined;
};

/** Never filled in by the server: what was typed is not written into a page. Pasting is as good as typing. */
export const PasswordInput = (props: Props) => (
  <FieldFrame {...props}>
    <input
      class="form-control sp-wide-24"
      id={props.name}
      name={props.name}
      // The types of preact know aria-required of a field for text alone.
      type={"password" as "text"}
      autocomplete={props.autocomplete}
      autocapitalize="none"
      spellcheck={false}
      data-shortest={props.shortest}
      aria-required={props.required ? "true" : undefined}
      {...describes(props)}
    />
  </FieldFrame>
);
