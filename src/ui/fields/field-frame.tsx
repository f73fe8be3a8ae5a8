import type { Children } from "../frame.ts";
import { Icon } from "../icon.tsx";
import { words } from "../words.ts";

/** What stands around any control. The control's id is `name`; of radios and of parts, see there. */
export type FieldFace = {
  name: string;
  label: string;
  hint?: string | undefined;
  /** The sentence of its fault; the same that the error summary prints. */
  fault?: string | undefined;
  /** Where the value comes from, when the person did not type it: "Dalla tua identità digitale". */
  origin?: string | undefined;
  required?: boolean | undefined;
  /** What the office asks about it: no fault of what stands there now. */
  remarks?: readonly string[] | undefined;
};

const hintId = (name: string): string => `${name}-aiuto`;
const faultId = (name: string): string => `${name}-errore`;
const remarkId = (name: string): string => `${name}-richiesta`;
const originId = (name: string): string => `${name}-origine`;

/** The attributes that tie a control to its hint, its fault and its origin. */
export const describes = ({ name, hint, fault, origin, remarks }: FieldFace) => {
  const ids = [
    remarks?.length && remarkId(name),
    hint && hintId(name),
    origin && originId(name),
    fault && faultId(name),
  ].filter(Boolean);
  return {
    "aria-describedby": ids.length > 0 ? ids.join(" ") : undefined,
    "aria-invalid": fault ? ("true" as const) : undefined,
  };
};

// S0.38. Sighted people see the asterisk; for the others aria-required or the legend says it.
export const Asterisk = () => (
  <span class="sp-asterisk" aria-hidden="true">
    {" "}
    *
  </span>
);

/** Where what is filled in comes from: of one field, or of a whole block. */
export const Origin = ({ id, text }: { id?: string; text: string }) => (
  <p class="sp-origin" id={id}>
    <Icon name="it-lock" size="xs" />
    {text}
  </p>
);

/** Capability 24: what the office wrote stands at the field that it is about. */
export const Remarks = ({ id, texts = [] }: { id?: string; texts?: readonly string[] | undefined }) =>
  texts.length > 0 ? (
    <div id={id} class="sp-changed">
      {texts.map((text) => (
        <div key={text} class="sp-break">
          <strong>{words.remark}</strong> {text}
        </div>
      ))}
    </div>
  ) : null;

export const Notes = ({ name, hint, fault, origin, remarks }: FieldFace) => (
  <>
    <Remarks id={remarkId(name)} texts={remarks} />
    {hint && (
      <p class="sp-hint" id={hintId(name)}>
        {hint}
      </p>
    )}
    {origin && <Origin id={originId(name)} text={origin} />}
    {fault && (
      <p class="sp-fault" id={faultId(name)}>
        <Icon name="it-error" size="sm" tone="danger" />
        <span>
          <span class="visually-hidden">{words.faultOf} </span>
          {fault}
        </span>
      </p>
    )}
  </>
);

const fieldClass = (fault: string | undefined): string => (fault ? "sp-field sp-faulty" : "sp-field");

/** Label, notes and one control; `data-field` is where the browser writes a fault. */
export const FieldFrame = ({ children, ...face }: FieldFace & { children: Children }) => (
  <div class={fieldClass(face.fault)} data-field={face.name}>
    <label for={face.name}>
      {face.label}
      {face.required && <Asterisk />}
    </label>
    <Notes {...face} />
    {children}
  </div>
);

/** The same around several controls that answer one question. Its id is given only where no control has it. */
export const FieldsetFrame = ({ children, id, ...face }: FieldFace & { id?: string; children: Children }) => (
  <fieldset
    class={fieldClass(face.fault)}
    id={id}
    data-field={face.name}
    aria-describedby={describes(face)["aria-describedby"]}
  >
    <legend>
      {face.label}
      {face.required && (
        <>
          <Asterisk />
          <span class="visually-hidden"> ({words.required})</span>
        </>
      )}
    </legend>
    <Notes {...face} />
    {children}
  </fieldset>
);

export const MandatoryNote = () => <p class="sp-mandatory">{words.mandatory}</p>;
