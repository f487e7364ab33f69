import type { NameLore } from '../languages/actor-names.ts';
import type { NameMatch } from './longest-match.ts';
import type { TextWords, Word, WordForm } from './words.ts';

function isCapitalised(word: Word): boolean {
  return /^\p{Lu}/u.test(word.form);
}

function isAllCapitals(word: Word): boolean {
  return word.form.length > 1 && word.form === word.form.toUpperCase();
}

const LONGEST_ACRONYM = 6;

/** "UPPMANAR kommissionen": a word in capitals before one in small letters is stressed and no part of a name. */
function isEmphasised(word: Word, next: Word): boolean {
  return word.form.length > LONGEST_ACRONYM && !isCapitalised(next);
}

/** A capital at the start of a sentence says nothing about the word. */
function isCapitalisedName(words: TextWords<WordForm>, index: number): boolean {
  const word = words.at(index);
  return word !== undefined && word.joiner !== null && isCapitalised(word);
}

/** Whether the word before belongs to the same longer name: "Privacy Council", "ITU-Rådet", "Michael Jordan". */
function followsName(
  words: TextWords<WordForm>,
  { first, name }: NameMatch,
  before: NameMatch | null,
  { articles }: NameLore,
): boolean {
  if (before?.last === first - 1 && !before.genitive && words.at(first)?.joiner === ' ') return false;
  const [start, neighbour] = [words.at(first), words.at(first - 1)];
  if (start?.joiner === '-') return true;
  if (start?.joiner !== ' ' || neighbour === undefined) return false;
  if (articles.includes(String(name.words[0]).toLowerCase())) return false;
  if (isAllCapitals(neighbour) && (isAllCapitals(start) || isEmphasised(neighbour, start))) return false;
  return isCapitalisedName(words, first - 1);
}

function precedesName(words: TextWords<WordForm>, { last, genitive }: NameMatch): boolean {
  const after = words.at(last + 1);
  return !genitive && after?.joiner === ' ' && isCapitalised(after);
}

function goesOn(
  words: TextWords<WordForm>,
  { last, genitive }: NameMatch,
  { articles, continuations }: NameLore,
): boolean {
  const link = words.at(last + 1);
  if (genitive || link?.joiner !== ' ' || !continuations.includes(link.form)) return false;
  const next = words.at(last + 2);
  const named = next !== undefined && articles.includes(next.key) ? words.at(last + 3) : next;
  return named?.joiner === ' ' && isCapitalised(named);
}

/**
 * Whether the words around a match leave it the meaning that its name has; `before` is the match found before it.
 * A name that stands right before is another name, and not part of this one: "opfordrer Rådet Kommissionen til".
 */
export function meansItsActor(
  words: TextWords<WordForm>,
  match: NameMatch,
  before: NameMatch | null,
  lore: NameLore,
): boolean {
  switch (match.name.caution) {
    case 'none':
      return true;
    case 'ambiguous':
      return !followsName(words, match, before, lore) && !precedesName(words, match);
    case 'short':
      return !followsName(words, match, before, lore) && !goesOn(words, match, lore);
  }
}
