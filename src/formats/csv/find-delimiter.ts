const DELIMITERS = [',', ';', '\t', '|'] as const;
/** The lines that are looked at. */
const SAMPLE = 50;
/** The line by which spreadsheets are told the sign: `sep=;`. */
const DECLARATION = /^sep=([,;\t|])\r?\n/iu;

/** By which sign the cells of a table are parted, and the table itself. */
export interface Delimited {
  readonly delimiter: string;
  readonly body: {
    readonly text: string;
    /** Lines of the file before the text. */
    readonly linesBefore: number;
  };
}

/**
 * Finds the sign between the cells: the one that the file declares, else the one that stands equally often in most of
 * its first lines, quotes set aside; a comma for a table of one column.
 */
export function findDelimiter(text: string): Delimited {
  const declared = DECLARATION.exec(text);
  if (declared?.[1]) {
    return { delimiter: declared[1], body: { text: text.slice(declared[0].length), linesBefore: 1 } };
  }
  const lines = firstLines(text);
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: regularity(lines, delimiter) }));
  const best = scored.reduce((one, other) => (other.score > one.score ? other : one));
  return { delimiter: best.delimiter, body: { text, linesBefore: 0 } };
}

/** The first lines with what stands between quotes taken out; a line break between quotes ends none. */
function firstLines(text: string): string[] {
  const lines: string[] = [];
  let line = '';
  let isQuoted = false;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (character !== '\n') line += character;
    else if (lines.push(line) === SAMPLE) return lines;
    else line = '';
  }
  return [...lines, line].filter((each) => each.trim() !== '');
}

/** The share of lines that have as many of the sign as the first one, weighed by how many that is; 0 for none. */
function regularity(lines: readonly string[], delimiter: string): number {
  const counts = lines.map((line) => line.split(delimiter).length - 1);
  const [expected = 0] = counts;
  if (expected === 0) return 0;
  const same = counts.filter((count) => count === expected).length / counts.length;
  return same + Math.min(expected, 20) / 1000;
}
