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
  const words: Words = new Map();
  for (const line of lines) gatherLine(line.toLowerCase(), words);
  return words;
}

/** Takes the words of one line; its first and its last may be parts of words that the line ends broke. */
function gatherLine(line: string, words: Words): void {
  let [at, isFirst, last] = [0, true, ''];
  while (at < line.length) {
    if (!isWordCharacter(line.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const end = endOfWord(line, at);
    if (last !== '') {
      note(last, !isFirst, words);
      isFirst = false;
    }
    last = line.slice(at, end);
    at = end;
  }
  if (last !== '') note(last, false, words);
}

function note(word: string, isInside: boolean, words: Words): void {
  const known = words.get(word);
  if (known === undefined || (isInside && !known)) words.set(word, isInside);
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
