import { Button } from "../button.tsx";
import type { Children } from "../frame.ts";

type RowProps = {
  /** "utenti.0": what the address ends with after adding it, so that its first field takes the focus. */
  id: string;
  title: string;
  /** Absent when the fewest rows are left. `of`: whose row it is, said after the label; its title when absent. */
  remove?: { label: string; of?: string; name: string; value: string } | undefined;
  children: Children;
};

/** One of several alike (S0.57): its title, its fields, the bin at its end (S0.58). */
export const RowFrame = ({ id, title, remove, children }: RowProps) => (
  <fieldset class="sp-row" id={id} data-row="">
    <legend>{title}</legend>
    <div class="sp-row-fields">{children}</div>
    {remove && (
      <div class="sp-row-remove">
        <Button tone="danger" icon="it-delete" name={remove.name} value={remove.value} of={remove.of ?? title}>
          {remove.label}
        </Button>
      </div>
    )}
  </fieldset>
);

/** Fields that stand together under one title. */
export const BlockFrame = ({ title, children }: { title?: string | undefined; children: Children }) =>
  title ? (
    <fieldset class="sp-block">
      <legend>{title}</legend>
      {children}
    </fieldset>
  ) : (
    <div class="sp-block">{children}</div>
  );
