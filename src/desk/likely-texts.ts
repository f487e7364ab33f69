import type { Kysely } from 'kysely';
import { canBeMeant, knownAmong, wordsBegunBy, wordsLike } from '../store/known-words.ts';
import type { Database } from '../store/schema.ts';
import { searchText } from '../store/search-text.ts';
import { parseTextQuery } from '../store/text-query.ts';

/** Fewer letters begin too much. */
const SHORTEST_BEGINNING = 3;
const ENDS_IN_WORD = /[\p{L}\p{N}]$/u;
const MOST_BEGUN = 6;
const MOST_LIKE = 3;
const MOST_MISSPELT = 4;

/**
 * What somebody may have meant with words that are found nowhere, the likeliest first: that the last word is only begun
 * (stems of words may be shorter than that), then that words which no visible text has are misspelt.
 */
export async function* likelyTexts(database: Kysely<Database>, text: string): AsyncGenerator<string> {
  const terms = parseTextQuery(text);
  const last = terms.at(-1)?.choices.at(-1);
  const beginning = last?.words.at(-1) ?? '';
  if (last && !last.isPhrase && !terms.at(-1)?.isExcluded && beginning.length >= SHORTEST_BEGINNING) {
    if (!last.isPrefix && ENDS_IN_WORD.test(text)) yield `${text}*`;
    const whole = await wordsBegunBy(database, beginning, MOST_BEGUN);
    if (whole.length > 0) yield withWord(text.replace(/\*$/u, ''), beginning, whole.join(' OR '));
  }
  const words = terms
    .filter(({ isExcluded }) => !isExcluded)
    .flatMap(({ choices }) => choices.flatMap((choice) => choice.words))
    .filter(canBeMeant);
  const known = await knownAmong(database, words);
  const unknown = [...new Set(words)].filter((word) => !known.has(word)).slice(0, MOST_MISSPELT);
  if (unknown.length === 0) return;
  const meant: string[][] = [];
  for (const word of unknown) meant.push(await wordsLike(database, word, MOST_LIKE));
  for (let choice = 0; choice < MOST_LIKE; choice += 1) {
    const corrected = unknown.reduce((whole, word, index) => {
      const likely = meant[index]?.[choice] ?? meant[index]?.[0];
      return likely === undefined ? whole : withWord(whole, word, likely);
    }, text);
    if (corrected !== text && (choice === 0 || meant.some((likely) => likely[choice] !== undefined))) yield corrected;
  }
}

/** `text` with another word for each `word` in it, however that was written. */
function withWord(text: string, word: string, other: string): string {
  let result = '';
  let past = 0;
  const seen = searchText(text.normalize('NFC'));
  for (const { 0: found, index } of seen.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    if (found !== word) continue;
    result += text.normalize('NFC').slice(past, index) + other;
    past = index + found.length;
  }
  return result + text.normalize('NFC').slice(past);
}
