import { Button } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { FieldsetFrame, Remarks } from "#ui/fields/field-frame.tsx";
import { Pair } from "#ui/fields/pair.tsx";
import { RowFrame } from "#ui/fields/row-frame.tsx";
import { Textarea } from "#ui/fields/textarea.tsx";
import { CellInput } from "./cell-input.tsx";
import type { InputProps } from "./fields/kind.ts";
import type { FieldOf, Typed } from "./modulo.ts";
import { givenTo } from "./read-field.ts";
import { rowTitle } from "./row-title.ts";
import { rowCount, rowScope } from "./rows.ts";

// S0.57, S0.58: repeating boxes, one button that adds one, a bin on each. Every button sends the form, so it works
// without JavaScript.

export type RowsProps = Omit<InputProps<FieldOf["rows"]>, "given" | "beside"> & { typed: Typed };

/** Who stands in a row, as far as it was typed: "Anna Rossi". */
const whoIn = (field: FieldOf["rows"], typed: Typed, scope: string): string =>
  field.fields
    .filter(({ kind }) => kind === "text")
    .slice(0, 2)
    .map(({ id }) => typed[scope + id]?.trim())
    .filter(Boolean)
    .join(" ");

const removal = ({ field, words, typed }: RowsProps, row: number) => {
  const title = rowTitle(words, row);
  const who = whoIn(field, typed, rowScope(field.id, row));
  return {
    label: words.remove?.replace("{n}", String(row + 1)) ?? `Elimina ${title}`,
    of: who && `: ${who}`,
    name: "op",
    value: `rimuovi:${field.id}.${row}`,
  };
};

const Row = (props: RowsProps & { row: number; removable: boolean }) => {
  const { field, words, typed, row, removable } = props;
  const scope = rowScope(field.id, row);
  return (
    <RowFrame
      id={`${field.id}.${row}`}
      title={rowTitle(words, row)}
      remove={removable ? removal(props, row) : undefined}
    >
      <Remarks texts={props.remarksOf?.(`${field.id}.${row}`)} />
      <Pair>
        {field.fields.map((cell) => (
          <CellInput
            {...props}
            key={cell.id}
            field={cell}
            name={scope + cell.id}
            words={words.fields?.[cell.id] ?? { label: cell.id }}
            given={givenTo(typed, cell.id, scope)}
            beside={field.fields}
          />
        ))}
      </Pair>
    </RowFrame>
  );
};

const PasteBox = ({ field, words, typed, faultOf }: RowsProps) => {
  const name = `${field.id}.incolla`;
  const columns = field.fields.map(({ id }) => words.fields?.[id]?.label ?? id).join(", ");
  const text = typed[name] ?? "";
  return (
    <Disclosure title="Incolla un elenco da un foglio di calcolo" open={text !== ""}>
      <Textarea
        name={name}
        label="Elenco da incollare"
        hint={`Una riga per ogni voce, con le colonne in quest’ordine: ${columns}. Puoi incollare anche la riga delle intestazioni.`}
        value={text}
        fault={faultOf(name)}
      />
      <Button tone="outline" name="op" value={`incolla:${field.id}`}>
        Aggiungi le righe incollate
      </Button>
    </Disclosure>
  );
};

/** An only row that is the least allowed can be emptied, so its bin goes only while nothing stands in it. */
export const RowsInput = (props: RowsProps) => {
  const { field, name, words, typed, faultOf, originOf } = props;
  const isFixed = props.isClosed?.(`${name}.righe`) ?? false;
  const count = rowCount(field, typed);
  return (
    <FieldsetFrame
      id={name}
      name={name}
      label={words.label}
      hint={words.hint}
      fault={faultOf(name)}
      origin={originOf(name)}
      required={field.required}
      remarks={props.remarksOf?.(name)}
    >
      <div>
        <input type="hidden" name={`${name}.righe`} value={count} />
        {Array.from({ length: count }, (_, row) => (
          <Row
            {...props}
            key={row}
            row={row}
            removable={!isFixed && (count > field.min || whoIn(field, typed, rowScope(name, row)) !== "")}
          />
        ))}
        {count < field.max && !isFixed && (
          <p>
            <Button tone="outline" icon="it-plus" name="op" value={`aggiungi:${name}`}>
              {words.add ?? "Aggiungi"}
            </Button>
          </p>
        )}
        {field.paste && !isFixed && <PasteBox {...props} />}
      </div>
    </FieldsetFrame>
  );
};
