import type { Summary, SummaryBlock, SummaryEntry, SummarySection } from "#kit/summary.ts";
import { words } from "./words.ts";

/** Names of entries that are not as they were, each with what it was. */
export type Changed = ReadonlyMap<string, string>;

type Around = { changed?: Changed | undefined };

const Entry = ({ entry, changed }: Around & { entry: SummaryEntry }) => {
  const before = changed?.get(entry.name);
  const value = entry.value || <span class="sp-nothing">{words.nothing}</span>;
  return (
    <div class={before === undefined ? undefined : "sp-changed"}>
      <dt>{entry.label}</dt>
      <dd>
        {before === undefined ? (
          value
        ) : (
          <>
            <ins>
              <span class="visually-hidden">{words.changed}: </span>
              {value}
            </ins>
            <del>
              {words.before} {before || words.nothing}
            </del>
          </>
        )}
      </dd>
    </div>
  );
};

const Entries = ({ entries, changed }: Around & { entries: readonly SummaryEntry[] }) => (
  <dl class="sp-facts">
    {entries.map((entry) => (
      <Entry key={entry.name} entry={entry} changed={changed} />
    ))}
  </dl>
);

const Block = ({ block, changed }: Around & { block: SummaryBlock }) => {
  if (block.block === "text")
    return (
      <>
        {block.title && <h3>{block.title}</h3>}
        {block.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </>
    );
  if (block.block === "entries")
    return (
      <>
        {block.title && <h3>{block.title}</h3>}
        <Entries entries={block.entries} changed={changed} />
      </>
    );
  return (
    <>
      <h3>{block.title}</h3>
      {block.rows.map((row) => (
        <section key={row.title} class="sp-summary-row">
          <h4>{row.title}</h4>
          <Entries entries={row.entries} changed={changed} />
        </section>
      ))}
    </>
  );
};

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
