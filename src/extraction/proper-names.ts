import { COMPANY_MARKS, ORGANISATION_ENDS, ORGANISATION_MARKS } from '../authority/organisation-marks.ts';
import { WORD } from '../languages/word-classes.ts';
import { type Grammar, isWord } from './clause.ts';
import type { Unit } from './units.ts';

/**
 * Whether the words from `first` to `last` are the name of a company or an organisation that no list knows, as its marks
 * or the noun before it show: "Harbour Telecom", »Foreningen Frit Net«, "la société Havre".
 */
export function isMarkedName(grammar: Grammar, first: number, last: number): boolean {
  const kind = afterKind(grammar, first, last);
  const capitals = capitalsAmong(grammar, kind ?? first, last);
  if (capitals === null) return false;
  return kind === null ? capitals.length > 1 && capitals.some(isMark) : capitals.length > 0;
}

/** Whether they are two capitalised words or more and nothing else, as names without an article are: "Harbour Light". */
export function isBareName(grammar: Grammar, first: number, last: number): boolean {
  const capitals = capitalsAmong(grammar, first, last);
  return capitals !== null && capitals.length > 1 && capitals.length === last - first + 1;
}

/** The place behind a noun in small letters that says what the name behind it is of: "la société (Havre Télécom)". */
function afterKind({ units, lexicon }: Grammar, first: number, last: number): number | null {
  for (let place = first; place < last; place += 1) {
    const { text = '', lower = '' } = units[place] ?? {};
    if (!lexicon.is(lower, WORD.determiners))
      return text === lower && lexicon.isNoun(lower, 'agents') ? place + 1 : null;
  }
  return null;
}

/** The capitalised words among the units; null where something else than an article or a link of names stands there. */
function capitalsAmong(grammar: Grammar, first: number, last: number): Unit[] | null {
  const capitals: Unit[] = [];
  for (let place = first; place <= last; place += 1) {
    const unit = grammar.units[place];
    if (unit === undefined || unit.kind !== 'word') return null;
    if (isWord(grammar, place, WORD.determiners | WORD.prepositions | WORD.coordinators)) continue;
    if (unit.text === unit.lower) return null;
    capitals.push(unit);
  }
  return capitals;
}

function isMark({ text, lower }: Unit): boolean {
  return (
    COMPANY_MARKS.has(text) || ORGANISATION_MARKS.has(text) || ORGANISATION_ENDS.some((end) => lower.endsWith(end))
  );
}
