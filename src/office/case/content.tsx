// The summary frozen as it was sent (S1.31), with what the office has to say about it in its place.
import type { Remark } from "#istanze/remarks.ts";
import type { Summary, SummaryBlock, SummaryEntry } from "#kit/summary.ts";
import type { Children } from "#ui/frame.ts";
import { words } from "#ui/words.ts";
import { rowsTarget, rowTarget } from "./targets.ts";

export type Pinning = {
  /** Written and not yet asked. */
  drafts: readonly Remark[];
  /** Address where a remark is written; undefined when nothing can be asked now. */
  pin(target: string, remark?: string): string | undefined;
};

type Row = Extract<SummaryBlock, { block: "rows" }>["rows"][number];

/** Where a remark brings back to. */
export const anchorOf = (target: string): string => `dato-${target || "generale"}`;

const Pin = ({ pinning, target, of }: { pinning: Pinning; target: string; of: string }) => {
  const href = pinning.pin(target);
  return href ? (
    <a class="sp-pin" href={href}>
      Segnala<span class="visually-hidden"> {of}</span>
    </a>
  ) : null;
};

export const Pinned = ({ pinning, target }: { pinning: Pinning; target: string }) => (
  <>
    {pinning.drafts
      .filter((remark) => remark.target === target)
      .map((remark) => {
        const href = pinning.pin(target, remark.id);
        return (
          <p key={remark.id} class="sp-remark">
            <span class="visually-hidden">Segnalazione da inviare: </span>
            {remark.text}
            {href && (
              <>
                {" "}
                <a href={href}>
                  Modifica<span class="visually-hidden"> la segnalazione</span>
                </a>
              </>
            )}
          </p>
        );
      })}
  </>
);

const Cell = ({ entry, of, pinning }: { entry: SummaryEntry; of: string; pinning: Pinning }) => (
  <>
    <span class="sp-pinnable" id={anchorOf(entry.name)}>
      <span>{entry.value || <span class="sp-nothing">{words.nothing}</span>}</span>
      <Pin pinning={pinning} target={entry.name} of={of} />
    </span>
    <Pinned pinning={pinning} target={entry.name} />
  </>
);

const Entries = ({ entries, row, pinning }: { entries: readonly SummaryEntry[]; row?: Row; pinning: Pinning }) => (
  <dl class="sp-facts">
    {entries.map((entry) => (
      <div key={entry.name}>
        <dt>{entry.label}</dt>
        <dd>
          <Cell entry={entry} of={row ? `${row.title}: ${entry.label}` : entry.label} pinning={pinning} />
        </dd>
      </div>
    ))}
  </dl>
);

const Rows = ({ rows, pinning }: { rows: readonly Row[]; pinning: Pinning }) => (
  <>
    {rows.map((row) => (
      <section key={row.title} class="sp-summary-row" id={anchorOf(rowTarget(row))}>
        <h4 class="sp-pinnable">
          <span>{row.title}</span>
          <Pin pinning={pinning} target={rowTarget(row)} of={row.title} />
        </h4>
        <Pinned pinning={pinning} target={rowTarget(row)} />
        <Entries entries={row.entries} row={row} pinning={pinning} />
      </section>
    ))}
  </>
);

const Heading = ({ block, pinning }: { block: SummaryBlock; pinning: Pinning }) => {
  if (!block.title) return null;
  const target = block.block === "rows" ? rowsTarget(block.rows) : "";
  if (!target) return <h3>{block.title}</h3>;
  return (
    <>
      <h3 class="sp-pinnable" id={anchorOf(target)}>
        <span>{block.title}</span>
        <Pin pinning={pinning} target={target} of={block.title} />
      </h3>
      <Pinned pinning={pinning} target={target} />
    </>
  );
};

const Block = ({ block, pinning }: { block: SummaryBlock; pinning: Pinning }) => (
  <>
    <Heading block={block} pinning={pinning} />
    {block.block === "text" && block.paragraphs.map((text) => <p key={text}>{text}</p>)}
    {block.block === "entries" && <Entries entries={block.entries} pinning={pinning} />}
    {block.block === "rows" && <Rows rows={block.rows} pinning={pinning} />}
  </>
);

/** Texts that were only read are folded: the clerk knows them. */
const isText = ({ block }: SummaryBlock): boolean => block === "text";

const Folded = ({ blocks, pinning }: { blocks: readonly SummaryBlock[]; pinning: Pinning }): Children =>
  blocks.length === 0 ? null : (
    <details class="sp-read-texts">
      <summary>Testi letti durante la compilazione</summary>
      {blocks.map((block, at) => (
        <Block key={at} block={block} pinning={pinning} />
      ))}
    </details>
  );

export const CaseContent = ({ summary, pinning }: { summary: Summary; pinning: Pinning }) => (
  <div class="sp-summary">
    {summary.map((section) => (
      <section key={section.step} class="sp-summary-section" aria-labelledby={`passo-${section.step}`}>
        <div class="sp-summary-head">
          <h2 id={`passo-${section.step}`}>{section.title}</h2>
        </div>
        {section.blocks
          .filter((block) => !isText(block))
          .map((block, at) => (
            <Block key={at} block={block} pinning={pinning} />
          ))}
        <Folded blocks={section.blocks.filter(isText)} pinning={pinning} />
      </section>
    ))}
  </div>
);
