/** A stretch of a Markdown text that can be parsed by itself. */
export interface MarkdownStretch {
  /** Where it starts in the whole, in UTF-16 units. */
  readonly start: number;
  readonly length: number;
  /** The stretch, and behind it a definition for each label that it uses and another stretch defines. */
  readonly markdown: string;
}

/** Gives the labels that a Markdown text defines, as they are written: `a`, and `^a` for a note. */
export type DefinedLabels = (markdown: string) => readonly string[];

/** Code and HTML of several lines may hold empty lines; where there is any, nothing is split. */
const HOLDS_EMPTY_LINES = /^[\s>*+\-\d.)]*(?:```|~~~)|<(?:script|pre|style|textarea|[!?])/imu;
/** After an empty line, what stands at the margin, or one space from it, ends every list, quotation and note before it. */
const FRESH_START = /\n[ \t]*\r?\n(?= ?[\p{L}#_`"“„«(])/gu;
const LABEL = /\[(?<label>[^[\]\n]{1,200})\]/gu;

/**
 * Splits a Markdown text where its blocks start afresh, into stretches of about `size` characters: the parser's time
 * and memory grow faster than its input. Parsed one after the other they give what the whole would.
 */
export function splitMarkdown(markdown: string, size: number, labelsIn: DefinedLabels): MarkdownStretch[] {
  const starts = HOLDS_EMPTY_LINES.test(markdown) ? [0] : startsIn(markdown, size);
  if (starts.length === 1) return [{ start: 0, length: markdown.length, markdown }];
  const stretches = starts.map((start, index) => ({ start, words: markdown.slice(start, starts[index + 1]) }));
  const defined = stretches.map(({ words }) => new Set(words.includes(']:') ? labelsIn(words).map(normalised) : []));
  const everywhere = new Set(defined.flatMap((labels) => [...labels]));
  return stretches.map(({ start, words }, index) => {
    const wanted = new Set([...everywhere].filter((label) => !defined[index]?.has(label)));
    return { start, length: words.length, markdown: words + definitionsFor(words, wanted) };
  });
}

function startsIn(markdown: string, size: number): number[] {
  const starts = [0];
  for (const { index, 0: gap } of markdown.matchAll(FRESH_START)) {
    const start = index + gap.length;
    if (start - (starts.at(-1) ?? 0) >= size) starts.push(start);
  }
  return starts;
}

/** Labels are the same whatever their case and spaces (CommonMark 0.31, “matches”). */
function normalised(label: string): string {
  return label.trim().replace(/\s+/gu, ' ').toLowerCase().toUpperCase();
}

/** A definition for each label that is wanted and used; where it leads to does not matter to the words. */
function definitionsFor(words: string, wanted: ReadonlySet<string>): string {
  if (wanted.size === 0) return '';
  const used = new Map(
    [...words.matchAll(LABEL)].map(({ groups }) => [normalised(groups?.label ?? ''), groups?.label]),
  );
  return [...used].map(([key, label]) => (wanted.has(key) ? `\n\n[${label}]: #` : '')).join('');
}
