import { words } from "../words.ts";
import { describes, type FieldFace, FieldFrame } from "./field-frame.tsx";

type Props = FieldFace & { value: string; rows?: number; max?: number | undefined; kind?: string | undefined };

/** No maxlength: who pastes too much keeps it all and reads by how much, instead of losing the end unawares. */
export const Textarea = (props: Props) => {
  const { name, value, rows = 5, max, kind, required } = props;
  const described = describes(props);
  const countId = `${name}-caratteri`;
  return (
    <FieldFrame {...props}>
      <textarea
        class="form-control"
        id={name}
        name={name}
        rows={rows}
        data-max={max}
        data-kind={kind}
        aria-required={required ? "true" : undefined}
        {...described}
        aria-describedby={[described["aria-describedby"], max && countId].filter(Boolean).join(" ") || undefined}
      >
        {value}
      </textarea>
      {max && (
        <p class="sp-hint sp-characters" id={countId}>
          {words.charactersAtMost(max)}
        </p>
      )}
    </FieldFrame>
  );
};
