import { actorById } from '../authority/actors.ts';
import { findMentions } from '../authority/find-mentions.ts';
import { placeAt } from '../authority/places/places.ts';
import { findDates } from '../languages/date-expression.ts';
import { lexiconOf } from '../languages/registry.ts';
import type { LanguageCode } from '../text/language-code.ts';
import { fold } from '../text/phrase-index.ts';
import { type Span, textOf } from '../text/span.ts';
import { TextWords } from '../text/text-words.ts';
import type { ActorPart, Amount, Deadline, Part, Place, Recurrence, Target } from './commitment.ts';
import { resolveDate } from './resolve-date.ts';
import { findTarget } from './target.ts';
import { readSentence } from './units.ts';

/** Words of a clean text that somebody has chosen for a part, and what is known of the text. */
export interface ChosenWords {
  readonly text: string;
  readonly span: Span;
  readonly language: LanguageCode;
}

/** The words as a part; no white space is taken off. */
export function chosenPart({ text, span: { start, end } }: ChosenWords): Part {
  return { text: text.slice(start, end), start, end };
}

/** The actor that the words name: the one with the longest name among them; null for a name that is not known. */
export function chosenActor(chosen: ChosenWords): ActorPart {
  const { text, ...span } = chosenPart(chosen);
  const [named] = findMentions(text, chosen.language).toSorted((one, other) => lengthOf(other) - lengthOf(one));
  return { text, actor: named?.actor ?? null, span, implied: false };
}

/** The words as a deadline; `date`, ISO, is what relative ones count from. Without a date in the words `edtf` is null. */
export function chosenDeadline(chosen: ChosenWords, date: string | null): Deadline {
  const part = chosenPart(chosen);
  const dates = findDates(part.text, lexiconOf(chosen.language).language.dates);
  const limit = dates.find(({ relation }) => relation === 'by') ?? dates[0];
  return { ...part, ...(limit ? resolveDate(limit, date) : { edtf: null, relativeTo: null }) };
}

/** The words as a number and what it counts; where they hold no number that can be read, they count themselves. */
export function chosenTarget(chosen: ChosenWords): Target {
  const lexicon = lexiconOf(chosen.language);
  const part = chosenPart(chosen);
  const whole = { start: 0, end: part.text.length };
  const { units } = readSentence(new TextWords(part.text), whole, [], lexicon);
  const found = findTarget(part.text, units, whole, [], lexicon);
  if (found === null) return { ...part, minimum: null, maximum: null, unit: part.text };
  return { ...part, minimum: found.minimum, maximum: found.maximum, unit: found.unit };
}

/** The words as a sum of money; without figures that can be read its bounds are null. */
export function chosenAmount(chosen: ChosenWords): Amount {
  const part = chosenPart(chosen);
  const [found] = lexiconOf(chosen.language).money.amounts(part.text);
  const { minimum = null, maximum = null, currency = null } = found ?? {};
  return { ...part, minimum, maximum, currency };
}

/** The words as a time that comes again; its interval is null where they give none. */
export function chosenRecurrence(chosen: ChosenWords): Recurrence {
  const part = chosenPart(chosen);
  const found = lexiconOf(chosen.language).language.dates.recurrences(part.text);
  return { ...part, interval: found.find(({ interval }) => interval !== null)?.interval ?? null };
}

/** The words as a place: a state, a region or a city where their name is known. */
export function chosenPlace(chosen: ChosenWords): Place {
  const part = chosenPart(chosen);
  const { actor } = chosenActor(chosen);
  const isState = actor !== null && actorById(actor)?.type === 'state';
  return { ...part, place: isState ? actor : placeIn(textOf(chosen.text, chosen.span), chosen.language) };
}

/** The first region or city that the words name. */
function placeIn(words: string, language: LanguageCode): string | null {
  const folded = fold(words);
  for (const { index } of words.matchAll(/[\p{L}\p{N}]+/gu)) {
    const found = placeAt(folded, index, language);
    if (found !== null) return found.place;
  }
  return null;
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}
