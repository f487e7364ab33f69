import { WORD } from '../languages/word-classes.ts';
import { afterInsertedPhrase, type Grammar, isComma, isWord, skipRight } from './clause.ts';

/** "It is up to States to decide how …": a choice that is left to them. */
export function leavesFree(grammar: Grammar, action: number | null): boolean {
  const from = skipRight(grammar, (action ?? grammar.units.length) + 1);
  if (!isComma(grammar.units[from])) return opensChoice(grammar, from, WORD.complementizers | WORD.prepositions);
  const behind = [from + 1, afterInsertedPhrase(grammar, from)];
  return behind.some((place) => opensChoice(grammar, place, WORD.complementizers));
}

function opensChoice(grammar: Grammar, place: number, others: number): boolean {
  return isWord(grammar, place, WORD.subordinators | WORD.relatives) && !isWord(grammar, place, others);
}
