import { showDateTime, showLongDate, showTime } from "#kit/time.ts";
import type { Cell } from "./columns.ts";
import { heading, paragraph } from "./flow.ts";
import { drawTable } from "./grid.ts";
import type { Style } from "./lines.ts";
import { linesOf, type Paper } from "./paper.ts";
import { closePaper, openPaper } from "./sheet.ts";
import { styles } from "./styles.ts";
import { facts } from "./tables.ts";

// Registro giornaliero di protocollo (DPCM 3 December 2013 art. 7 c. 5): what was registered on a day, to be kept
// unchanged. PDF/A-2a and PDF/UA-1; the same bytes for the same day.

export type RegisterLine = {
  number: string;
  registeredAt: Date;
  direction: "entrata" | "uscita";
  subject: string;
  correspondent: string;
  fingerprint: string;
};

export type DayRegister = {
  ente: string;
  /** "2026-03-18". */
  day: string;
  lines: RegisterLine[];
  /** The day has not ended: it says so, and is no print to keep. */
  provisional?: boolean;
  createdAt: Date;
};

const tiny: Style = { ...styles.mono, size: 6.5, lineHeight: 9 };
const text: Style = { ...styles.value, size: 8.5, lineHeight: 11.5 };
const head: Style = { ...styles.label, size: 8.5, lineHeight: 11.5 };
const inset = 5;
const widest = 400;

type Column = { title: string; width: number; style: Style; of(line: RegisterLine): string };
/** A text longer than a few lines would leave the page. */
const clipped = (words: string): string => (words.length > widest ? `${words.slice(0, widest)}…` : words);

const columns: Column[] = [
  { title: "Numero", width: 66, style: text, of: ({ number }) => number },
  { title: "Ora", width: 38, style: text, of: ({ registeredAt }) => showTime(registeredAt) },
  { title: "Verso", width: 46, style: text, of: ({ direction }) => direction },
  { title: "Oggetto", width: 136, style: text, of: ({ subject }) => clipped(subject) },
  { title: "Mittente o destinatario", width: 97, style: text, of: ({ correspondent }) => clipped(correspondent) },
  { title: "Impronta SHA-256", width: 100, style: tiny, of: ({ fingerprint }) => fingerprint },
];

const folded = (paper: Paper, words: string, style: Style, width: number): Cell => ({
  lines: linesOf(paper, words, style, width - 2 * inset),
  style,
});

const drawLines = (paper: Paper, lines: RegisterLine[]): void =>
  drawTable(paper, {
    widths: columns.map(({ width }) => width),
    head: columns.map(({ title, width }) => folded(paper, title, head, width)),
    rows: lines.map((line) => columns.map(({ of, style, width }) => folded(paper, of(line), style, width))),
  });

export const drawDayRegister = async (
  { ente, day, lines, provisional, createdAt }: DayRegister,
  options: { compress?: boolean } = {},
): Promise<Buffer> => {
  const title = `Registro giornaliero di protocollo del ${showLongDate(day)}${provisional ? " (provvisorio)" : ""}`;
  const sheet = { title, author: ente, createdAt, footer: `${ente} – ${title}`, ...options };
  const paper = openPaper(sheet);
  paragraph(paper, ente, styles.ente);
  heading(paper, 1, `Registro giornaliero di protocollo${provisional ? " (provvisorio)" : ""}`);
  paragraph(paper, showLongDate(day), styles.lead);
  if (provisional) {
    const until = "Provvisorio: la giornata non è finita. La stampa definitiva si fa la notte seguente.";
    paragraph(paper, until, styles.lead);
  }
  const [first, last] = [lines[0]?.number, lines.at(-1)?.number];
  facts(paper, [
    { label: "Registrazioni", value: String(lines.length) },
    ...(first && last
      ? [
          { label: "Dal numero", value: first },
          { label: "Al numero", value: last },
        ]
      : []),
    { label: "Stampato il", value: `${showDateTime(createdAt)} (ora italiana)` },
  ]);
  heading(paper, 2, "Registrazioni");
  if (lines.length) drawLines(paper, lines);
  else paragraph(paper, "In questo giorno non è stato registrato alcun documento.");
  return closePaper(paper, sheet);
};
