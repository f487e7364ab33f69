import { WORD } from '../languages/word-classes.ts';
import { contains } from '../text/span.ts';
import { isWord, skipRight } from './clause.ts';
import type { CueSite } from './cue-site.ts';
import { isPast } from './deadline.ts';
import { relationToIssuer } from './issuer-relation.ts';
import { isPledged } from './kind.ts';
import { showsPlan, tellsTimePast } from './planned.ts';
import { setsLimit } from './set-in-time.ts';
import { effectiveSubject, subjectParts } from './who-acts.ts';

/** Whether a cue that counts only in some sentences, or only of some subjects, counts in this one. */
export function countsHere(site: CueSite): boolean {
  const { ifPlanned, ifDue, ifLimited, ofOwn, ofOperative, ofWork } = site.cue.definition;
  if (ifPlanned && !isPlanned(site)) return false;
  if (ifDue && !setsLimit(site.grammar, site.cue.verb, site.context.date)) return false;
  if (ofOperative && !(site.context.operative && site.subject.kind === 'none')) return false;
  if (ofWork && !(site.subject.kind === 'work' || isNew(site))) return false;
  if (ifLimited && !isPledged(site.grammar)) return false;
  const { cue, grammar, context } = site;
  return !ofOwn || (isOwn(site) && (doesSomething(site) || setsLimit(grammar, cue.verb, context.date)));
}

/** "We want to see", »vi ønsker at være«: what somebody wants to see or be, without a limit in time, is no deed. */
function doesSomething({ grammar, cue }: CueSite): boolean {
  const { lexicon, units } = grammar;
  const verb = units[skipRight(grammar, cue.last + 1)]?.lower ?? '';
  return !lexicon.isVerb(verb, 'stative') && !lexicon.isVerb(verb, 'mental');
}

/** Whether the sentence shows a plan, or founds something new: »Der nedsættes et råd«. */
function isPlanned(site: CueSite): boolean {
  const { grammar, cue, context } = site;
  if (showsPlan(grammar, context.date) || datesAim(site)) return true;
  return cue.definition.ofNew === true && !tellsTimePast(grammar, context.date) && isNew(site);
}

/** "The target for 2040 is": the year in the words that name the aim is still to come. */
function datesAim({ grammar, cue, context }: CueSite): boolean {
  const [first, last] = [grammar.units[cue.first], grammar.units[cue.last]];
  if (cue.definition.force !== 'aim' || first === undefined || last === undefined) return false;
  return grammar.sentence.dates.some(
    (date) => contains({ start: first.start, end: last.end }, date) && !isPast(date, context.date),
  );
}

/** An indefinite article opens the subject, before the verb or behind it. */
function isNew({ grammar, cue, subject }: CueSite): boolean {
  const after = skipRight(grammar, cue.last + 1);
  const first = subject.side === 'before' ? subject.first : after;
  return isWord(grammar, first, WORD.indefinites) || isWord(grammar, after, WORD.indefinites);
}

/** Whether the subject is whose text it is, what that speaks for or a part of it, or whoever speaks. */
function isOwn(site: CueSite): boolean {
  const subject = effectiveSubject(site);
  if (subject.kind === 'first-person') return true;
  if (subject.kind !== 'actors') return false;
  const relations = subjectParts(site, subject).map(({ actor }) => relationToIssuer(actor ?? '', site.context.issuer));
  return relations.some((relation) => relation === 'self' || relation === 'family');
}
