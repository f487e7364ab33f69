import type { DateExpression } from '../languages/date-expression.ts';
import { WORD } from '../languages/word-classes.ts';
import { type Grammar, isWord } from './clause.ts';
import { isPast } from './deadline.ts';
import type { FoundCue } from './find-cues.ts';
import { tellsTimePast } from './planned.ts';
import { type Subject, withoutDeterminers } from './subject.ts';

/**
 * Whether the sentence sets the verb at `verb` a limit in time that is still to come, or with `canBeIn` names such a time;
 * none where it foresees or supposes.
 */
export function setsLimit(grammar: Grammar, verb: number, documentDate: string | null, canBeIn = false): boolean {
  if (tellsTimePast(grammar, documentDate) || foresees(grammar, verb)) return false;
  return grammar.sentence.dates.some(
    (date) =>
      (date.relation === 'by' || (date.relation === 'in' && (canBeIn || opensBounded(grammar, date)))) &&
      !isPast(date, documentDate) &&
      !isHowLong(grammar, date),
  );
}

/** "Between 2025 and 2030, (…)" at the head: within what time it is done; at the end it may tell how long something lasts. */
function opensBounded({ units }: Grammar, { start, value }: DateExpression): boolean {
  if (units.find(({ kind }) => kind !== 'mark')?.start !== start) return false;
  return value.kind === 'calendar' ? /^\d.*\/\d/u.test(value.edtf) : value.kind === 'interval' && value.to !== null;
}

export function foresees({ units, lexicon }: Grammar, verb: number): boolean {
  const words = lexicon.language.genre?.foreseeing ?? [];
  return units.slice(0, verb + 1).some(({ lower }) => words.includes(lower));
}

/** "(closed) until 2027": how long it lasts. */
export function isHowLong({ sentence, lexicon }: Grammar, { start, end }: DateExpression): boolean {
  const words = sentence.text.slice(start, end).toLowerCase();
  return lexicon.language.genre?.lasting?.some((opening) => words.startsWith(opening)) === true;
}

/**
 * Whether a thing is set a limit in time, as targets are: by then something is done to it ("emissions will be cut by
 * 2030"), it is in a state that is aimed at ("will be carbon neutral"), what people decide on comes to a measure or an end ("sales will
 * end"), or something holds of all ("every household will have access by 2030"). What befalls it ("half of the coast
 * will be lost by 2050") is foreseen and no target. `after` are the words behind verb and subject.
 */
export function isSetInTime(
  grammar: Grammar,
  cue: FoundCue,
  subject: Subject,
  after: readonly string[],
  documentDate: string | null,
): boolean {
  const { lexicon } = grammar;
  const words = [...withClitics(grammar, cue), ...after];
  const isDone = lexicon.language.verbs.isPassive(words) && !words.some((word) => lexicon.isVerb(word, 'befalling'));
  const isHeld = lexicon.isVerb(after[0] ?? '', 'holding');
  const [isOfAll, isAimed] = [isUniversal(grammar, subject), isReached(grammar, after)];
  const holds = isHeld && (isOfAll || isAimed);
  if (!isDone && !holds && !isSteered(grammar, subject, after)) return false;
  return setsLimit(grammar, cue.last, documentDate, isHeld && isAimed && (isOfAll || isShare(grammar, subject)));
}

const FARTHEST_STATE = 3;

/** "(will be) carbon neutral". */
export function isReached({ lexicon }: Grammar, after: readonly string[]): boolean {
  return after.slice(1, 1 + FARTHEST_STATE).some((word) => lexicon.language.aims?.isReached(word));
}

/** "(The sale of new cars will) end", "(its contribution will) rise": what people decide on comes to a measure or an end. */
function isSteered(grammar: Grammar, subject: Subject, [verb = '']: readonly string[]): boolean {
  const { aims } = grammar.lexicon.language;
  if (aims?.isReaching(verb) !== true) return false;
  for (let place = withoutDeterminers(grammar, subject.first); place <= subject.last; place += 1) {
    if (isWord(grammar, place, WORD.prepositions)) return false;
    if (aims.isSteered(grammar.units[place]?.lower ?? '')) return true;
  }
  return false;
}

/** "se (reducirán)": the pronoun before the verb can make it passive. */
function withClitics({ units }: Grammar, { definition, verb, first }: FoundCue): string[] {
  return definition.isAction ? units.slice(verb, first).map(({ lower }) => lower) : [];
}

/** "81 % (of electricity)". */
function isShare(grammar: Grammar, { first }: Subject): boolean {
  const { text = '' } = grammar.units[withoutDeterminers(grammar, first)] ?? {};
  return /^\d/u.test(text);
}

/** "Every household", "no child", "al menos la mitad". */
function isUniversal(grammar: Grammar, subject: Subject): boolean {
  const { lexicon } = grammar;
  const first = withoutDeterminers(grammar, subject.first);
  for (let place = first; place <= subject.last; place += 1) {
    if (place > first && isWord(grammar, place, WORD.prepositions)) return false;
    if (lexicon.language.genre?.universals?.includes(grammar.units[place]?.lower ?? '')) return true;
  }
  return false;
}
