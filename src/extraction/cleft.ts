import { WORD } from '../languages/word-classes.ts';
import { type Grammar, isComma, isWord, skipLeft, skipRight } from './clause.ts';
import { groupEnd, type Subject } from './subject.ts';
import { unitAt } from './units.ts';

const LONGEST_CLEFT = 20;

/** "It is the Member States that must", »Det er EU, der skal«: whoever a cleft sentence puts first is the subject of its verb. */
export function cleftSubject(grammar: Grammar, verb: number): Subject | null {
  const { units } = grammar;
  const start = skipRight(grammar, 0);
  const isCleft = isWord(grammar, start, WORD.anaphors) && isWord(grammar, start + 1, WORD.copulas);
  if (!isCleft || verb > LONGEST_CLEFT) return null;
  let first = skipRight(grammar, start + 2);
  while (isWord(grammar, first, WORD.determiners | WORD.adverbs)) first += 1;
  if (units[first]?.kind !== 'actor') return null;
  const last = groupEnd(grammar, first);
  const relative = skipLeft(grammar, verb);
  const before = isComma(unitAt(units, relative - 1)) ? relative - 2 : relative - 1;
  if (!isWord(grammar, relative, WORD.relatives | WORD.complementizers) || before !== last) return null;
  return { kind: 'actors', first, last, side: 'apart' };
}
