import type { NameLore } from '../languages/actor-names.ts';
import type { NameForm, NameMatch } from './longest-match.ts';
import type { NameWords, WordForm } from './words.ts';

function isCapitalised(word: WordForm): boolean {
  return /^\p{Lu}/u.test(word.form);
}

function isAllCapitals(word: WordForm): boolean {
  return word.form.length > 1 && word.form === word.form.toUpperCase();
}

const LONGEST_ACRONYM = 6;

/** "UPPMANAR kommissionen": a word in capitals before one in small letters is stressed and no part of a name. */
function isEmphasised(word: WordForm, next: WordForm): boolean {
  return word.form.length > LONGEST_ACRONYM && !isCapitalised(next);
}

/** A capital at the start of a sentence says nothing about the word. */
function isCapitalisedName(words: NameWords<NameForm>, index: number): boolean {
  const word = words.formAt(index);
  return word !== undefined && isCapitalised(word) && words.joinerAt(index) !== null;
}

/** Whether the word before belongs to the same longer name: "Privacy Council", "ITU-Rådet", "Michael Jordan". */
function followsName(
  words: NameWords<NameForm>,
  { first, name }: NameMatch,
  before: NameMatch | null,
  { articles }: NameLore,
): boolean {
  const joiner = words.joinerAt(first);
  if (before?.last === first - 1 && !before.genitive && joiner === ' ') return false;
  if (joiner === '-') return true;
  const [start, neighbour] = [words.formAt(first), words.formAt(first - 1)];
  if (joiner !== ' ' || start === undefined || neighbour === undefined) return false;
  if (articles.includes(String(name.words[0]).toLowerCase())) return false;
  if (isAllCapitals(neighbour) && (isAllCapitals(start) || isEmphasised(neighbour, start))) return false;
  return isCapitalisedName(words, first - 1);
}

function precedesName(words: NameWords<NameForm>, { last, genitive }: NameMatch): boolean {
  const after = words.formAt(last + 1);
  return !genitive && after !== undefined && isCapitalised(after) && words.joinerAt(last + 1) === ' ';
}

function goesOn(
  words: NameWords<NameForm>,
  { last, genitive }: NameMatch,
  { articles, continuations }: NameLore,
): boolean {
  const link = words.formAt(last + 1);
  if (genitive || link === undefined || !continuations.includes(link.form)) return false;
  if (words.joinerAt(last + 1) !== ' ') return false;
  const place = articles.includes(words.formAt(last + 2)?.key ?? '') ? last + 3 : last + 2;
  const named = words.formAt(place);
  return named !== undefined && isCapitalised(named) && words.joinerAt(place) === ' ';
}

/**
 * Whether the words around a match leave it the meaning that its name has; `before` is the match found before it.
 * A name that stands right before is another name, and not part of this one: "opfordrer Rådet Kommissionen til".
 */
export function meansItsActor(
  words: NameWords<NameForm>,
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
