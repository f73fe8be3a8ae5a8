// What stands on the page only while an answer asks for it.
import type { JSX } from "preact";
import { fieldsIn } from "./conditions.ts";
import type { Condition } from "./modulo.ts";

/**
 * What is not asked for is drawn hidden: it keeps what was typed, and the browser shows it when an answer on this
 * same page asks for it. Whoever posts it does not answer: the server reads only what is asked.
 */
export const Conditional = ({
  when,
  isAsked,
  own,
  cell,
  children,
}: {
  /** Its place among the fields of a block. */
  cell?: string;
  when: Condition | undefined;
  isAsked: boolean;
  own: Set<string>;
  children: JSX.Element;
}) => {
  if (!when && isAsked && !cell) return children;
  const isOwn = when !== undefined && fieldsIn(when).every((id) => own.has(id));
  return (
    <div class={cell} hidden={!isAsked} data-when={isOwn ? JSON.stringify(when) : undefined}>
      {children}
    </div>
  );
};
