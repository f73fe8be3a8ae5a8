// Rows of the manuals ("S0.40") and where tests name them.

/** Row id → its sentence, in the order of the page. */
export const rowsIn = (markdown: string): Map<string, string> =>
  new Map([...markdown.matchAll(/^- (S\d+\.\d+) (.+)$/gm)].map(([, id = "", sentence = ""]) => [id, sentence]));

/** Every row that a text names: "S0.40", "S0.32 and S0.33", or a range "S0.61–S0.65", also "S0.61-65". */
export const idsIn = (text: string): string[] =>
  [...text.matchAll(/\bS(\d+)\.(\d+)(?:[-–](?:S\1\.)?(\d+)\b)?/g)].flatMap(([, manual, first, last = first]) => {
    const count = Number(last) - Number(first) + 1;
    return Array.from({ length: Math.max(count, 1) }, (_, at) => `S${manual}.${Number(first) + at}`);
  });

// a test that is skipped shows nothing, so .skip and .todo are not read
const testName = /\b(?:test|it|describe|suite)\(\s*(["'`])((?:\\.|(?!\1).)*)\1/gs;
const quoted = /(["'`])((?:\\.|(?!\1).)*)\1/gs;

/** The rows named by the tests of a file; in a file of journeys (viaggi.ts) by any of its texts. */
export const idsOfTests = (path: string, source: string): string[] =>
  [...source.matchAll(path.endsWith("viaggi.ts") ? quoted : testName)].flatMap(([, , text = ""]) => idsIn(text));
