import { actorById } from '../authority/actors.ts';
import type { Lexicon } from '../languages/lexicon.ts';
import { WORD } from '../languages/word-classes.ts';
import { type Grammar, isComma, isComplementizer, isWord, skipRight } from './clause.ts';
import { infinitiveOf } from './clause-end.ts';
import type { ActorPart, CommitmentKind } from './commitment.ts';
import type { KindRule } from './conclusions.ts';
import type { FoundCue } from './find-cues.ts';
import { relationToIssuer } from './issuer-relation.ts';
import { RECURRENCE } from './phrase-starts.ts';
import { namesMoney, tellsTimePast, tellsTimeToCome } from './planned.ts';
import { isReached, isSetInTime } from './set-in-time.ts';
import { afterCueAndSubject, type Subject } from './subject.ts';

/** What a modal or a periphrasis with its subject amounts to. */
export interface KindReading {
  readonly kind: CommitmentKind;
  readonly rule: KindRule;
  /** Whether the subject is who owes it. In the passive it is what is to be done. */
  readonly subjectOwes: boolean;
}

const WORDS_AFTER_MODAL = 6;

/** The plain words after verb and subject, adverbs left out; where verbs stand last, the clause's verbs from its end. */
function wordsAfter(grammar: Grammar, cue: FoundCue, subject: Subject): string[] {
  if (grammar.lexicon.language.verbLast) return lastWords(grammar, cue);
  const words: string[] = [];
  let place = cue.definition.isAction ? cue.first : afterCueAndSubject(cue, subject);
  while (words.length < WORDS_AFTER_MODAL) {
    place = skipRight(grammar, place);
    while (words.length === 0 && isWord(grammar, place, WORD.clitics)) place = skipRight(grammar, place + 1);
    const unit = grammar.units[place];
    if (unit === undefined || unit.kind === 'mark') break;
    words.push(unit.lower);
    place += 1;
  }
  return words;
}

function lastWords(grammar: Grammar, cue: FoundCue): string[] {
  const infinitive = infinitiveOf(grammar, cue.verb);
  if (infinitive === null) return [];
  const words = grammar.units.slice(Math.max(0, infinitive - 1), infinitive + 1);
  return words.map(({ lower }) => lower).reverse();
}

/** Whose text it is, and its date in ISO 8601, where they are known. */
export interface TextFacts {
  readonly issuer: string | null;
  readonly date: string | null;
}

/** The kind of a modal or periphrasis of necessity with this subject; null where it binds nobody. */
export function kindOfModal(
  grammar: Grammar,
  cue: FoundCue,
  subject: Subject,
  { issuer, date }: TextFacts,
  antecedents: readonly ActorPart[],
): KindReading | null {
  const after = wordsAfter(grammar, cue, subject);
  if (isFormality(grammar, cue, subject, after)) return null;
  const isTarget = isSetInTime(grammar, cue, subject, after, date);
  if (cue.definition.ofActors && !isTarget && !doesSomething(grammar, subject, after)) return null;
  if (antecedents.length > 0) return ofAntecedents(grammar, cue, after);
  switch (cue.definition.force) {
    case 'intend':
      return (
        intention(grammar, cue, subject, after, { issuer, date }) ??
        (isTarget && isThing(grammar, subject) ? TARGET : null)
      );
    case 'oblige':
      return obligation(grammar, cue, subject, after, issuer) ?? (isTarget ? DUTY : null);
    case 'advise':
      return advice(grammar, subject, after);
    case 'need':
      return necessity(grammar, cue, subject, after);
    default:
      return null;
  }
}

/** What is set a limit in time although its words alone bind nobody. */
const TARGET: KindReading = { kind: 'undertaking', rule: 'set-in-time', subjectOwes: false };
const DUTY: KindReading = { kind: 'expectation', rule: 'duty-unnamed', subjectOwes: false };

/** Where verbs need no subject, also one behind the verb: "Se plantarán (árboles)". */
function isThing({ lexicon }: Grammar, { kind }: Subject): boolean {
  return (
    kind === 'phrase' || kind === 'work' || kind === 'agents' || (kind === 'none' && lexicon.language.dropsSubject)
  );
}

/** "(will) become", and "(will) lead to" where "lead" alone is a deed. */
function isStative(lexicon: Lexicon, [verb = '', next = '']: readonly string[]): boolean {
  return lexicon.isVerb(verb, 'stative') || lexicon.isVerb(`${verb} ${next}`, 'stative');
}

/** "Prices are expected to rise", »det må ikke glemmes«: no duty, for nobody does it, or it is no deed. */
function doesSomething(grammar: Grammar, { kind }: Subject, after: readonly string[]): boolean {
  const { lexicon } = grammar;
  const [verb = ''] = after;
  if (lexicon.language.verbs.isPassive(after)) return true;
  if (kind !== 'actors' && kind !== 'agents' && kind !== 'first-person') return false;
  return !isStative(lexicon, after) && !lexicon.isVerb(verb, 'mental');
}

/** "This Convention shall enter into force", "they should not be construed as": says how the text itself is to be taken. */
function isFormality(grammar: Grammar, cue: FoundCue, subject: Subject, after: readonly string[]): boolean {
  if (cue.definition.force === 'intend') return false;
  const words = grammar.units.slice(subject.first, subject.last + 1).map(({ lower }) => lower);
  return grammar.lexicon.language.genre?.isFormality?.(words.join(' '), after) === true;
}

/** "They should …" binds those named before, unless it tells what shall be or be done. */
function ofAntecedents(grammar: Grammar, cue: FoundCue, after: readonly string[]): KindReading | null {
  const { language } = grammar.lexicon;
  const acts = !language.verbs.isPassive(after) && !isStative(grammar.lexicon, after);
  if (cue.definition.force !== 'intend') {
    const rule = cue.definition.force === 'advise' ? 'advice' : 'duty';
    return { kind: 'expectation', rule: acts ? rule : `${rule}-unnamed`, subjectOwes: acts };
  }
  return acts ? { kind: 'undertaking', rule: 'announced', subjectOwes: true } : null;
}

function intention(
  grammar: Grammar,
  cue: FoundCue,
  subject: Subject,
  after: readonly string[],
  { issuer, date }: TextFacts,
): KindReading | null {
  if (isCourtesy(grammar, cue, subject)) return null;
  const undertaking = (rule: KindRule, subjectOwes = true): KindReading => ({
    kind: 'undertaking',
    rule,
    subjectOwes: subjectOwes && !grammar.lexicon.language.verbs.isPassive(after),
  });
  const { lexicon } = grammar;
  const predicts =
    isStative(lexicon, after) && !lexicon.language.verbs.isPassive(after) && !isCompleted(grammar, after);
  switch (subject.kind) {
    case 'first-person':
      return undertaking('own-will');
    case 'actors': {
      const isAimedState = lexicon.isVerb(after[0] ?? '', 'holding') && isReached(grammar, after);
      const relations = actorsOf(grammar, subject).map((actor) => relationToIssuer(actor, issuer));
      if (relations.includes('self')) return undertaking('issuer-will');
      if (predicts || !relations.some((relation) => relation === 'family' || relation === 'unknown')) {
        const ofStates = actorsOf(grammar, subject).some((actor) => actorById(actor)?.type === 'state');
        const announced =
          (!predicts || isAimedState) && (!ofStates || isPledged(grammar) || tellsTimeToCome(grammar, date));
        return announced ? undertaking('announced') : null;
      }
      return undertaking('announced');
    }
    case 'agents':
      return predicts || isForecast(grammar, subject) ? null : undertaking('announced-group');
    case 'work':
      return predicts ? null : undertaking('planned-work', false);
    case 'none':
      return issuer !== null && opensSentence(grammar, cue) ? undertaking('own-will') : null;
    default:
      return null;
  }
}

/** "VIL gøre status" in a list of what a body does: the verb opens the sentence, and the body is its subject. */
function opensSentence({ units }: Grammar, cue: FoundCue): boolean {
  return units.slice(0, cue.first).every(({ kind }) => kind === 'mark');
}

/** "(will) have mapped": done by then. */
function isCompleted({ lexicon }: Grammar, [verb = '', participle = '']: readonly string[]): boolean {
  const isPerfect = lexicon.is(verb, WORD.auxiliaries) && !lexicon.is(verb, WORD.copulas);
  return isPerfect && lexicon.language.verbs.isParticiple(participle);
}

/** "Authoritarian states will seek to …": of states in general nothing is announced, unless money or a limit shows it. */
function isForecast(grammar: Grammar, { first, last }: Subject): boolean {
  const names = grammar.units.slice(first, last + 1).some(({ lower }) => grammar.lexicon.isNoun(lower, 'powers'));
  return names && !isWord(grammar, first, WORD.determiners) && !isPledged(grammar);
}

/** "vil gerne", "vil sige": politeness and figures of speech. */
function isCourtesy(grammar: Grammar, cue: FoundCue, subject: Subject): boolean {
  const next = grammar.units[afterCueAndSubject(cue, subject)];
  return next !== undefined && grammar.lexicon.isVerb(next.lower, 'courtesies');
}

/** "Deberían crearse …" has its subject behind the verb, and what is to be done in the passive. */
function advice(grammar: Grammar, subject: Subject, after: readonly string[]): KindReading | null {
  const { verbs, dropsSubject } = grammar.lexicon.language;
  if (subject.kind === 'none' && !(dropsSubject && verbs.isPassive(after))) return null;
  return expectation(grammar, subject, after, 'advice');
}

function obligation(
  grammar: Grammar,
  cue: FoundCue,
  subject: Subject,
  after: readonly string[],
  issuer: string | null,
): KindReading | null {
  const { verbs, dropsSubject } = grammar.lexicon.language;
  const passive = verbs.isPassive(after);
  if (subject.kind === 'none' && !(dropsSubject && passive)) return null;
  if (subject.kind === 'first-person' && tellsToKnow(grammar, cue, subject, after)) return null;
  if (subject.kind === 'first-person') {
    return { kind: 'undertaking', rule: 'own-duty', subjectOwes: true };
  }
  const isOwn =
    subject.kind === 'actors' && actorsOf(grammar, subject).some((actor) => relationToIssuer(actor, issuer) === 'self');
  const isTreaty =
    cue.definition.ofBound &&
    subject.kind === 'actors' &&
    actorsOf(grammar, subject).every((actor) => TREATY_GROUPS.has(actor));
  if ((isOwn || isTreaty) && !passive) {
    return { kind: 'undertaking', rule: 'issuer-duty', subjectOwes: true };
  }
  if (cue.definition.isAction && cue.definition.ofBound && isOfHouse(grammar, subject, issuer)) {
    return { kind: 'undertaking', rule: 'announced', subjectOwes: true };
  }
  if (grammar.lexicon.isVerb(after[0] ?? '', 'mental')) return null;
  if (cue.definition.deniesOthers && isWord(grammar, afterCueAndSubject(cue, subject), WORD.negations)) return null;
  return expectation(grammar, subject, after, 'duty');
}

/** "We must remember that …": nothing is to be done. */
function tellsToKnow(grammar: Grammar, cue: FoundCue, subject: Subject, [verb = '']: readonly string[]): boolean {
  if (!grammar.lexicon.isVerb(verb, 'mental')) return false;
  const place = skipRight(grammar, afterCueAndSubject(cue, subject)) + 1;
  return isComplementizer(grammar, isComma(grammar.units[place]) ? place + 1 : place);
}

/** A group that meets or acts in the text, a state, or a body of the state whose text it is: what it is said to do, it will do. */
function isOfHouse(grammar: Grammar, subject: Subject, issuer: string | null): boolean {
  if (subject.kind === 'agents') return true;
  const isOfState = issuer !== null && actorById(issuer.split('-')[0] ?? '')?.type === 'state';
  const actors = actorsOf(grammar, subject);
  if (actors.every((actor) => actorById(actor)?.type === 'state')) return true;
  return isOfState && actors.every((actor) => relationToIssuer(actor, issuer) === 'family');
}

/** What somebody "is not required to" do is left to it. */
function necessity(grammar: Grammar, cue: FoundCue, subject: Subject, after: readonly string[]): KindReading | null {
  if (subject.kind === 'none' || grammar.lexicon.isVerb(after[0] ?? '', 'mental')) return null;
  if (isWord(grammar, cue.verb - 1, WORD.negations) || isWord(grammar, cue.verb + 1, WORD.negations)) return null;
  const canAct = subject.kind === 'first-person' || subject.kind === 'actors' || subject.kind === 'agents';
  const isOneWord = cue.first === cue.last;
  return canAct || !isOneWord ? expectation(grammar, subject, after, 'necessity') : null;
}

function expectation(
  grammar: Grammar,
  subject: Subject,
  after: readonly string[],
  rule: 'advice' | 'duty' | 'necessity',
): KindReading | null {
  const passive = grammar.lexicon.language.verbs.isPassive(after);
  if (!passive && isNobody(grammar, subject, after)) return null;
  const acts = subject.kind === 'first-person' || subject.kind === 'actors' || subject.kind === 'agents';
  const owes = acts && !passive;
  return { kind: 'expectation', rule: owes ? rule : `${rule}-${passive ? 'passive' : 'unnamed'}`, subjectOwes: owes };
}

/** "No State can do it alone, and none should try": a figure of speech, which lays nothing down. */
function isNobody({ units, lexicon }: Grammar, { first, last }: Subject, [, ...rest]: readonly string[]): boolean {
  const isNone = lexicon.language.genre?.noneWords?.includes(units[first]?.lower ?? '') === true;
  return isNone && first === last && rest.length === 0;
}

/** Those whom a treaty binds by its own words, and those for whom an act lays down what they do. */
const TREATY_GROUPS: ReadonlySet<string> = new Set(['parties', 'signatories']);
const ACT_GROUPS: ReadonlySet<string> = new Set(['member-states', 'eu-member-states', 'osce-participating-states']);

/**
 * Whether a plain present lays down a duty of its subject: always of the parties to a treaty ("chaque État partie
 * prend"), with the verbs of such duties also of those whom an act binds, and of any actor where a limit in time is set
 * ("la Commission présente un rapport au plus tard le …", »Regeringen åbner i 2026 …«).
 */
export function isBound(
  grammar: Grammar,
  { definition, verb }: FoundCue,
  subject: Subject,
  documentDate: string | null,
): boolean {
  const isNear = subject.side === 'before' || (subject.side === 'after' && grammar.lexicon.language.verbSecond);
  if (!isNear) return false;
  const isSetInTime = definition.form === undefined && (hasLimit(grammar) || tellsTimeToCome(grammar, documentDate));
  if (subject.kind === 'agents') {
    const isOwn = !isWord(grammar, verb - 1, WORD.coordinators);
    return isOwn && isSetInTime && !tellsTimePast(grammar, documentDate);
  }
  if (subject.kind !== 'actors') return false;
  const actors = actorsOf(grammar, subject);
  if (actors.every((actor) => TREATY_GROUPS.has(actor))) return true;
  if (definition.form !== undefined) return false;
  return actors.every((actor) => ACT_GROUPS.has(actor)) || isSetInTime;
}

/** What is said of another state is a forecast ("China will continue to grow"), unless money or a limit in time shows a pledge. */
export function isPledged(grammar: Grammar): boolean {
  return hasLimit(grammar) || namesMoney(grammar);
}

function hasLimit({ sentence, lexicon }: Grammar): boolean {
  if (sentence.dates.some(({ relation }) => relation === 'by')) return true;
  if ((sentence.begins & RECURRENCE) === 0) return false;
  return lexicon.language.dates.recurrencesAmong(sentence.dateWords).length > 0;
}

/** Identifiers of the actors in the subject's group. */
function actorsOf(grammar: Grammar, subject: Subject): string[] {
  return grammar.units
    .slice(subject.first, subject.last + 1)
    .flatMap((unit) => (unit.kind === 'actor' && unit.mention !== null ? [unit.mention.actor] : []));
}

/** "Efforts need to be (made)": things in the plural right before a form that could be a noun, and a passive behind it. */
export function isPassiveOfThings({ units, lexicon }: Grammar, cue: FoundCue, { kind, last }: Subject): boolean {
  const { verbs, nouns } = lexicon.language;
  if ((kind !== 'phrase' && kind !== 'work') || last !== cue.first - 1 || nouns.pluralEnd === undefined) return false;
  const behind = units.slice(cue.last + 1, cue.last + 4).map(({ lower }) => lower);
  return units[last]?.lower.endsWith(nouns.pluralEnd) === true && verbs.isPassive(behind);
}
