import type { Summary, SummaryBlock, SummaryEntry, SummarySection } from "#kit/summary.ts";
import { Table } from "./table.tsx";
import { words } from "./words.ts";

/** Names of entries that are not as they were, each with what it was. */
export type Changed = ReadonlyMap<string, string>;

type Around = { changed?: Changed | undefined };
type Row = Extract<SummaryBlock, { block: "rows" }>["rows"][number];

/** More characters than these do not fit over a value beside others. */
const longestBeside = 60;

const Value = ({ entry, changed }: Around & { entry: SummaryEntry }) => {
  const before = changed?.get(entry.name);
  const value = entry.value || <span class="sp-nothing">{words.nothing}</span>;
  if (before === undefined) return <>{value}</>;
  return (
    <>
      <ins>
        <span class="visually-hidden">{words.changed}: </span>
        {value}
      </ins>
      <del>
        {words.was} {before || words.nothing}
      </del>
    </>
  );
};

const isWide = ({ label, value }: SummaryEntry): boolean =>
  label.length > longestBeside || value.length > longestBeside;

const Entries = ({ entries, changed }: Around & { entries: readonly SummaryEntry[] }) => (
  <dl class="sp-facts">
    {entries.map((entry) => (
      <div
        key={entry.name}
        class={
          [isWide(entry) && "sp-fact-wide", changed?.has(entry.name) && "sp-changed"].filter(Boolean).join(" ") ||
          undefined
        }
      >
        <dt>{entry.label}</dt>
        <dd>
          <Value entry={entry} changed={changed} />
        </dd>
      </div>
    ))}
  </dl>
);

const labelsOf = ({ entries }: Row): string => entries.map(({ label }) => label).join("\n");

/** As many rows as somebody may have to check: a table, as long as all answer the same few questions. */
const isTable = (rows: readonly Row[]): boolean =>
  rows.every((row) => row.entries.length <= 4 && labelsOf(row) === labelsOf(rows[0] ?? row));

const RowsTable = ({ title, rows, changed }: Around & { title: string; rows: readonly Row[] }) => (
  <Table
    caption={title}
    columns={[
      { heading: words.row, main: true, quiet: true, cell: (row: Row) => row.title },
      ...(rows[0]?.entries ?? []).map(({ label }, index) => ({
        heading: label,
        cell: ({ entries }: Row) => {
          const entry = entries[index];
          return (
            entry && (
              <span class={changed?.has(entry.name) ? "sp-changed" : undefined}>
                <Value entry={entry} changed={changed} />
              </span>
            )
          );
        },
      })),
    ]}
    rows={rows}
    rowKey={({ title: row }) => row}
  />
);

const Rows = ({ rows, changed }: Around & { rows: readonly Row[] }) => (
  <>
    {rows.map((row) => (
      <section key={row.title} class="sp-summary-row">
        <h4>{row.title}</h4>
        <Entries entries={row.entries} changed={changed} />
      </section>
    ))}
  </>
);

const Block = ({ block, changed }: Around & { block: SummaryBlock }) => (
  <>
    {block.title && <h3>{block.title}</h3>}
    {block.block === "text" && block.paragraphs.map((paragraph) => <p key={paragraph}>{paragraph}</p>)}
    {block.block === "entries" && <Entries entries={block.entries} changed={changed} />}
    {block.block === "rows" &&
      (isTable(block.rows) ? (
        <RowsTable title={block.title} rows={block.rows} changed={changed} />
      ) : (
        <Rows rows={block.rows} changed={changed} />
      ))}
  </>
);

type Props = Around & {
  summary: Summary;
  /** Address of “Modifica” of a section; no link where it gives none. */
  edit?: (section: SummarySection) => string | undefined;
};

const Edit = ({ href, title }: { href: string; title: string }) => (
  <a class="sp-edit" href={href}>
    {words.edit}
    <span class="visually-hidden"> {title}</span>
  </a>
);

/** S0.60: all that was declared, to be read again; the same that the PDF and the mail print. */
export const SummaryView = ({ summary, edit, changed }: Props) => (
  <div class="sp-summary">
    {summary.map((section) => {
      const href = edit?.(section);
      return (
        <section key={section.step} class="sp-summary-section" aria-labelledby={`riepilogo-${section.step}`}>
          <div class="sp-summary-head">
            <h2 id={`riepilogo-${section.step}`}>{section.title}</h2>
            {href && <Edit href={href} title={section.title} />}
          </div>
          {section.blocks.map((block, index) => (
            <Block key={index} block={block} changed={changed} />
          ))}
        </section>
      );
    })}
  </div>
);
