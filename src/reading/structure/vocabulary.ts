import { isHyphen, isWordCharacter } from './word-characters.ts';

/** The words of a document, so that it can tell itself which of its words a line end has broken. */
export interface Vocabulary {
  /** Whether the document has `word` in one piece somewhere, small and capital letters alike. */
  has(word: string): boolean;
  /** Whether `word` stands inside a line somewhere, so that no line end can have made it. */
  hasInside(word: string): boolean;
}

/** Gathers the words of `lines` when the first question comes: most documents have no broken words. */
export function vocabularyOf(lines: Iterable<string>): Vocabulary {
  let words: Words | null = null;
  const known = () => {
    words ??= gather(lines);
    return words;
  };
  return {
    has: (word) => known().has(word.toLowerCase()),
    hasInside: (word) => known().get(word.toLowerCase()) === true,
  };
}

/** Each word, and whether it stands inside a line somewhere. */
type Words = Map<string, boolean>;

function gather(lines: Iterable<string>): Words {
  const gathering = new Gathering();
  for (const line of lines) gathering.takeLine(line);
  return gathering.words;
}

/** A power of two. */
const FAMILIAR_WORDS = 16_384;

/** The words gathered so far. */
class Gathering {
  readonly words: Words = new Map();
  /** Words as printed inside a line, by a hash of them: most words of a text were there before and need no more. */
  private readonly familiar: string[] = new Array<string>(FAMILIAR_WORDS).fill('');

  /** Takes the words of one line; its first and its last may be parts of words that the line ends broke. */
  takeLine(line: string): void {
    let [at, isFirst, lastStart, lastEnd] = [0, true, -1, -1];
    while (at < line.length) {
      if (!isWordCharacter(line.charCodeAt(at))) {
        at += 1;
        continue;
      }
      if (lastEnd >= 0) {
        this.take(line, lastStart, lastEnd, !isFirst);
        isFirst = false;
      }
      lastStart = at;
      lastEnd = endOfWord(line, at);
      at = lastEnd;
    }
    if (lastEnd >= 0) this.take(line, lastStart, lastEnd, false);
  }

  private take(line: string, start: number, end: number, isInside: boolean): void {
    const slot = slotOf(line, start, end);
    const familiar = this.familiar[slot] ?? '';
    if (familiar.length === end - start && line.startsWith(familiar, start)) return;
    const printed = line.slice(start, end);
    if (isInside) this.familiar[slot] = printed;
    const word = printed.toLowerCase();
    const known = this.words.get(word);
    if (known === undefined || (isInside && !known)) this.words.set(word, isInside);
  }
}

function slotOf(line: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at += 1) hash = (Math.imul(hash, 31) + line.charCodeAt(at)) | 0;
  return (hash ^ (hash >>> 15)) & (FAMILIAR_WORDS - 1);
}

/** Where the word that starts at `start` ends, parts that hyphens join included. */
function endOfWord(line: string, start: number): number {
  let end = start;
  do {
    end += 1;
    while (end < line.length && isWordCharacter(line.charCodeAt(end))) end += 1;
  } while (isHyphen(line.charCodeAt(end)) && isWordCharacter(line.charCodeAt(end + 1)));
  return end;
}
