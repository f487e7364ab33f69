import { RESOLUTION_WORDS, type ResolutionWords } from './resolution-words.ts';
import { isCommonLetter, isWhiteSpace } from './word-characters.ts';

/** What the first words of a paragraph show of its part of a resolution. */
export type ClauseOpener = 'preambular' | 'operative';

const ADVERBS = wordsOf(({ adverbs }) => adverbs);
const RECITALS = wordsOf(({ recitals }) => recitals);
const RELATIVES = wordsOf(({ relatives }) => relatives);
const VERBS = wordsOf(({ verbs }) => verbs);
const NO_PARTICIPLES = wordsOf(({ noParticiples }) => noParticiples);
const RECITAL_PAIRS = new Set(RESOLUTION_WORDS.flatMap(({ recitalPairs }) => recitalPairs));
const PAIR_STARTS = new Set([...RECITAL_PAIRS].map((pair) => pair.split(' ')[0] ?? ''));
const PARTICIPLE_ENDS = RESOLUTION_WORDS.flatMap(({ participleEnds }) => participleEnds);

const MOST_WORDS = 5;
const NO_WORDS: string[] = [];
const SHORTEST_PARTICIPLE = 6;
const LONGEST_HEADING = 120;

/** What the paragraph's first words tell; null where they tell nothing. Capitals and asterisks do not count. */
export function clauseOpener(text: string): ClauseOpener | null {
  const words = firstWords(text);
  for (const [place, word] of words.entries()) {
    if (isRecitalWord(word) || RECITAL_PAIRS.has(`${word} ${words[place + 1] ?? ''}`)) return 'preambular';
    if (VERBS.has(word)) return RELATIVES.has(words[place - 1] ?? '') ? 'preambular' : 'operative';
    if (!ADVERBS.has(word)) return null;
  }
  return null;
}

/** Whether a clause can begin with the word: most paragraphs begin with another, and need no more looking at. */
function canOpen(word: string): boolean {
  return VERBS.has(word) || ADVERBS.has(word) || PAIR_STARTS.has(word) || isRecitalWord(word);
}

/** Whether a line is nothing but the start of a clause that the lines below go on with: "instructs the Council". */
export function isClauseHeading(text: string): boolean {
  if (text.length > LONGEST_HEADING || /[\d.,;:?!"“”«»]/u.test(text)) return false;
  return clauseOpener(text) !== null;
}

function isRecitalWord(word: string): boolean {
  if (RECITALS.has(word)) return true;
  if (word.length < SHORTEST_PARTICIPLE || NO_PARTICIPLES.has(word)) return false;
  return PARTICIPLE_ENDS.some((end) => word.endsWith(end));
}

/**
 * The first words in small letters, past quotation marks, brackets and asterisks, up to the first other mark; none
 * where no clause begins with the first of them.
 */
function firstWords(text: string): readonly string[] {
  let words: string[] = NO_WORDS;
  let at = 0;
  while (at < text.length && words.length < MOST_WORDS) {
    while (at < text.length && !isCommonLetter(text.charCodeAt(at))) {
      const isJoint = isWhiteSpace(text.charCodeAt(at)) || "*_’'".includes(text.charAt(at));
      if (words.length > 0 && !isJoint) return words;
      at += 1;
    }
    const start = at;
    while (at < text.length && isCommonLetter(text.charCodeAt(at))) at += 1;
    if (at === start) continue;
    const word = text.slice(start, at).toLowerCase();
    if (words.length > 0) words.push(word);
    else if (canOpen(word)) words = [word];
    else return NO_WORDS;
  }
  return words;
}

function wordsOf(list: (language: ResolutionWords) => string): ReadonlySet<string> {
  return new Set(RESOLUTION_WORDS.flatMap((language) => list(language).split(/\s+/u)).filter((word) => word !== ''));
}
