import { type RawBuilder, sql } from 'kysely';
import { compoundSplitterOf } from '../languages/compound-splitter.ts';
import type { LanguageCode } from '../text/language-code.ts';
import { spellOut } from '../text/spell-out.ts';
import { configurationOf, searchText } from './search-text.ts';

/** Words that must follow one another. */
export interface SearchWords {
  readonly words: readonly string[];
  /** Whether the last one is perhaps only begun. */
  readonly isPrefix: boolean;
  /** Whether they stood in quotation marks: no parts of compounds count then. */
  readonly isPhrase: boolean;
}

/** Something to look for: one of several choices, or what must not be there. */
export interface SearchTerm {
  readonly choices: readonly SearchWords[];
  readonly isExcluded: boolean;
}

const TERM = /(?<or>\b(?:OR|ELLER)\b)|(?<minus>-?)(?:"(?<phrase>[^"]*)"?|(?<word>[^\s"]+))/gu;
const QUOTATION_MARKS = /[“”„‟«»]/gu;
const MOST_TERMS = 32;

/**
 * What a person asked for: words, "phrases", -excluded ones, begun* ones, and choices with OR between them. Any text can
 * be parsed; signs that mean nothing are passed over, and terms beyond the first 32 are too.
 */
export function parseTextQuery(text: string): SearchTerm[] {
  const terms: SearchTerm[] = [];
  let isChoice = false;
  for (const { groups } of text.replace(QUOTATION_MARKS, '"').matchAll(TERM)) {
    if (groups?.or !== undefined) {
      isChoice = true;
      continue;
    }
    const written = groups?.phrase ?? groups?.word ?? '';
    const words = searchText(written.normalize('NFC')).split(' ').filter(Boolean);
    if (words.length === 0) continue;
    const isPhrase = groups?.phrase !== undefined;
    const found = { words, isPrefix: !isPhrase && written.endsWith('*'), isPhrase };
    const isExcluded = groups?.minus === '-';
    const before = terms.at(-1);
    if (isChoice && before && !before.isExcluded && !isExcluded) {
      terms[terms.length - 1] = { choices: [...before.choices, found].slice(0, MOST_TERMS), isExcluded };
    } else {
      terms.push({ choices: [found], isExcluded });
    }
    isChoice = false;
  }
  return terms.slice(0, MOST_TERMS);
}

type TextSearchQuery = RawBuilder<unknown>;

/** The `tsquery` of terms that must all be found, or be absent, in a text of `language`; null where there is none. */
export function toTextSearchQuery(terms: readonly SearchTerm[], language: LanguageCode): TextSearchQuery | null {
  const queries = terms.map(({ choices, isExcluded }) => {
    const query = anyOf(choices.map((words) => wordsQuery(words, language)));
    return isExcluded ? sql`!! (${query})` : query;
  });
  return queries.length === 0 ? null : sql`(${sql.join(queries, sql` && `)})`;
}

/** The `tsquery` that each single word matches which helps a text to be found; null where no words are wanted. */
export function toMarkingQuery(terms: readonly SearchTerm[], language: LanguageCode): TextSearchQuery | null {
  const queries = terms
    .filter(({ isExcluded }) => !isExcluded)
    .flatMap(({ choices }) => choices)
    .flatMap(({ words, isPrefix, isPhrase }) =>
      words.map((word, index) => {
        const isBegun = isPrefix && index === words.length - 1;
        if (isPhrase || isBegun) return wordsQuery({ words: [word], isPrefix: isBegun, isPhrase }, language);
        return anyOf([anyQuery(word, language), ...partsOf(word, language).map((part) => wordQuery(part, language))]);
      }),
    );
  return queries.length === 0 ? null : anyOf(queries);
}

function wordsQuery({ words, isPrefix, isPhrase }: SearchWords, language: LanguageCode): TextSearchQuery {
  if (isPhrase) return phraseOfWholeWords(words, language);
  const [word = ''] = words;
  if (words.length === 1) return isPrefix ? begunQuery(word, language) : anyQuery(word, language);
  const before = words.slice(0, isPrefix ? -1 : undefined);
  const phrase = sql`phraseto_tsquery(${configurationOf(language)}, ${before.join(' ')})`;
  if (isPrefix) return sql`(${phrase} <-> ${begunQuery(words.at(-1) ?? '', language)})`;
  return anyOf([phrase, anyQuery(words.join(''), language)]);
}

/** Words of the text itself, which have the weight A. */
function phraseOfWholeWords(words: readonly string[], language: LanguageCode): TextSearchQuery {
  const weighed = words.map((word) => `'${word}':A`).join(' <-> ');
  return sql`to_tsquery(${configurationOf(language)}, ${weighed})`;
}

/** A word as it is asked for or, of a compound, all its parts. */
function anyQuery(word: string, language: LanguageCode): TextSearchQuery {
  const base = compoundSplitterOf(language)?.baseOf(word) ?? word;
  const forms = [...new Set([word, base])].map((form) => wordQuery(form, language));
  const parts = partsOf(word, language);
  if (parts.length < 2) return anyOf(forms);
  const together = sql.join(
    parts.map((part) => wordQuery(part, language)),
    sql` && `,
  );
  return anyOf([...forms, sql`(${together})`]);
}

/** Shorter parts stand in too many words to say what somebody looks for. */
const SHORTEST_TELLING_PART = 4;

function partsOf(word: string, language: LanguageCode): readonly string[] {
  const parts = compoundSplitterOf(language)?.singlePartsOf(word) ?? [];
  return parts.every((part) => part.length >= SHORTEST_TELLING_PART) ? parts : [];
}

function wordQuery(word: string, language: LanguageCode): TextSearchQuery {
  const plain = spellOut(word);
  return anyOf(
    [...new Set([word, plain || word])].map((form) => sql`plainto_tsquery(${configurationOf(language)}, ${form})`),
  );
}

/** Lexemes are stems: what is begun is found by its letters, and by its stem where it is longer than that. */
function begunQuery(word: string, language: LanguageCode): TextSearchQuery {
  const begun = [...new Set([word, spellOut(word) || word])].map((form) => sql`to_tsquery('simple', ${`'${form}':*`})`);
  return anyOf([...begun, wordQuery(word, language)]);
}

function anyOf(queries: readonly TextSearchQuery[]): TextSearchQuery {
  return sql`(${sql.join(queries, sql` || `)})`;
}

/**
 * So many of what words are found in are compared by how well they fit, the newest; older ones follow by day. Comparing
 * all that a common word is found in takes longer than anybody waits, and shows little.
 */
export const MOST_RANKED = 500;
