import { canDraw, type Face } from "./fonts.ts";

// Text to lines. Own line breaking, because a value may mix alphabets that no single font covers, and because a long
// value has to be cut between two pages at a line.

export type Style = { face: Face; size: number; color: string; lineHeight: number };

/** A stretch of a line in one face; `missing` is drawn as an empty box that keeps its character as ActualText. */
export type Segment = { face: Face | "missing"; text: string; width: number };
export type Line = Segment[];

/** Points that a text takes in a face, at a size. */
export type Measure = (face: Face, text: string, size: number) => number;

type Run = { face: Face | "missing"; text: string };

// what Titillium and Roboto Mono certainly have: most texts need no look-up
const plain = /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u00ff‘’“”–—…€•]*$/;
const graphemes = new Intl.Segmenter("it", { granularity: "grapheme" });
const invisible = /\p{Default_Ignorable_Code_Point}/gu;
// Persian needs it to keep two letters apart
const invisibleButNonJoiner = /(?!\u200c)\p{Default_Ignorable_Code_Point}/gu;

/** Characters that paper cannot show: controls become spaces, lone surrogates are marked. */
export const printable = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n]/gu, " ")
    .replace(/\p{Cs}/gu, "\ufffd");

const faceFor = (grapheme: string, wanted: Face): Face | "missing" => {
  for (const face of [wanted, "mono", "arabic"] as const) if (canDraw(face, grapheme)) return face;
  return "missing";
};

const runsOf = (word: string, wanted: Face): Run[] => {
  if (plain.test(word)) return [{ face: wanted, text: word }];
  const runs: Run[] = [];
  for (const { segment } of graphemes.segment(word)) {
    const seen = segment.replace(invisible, "");
    if (!seen) continue;
    const face = faceFor(seen, wanted);
    const text = { missing: segment, arabic: segment.replace(invisibleButNonJoiner, "") }[face as string] ?? seen;
    const last = runs.at(-1);
    if (last && last.face === face && face !== "missing") last.text += text;
    else runs.push({ face, text });
  }
  return runs;
};

/** Breaks at spaces, and inside a word only when the word alone is wider than the line. */
export const breakLines = (text: string, style: Style, width: number, measure: Measure): Line[] => {
  const widthOf = ({ face, text: run }: Run) =>
    face === "missing" ? style.size * 0.8 : measure(face, run, style.size);
  const segmentsOf = (word: string): Line => runsOf(word, style.face).map((run) => ({ ...run, width: widthOf(run) }));
  const space = measure(style.face, " ", style.size);
  const lines: Line[] = [];

  for (const paragraph of printable(text).split("\n")) {
    let line: Line = [];
    let used = 0;
    const close = () => {
      lines.push(joinSegments(line));
      line = [];
      used = 0;
    };
    const place = (segments: Line, taken: number) => {
      if (line.length && used + space + taken > width) close();
      if (line.length) line.push({ face: style.face, text: " ", width: space });
      used += taken + (line.length ? space : 0);
      line.push(...segments);
    };
    for (const word of paragraph.split(" ").filter(Boolean)) {
      const segments = segmentsOf(word);
      const taken = widthOfLine(segments);
      if (taken <= width) place(segments, taken);
      else for (const piece of cutWord(segments, width, widthOf)) place(piece, widthOfLine(piece));
    }
    close();
  }
  return lines;
};

export const widthOfLine = (line: Line): number => line.reduce((sum, { width }) => sum + width, 0);

const cutWord = (segments: Line, width: number, widthOf: (run: Run) => number): Line[] => {
  const pieces: Line[] = [[]];
  let used = 0;
  for (const { face, text } of segments)
    for (const { segment } of graphemes.segment(text)) {
      const one = { face, text: segment, width: widthOf({ face, text: segment }) };
      if (used + one.width > width) {
        pieces.push([]);
        used = 0;
      }
      pieces.at(-1)?.push(one);
      used += one.width;
    }
  return pieces.map((piece) => joinSegments(piece));
};

/** One segment a face: fewer drawing operations, and Arabic words in a row take their spaces with them. */
const joinSegments = (line: Line): Line => {
  const joined: Line = [];
  line.forEach(({ face, text, width }, at) => {
    const last = joined.at(-1);
    const own = text === " " && last?.face === "arabic" && line[at + 1]?.face === "arabic" ? "arabic" : face;
    if (last && last.face === own && own !== "missing") {
      last.text += text;
      last.width += width;
    } else joined.push({ face: own, text, width });
  });
  return joined;
};
