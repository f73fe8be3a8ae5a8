import type { Condition, Kind } from "./modulo.ts";

// Conditions are written on references to earlier fields and come out as data: a field or an option that is not
// there does not compile.

/** An earlier field; `Option` holds the options that it can be asked for. */
export type Ref<K extends Kind = Kind, Option extends string = string> = {
  readonly field: string;
  readonly kind: K;
  readonly options?: readonly Option[];
};

declare const written: unique symbol;
/** A condition that was written on references, not spelled by hand. */
export type When = Condition & { readonly [written]: true };
const when = (condition: Condition): When => condition as When;

/** A ticked box is "si". */
export const is = <Option extends string>(ref: Ref<Kind, Option>, option: NoInfer<Option>): When =>
  when({ is: [ref.field, option] });

/** Something valid was answered. */
export const filled = (ref: Ref<Kind, string>): When => when({ filled: ref.field });

/** More than the limit; money in cents. */
export const over = (ref: Ref<"number" | "money", string>, limit: number): When => when({ over: [ref.field, limit] });

export const not = (condition: When): When => when({ not: condition });
export const all = (...conditions: When[]): When => when({ all: conditions });
export const any = (...conditions: When[]): When => when({ any: conditions });
