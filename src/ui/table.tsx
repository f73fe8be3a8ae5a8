import type { Children } from "./frame.ts";

export type Column<Row> = {
  heading: string;
  cell(row: Row): Children;
  /** The cell that names its row: it becomes the row's heading and, on phones, the card's title. */
  main?: boolean;
  /** The heading is only for screen readers: stars, buttons. */
  quiet?: boolean;
  /** Dates and numbers: on one line where there is room. */
  tight?: boolean;
  /** Buttons: on phones they take the whole width of the card, at its foot. */
  actions?: boolean;
  /** Link that sorts by this column, and how it is sorted now. */
  sort?: { href: string; now?: "ascending" | "descending" | undefined } | undefined;
};

type Props<Row> = {
  caption: string;
  /** The page says it already in a heading. */
  captionSeen?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey(row: Row): string;
};

const Heading = <Row,>({ column }: { column: Column<Row> }) => {
  if (column.quiet) return <span class="visually-hidden">{column.heading}</span>;
  if (!column.sort) return <>{column.heading}</>;
  const arrow = column.sort.now === "ascending" ? "↑" : column.sort.now === "descending" ? "↓" : "";
  return (
    <a href={column.sort.href}>
      {column.heading} <span aria-hidden="true">{arrow}</span>
    </a>
  );
};

// On phones a quiet cell goes to the corner of its card.
const cellClass = ({ quiet, tight, actions }: Column<never>): string | undefined =>
  quiet ? "sp-cell-corner" : actions ? "sp-cell-actions" : tight ? "sp-cell-tight" : undefined;

const Cell = <Row,>({ column, row }: { column: Column<Row>; row: Row }) =>
  column.main ? (
    <th scope="row" role="rowheader">
      {column.cell(row)}
    </th>
  ) : (
    <td role="cell" class={cellClass(column)} data-label={column.quiet || column.actions ? undefined : column.heading}>
      {column.cell(row)}
    </td>
  );

/** Under 768 px every row is a card. The roles repeat what `display: block` would take from screen readers. */
export const Table = <Row,>({ caption, captionSeen, columns, rows, rowKey }: Props<Row>) => (
  <table class="table sp-table" role="table">
    <caption class={captionSeen ? undefined : "visually-hidden"}>{caption}</caption>
    <thead role="rowgroup">
      <tr role="row">
        {columns.map((column) => (
          <th key={column.heading} scope="col" role="columnheader" aria-sort={column.sort?.now}>
            <Heading column={column} />
          </th>
        ))}
      </tr>
    </thead>
    <tbody role="rowgroup">
      {rows.map((row) => (
        <tr key={rowKey(row)} role="row">
          {columns.map((column) => (
            <Cell key={column.heading} column={column} row={row} />
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
