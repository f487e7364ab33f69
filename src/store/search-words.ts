import { compoundSplitterOf } from '../languages/compound-splitter.ts';
import type { LanguageCode } from '../text/language-code.ts';
import { spellOut } from '../text/spell-out.ts';

const WORDS = /[\p{L}\p{N}\p{M}]+/gu;
const MOST_KEPT = 50_000;

/** What stands beside words, by language; looked up again and again while documents are read. */
const kept = new Map<LanguageCode, Map<string, readonly string[]>>();

/** The words of what `searchText` gives, with where they begin. */
export function wordsIn(searchable: string): { readonly word: string; readonly start: number }[] {
  return Array.from(searchable.matchAll(WORDS), ({ 0: word, index }) => ({ word, start: index }));
}

/** What a word is found by beside itself: the parts that it is made of, and all of them in plain letters. */
export function wordsBeside(word: string, language: LanguageCode): readonly string[] {
  const known = kept.get(language) ?? new Map<string, readonly string[]>();
  if (known.size >= MOST_KEPT) known.clear();
  kept.set(language, known);
  let beside = known.get(word);
  if (beside === undefined) {
    const parts = compoundSplitterOf(language)?.partsOf(word) ?? [];
    const folded = [word, ...parts].map(spellOut).filter((plain, index) => plain !== [word, ...parts][index]);
    beside = [...parts, ...folded];
    known.set(word, beside);
  }
  return beside;
}

/** What all the words of a searchable text are found by beside themselves, each once. */
export function textBeside(searchable: string, language: LanguageCode): string {
  const words = new Set(wordsIn(searchable).map(({ word }) => word));
  return [...new Set([...words].flatMap((word) => wordsBeside(word, language)))].join(' ');
}
