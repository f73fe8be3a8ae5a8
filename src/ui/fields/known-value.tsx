import { Icon } from "../icon.tsx";
import { words } from "../words.ts";
import { type FieldFace, Remarks } from "./field-frame.tsx";

/** What is known and cannot be typed: read, not a disabled control that the keyboard would skip. */
export const KnownValue = ({ name, label, hint, origin, remarks, value }: FieldFace & { value: string }) => (
  <dl class="sp-field sp-known" id={name} data-field={name}>
    <dt>{label}</dt>
    <dd class="sp-break">{value || words.nothing}</dd>
    {remarks && remarks.length > 0 && (
      <dd>
        <Remarks texts={remarks} />
      </dd>
    )}
    {hint && <dd class="sp-hint">{hint}</dd>}
    {origin && (
      <dd class="sp-origin">
        <Icon name="it-lock" size="xs" />
        {origin}
      </dd>
    )}
  </dl>
);
