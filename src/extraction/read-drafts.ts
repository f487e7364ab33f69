import type { CueDefinition } from '../languages/cue.ts';
import { WORD } from '../languages/word-classes.ts';
import { type Grammar, isWord, skipLeft } from './clause.ts';
import { cleftSubject } from './cleft.ts';
import type { ActorPart } from './commitment.ts';
import type { CueSite } from './cue-site.ts';
import type { Draft, SpeechContext } from './draft.ts';
import type { FoundCue } from './find-cues.ts';
import { gappedRequest } from './gapped.ts';
import { interpret } from './interpret.ts';
import { showsPlan, tellsTimePast, tellsTimeToCome } from './planned.ts';
import { findPosition, type Position } from './position.ts';
import { findSubject, type Subject } from './subject.ts';
import { speakerOf } from './who-acts.ts';

/** The statements of one sentence in order: every cue that states something, with dependent ones judged by their governor. */
export function readDrafts(grammar: Grammar, context: SpeechContext): Draft[] {
  if (isQuestion(grammar) || grammar.units.length > LONGEST_SENTENCE) return [];
  const governors: Governor[] = [];
  let drafts: Draft[] = [];
  for (const cue of grammar.cues) {
    const previous = drafts.at(-1) ?? null;
    const cleft = cleftSubject(grammar, cue.verb);
    const subject = cleft ?? findSubject(grammar, cue, previous !== null);
    if (cue.definition.past && !isTold(grammar, cue.definition, subject, context)) continue;
    const position: Position =
      cleft === null ? findPosition(grammar, cue, subject) : { clause: 'main', edge: 0, opener: null };
    const site: CueSite = { grammar, cue, subject, position, context, previous };
    drafts = withCue(site, drafts, governors);
    if (position.clause !== 'aside' && position.clause !== 'relative')
      governors.push({ cue, speaker: cue.definition.force === 'report' ? speakerOf(site) : null });
  }
  return drafts;
}

/** Whether a verb in the past tells what the text is there to tell, and no history. */
function isTold(
  grammar: Grammar,
  { impersonal, force }: CueDefinition,
  { kind }: Subject,
  { past, reviews, date }: SpeechContext,
): boolean {
  if (reviews) return true;
  const hasTeller = kind !== 'phrase' && kind !== 'work' && kind !== 'expletive';
  if (!(hasTeller || impersonal || force === 'requested') || tellsTimePast(grammar, date)) return false;
  if (past === 'all' || (past === 'hosts' && kind === 'agents')) return true;
  if (past === 'asked' && ASKING.has(force)) return true;
  return date !== null && tellsTimeToCome(grammar, date);
}

const ASKING: ReadonlySet<CueDefinition['force']> = new Set(['request', 'requested', 'demand']);

/** Of this many units not even the longest stretch of words consists; the bound keeps the time linear. */
const LONGEST_SENTENCE = 2000;

function isQuestion({ units }: Grammar): boolean {
  return units.slice(-2).some((unit) => unit.text === '?');
}

/** A verb that clauses can hang on, and who speaks in them where it tells that. */
interface Governor {
  readonly cue: FoundCue;
  readonly speaker: ActorPart | null;
}

function withCue(site: CueSite, drafts: Draft[], governors: readonly Governor[]): Draft[] {
  if (isDenied(site)) return drafts;
  switch (site.position.clause) {
    case 'aside':
      return drafts;
    case 'relative':
      if (isBehindTeller(site, governors)) return added(drafts, told(site, governors));
      return site.subject.kind === 'first-person' && isOwnWord(site) ? added(drafts, interpret(site)) : drafts;
    case 'dependent':
      return withDependent(site, drafts, governors);
    case 'main':
    case 'conjoined':
      return withGapped(site.grammar, drafts, site.cue.definition.reported ? told(site, governors) : interpret(site));
  }
}

/** "(said) it would", and "It would" in minutes: what somebody said, though no "that" tells it. */
function told(site: CueSite, governors: readonly Governor[]): Draft | null {
  const { subject, context } = site;
  if (context.reported) return interpret(site);
  if (isBehindTeller(site, governors)) return interpret(reported(site, governors.at(-1)?.speaker ?? null));
  const isTold = context.past === 'all' && subject.kind === 'anaphor' && context.lastSpeaker !== null;
  return isTold ? interpret(reported(site, context.lastSpeaker)) : null;
}

/** Whether the clause follows at once on a verb that tells what somebody says. */
function isBehindTeller({ grammar, cue, position }: CueSite, governors: readonly Governor[]): boolean {
  const teller = governors.at(-1)?.cue;
  const isReport = cue.definition.reported === true && teller?.definition.force === 'report';
  return isReport && skipLeft(grammar, position.edge) === teller.last;
}

function added(drafts: Draft[], draft: Draft | null): Draft[] {
  return draft === null ? drafts : [...drafts, draft];
}

/** The statement with what it goes on to ask of others without saying its verb again. */
function withGapped(grammar: Grammar, drafts: Draft[], draft: Draft | null): Draft[] {
  const further = draft === null ? null : gappedRequest(grammar, draft);
  return added(added(drafts, draft), further);
}

/** "hverken kan eller skal": neither verb is meant. */
function isDenied({ grammar, cue, position }: CueSite): boolean {
  for (let place = cue.verb - 1; place >= Math.min(position.edge, cue.verb - 4) && place >= 0; place -= 1) {
    if (isWord(grammar, place, WORD.denials)) return true;
  }
  return false;
}

/** In a relative clause only what the speaker wills or must counts; "which we welcome" is said in passing. */
function isOwnWord({ cue }: CueSite): boolean {
  return cue.definition.force === 'intend' || cue.definition.force === 'oblige';
}

/** A dependent clause counts when the verb it hangs on states it; then that verb's own stance is part of the same statement. */
function withDependent(site: CueSite, drafts: Draft[], governors: readonly Governor[]): Draft[] {
  const governor = governorOf(site, governors);
  if (governor === null && isOwnRelative(site) && drafts.length === 0) return added(drafts, interpret(site));
  if (governor === null || !licenses(governor.cue, site)) return drafts;
  const draft = interpret(governor.cue.definition.force === 'report' ? reported(site, governor.speaker) : site);
  if (draft === null || draft.kind === 'stance') return drafts;
  const stance = drafts.find((other) => other.cue === governor.cue);
  if (stance === undefined) return [...drafts, draft];
  const joined: Draft = {
    ...draft,
    speaker: draft.speaker?.span == null ? stance.speaker : draft.speaker,
    position: { ...draft.position, clause: 'dependent', edge: stance.position.edge },
    trace: [...stance.trace.slice(0, 1), ...draft.trace],
  };
  return drafts.map((other) => (other === stance ? joined : other));
}

/** The clause as its speaker's words: a pronoun in it means the speaker. */
function reported(site: CueSite, speaker: ActorPart | null): CueSite {
  const named = speaker === null ? {} : { voice: speaker, lastSpeaker: speaker, lastBearers: [speaker] };
  return { ...site, previous: null, context: { ...site.context, ...named, reported: true } };
}

/** "goals that we will pursue": where the same word opens both clauses, no comma and no governor make it relative. */
function isOwnRelative({ grammar, cue, subject, position }: CueSite): boolean {
  const before = grammar.units[(position.opener ?? 0) - 1];
  const isRelative =
    position.opener !== null && isWord(grammar, position.opener, WORD.relatives) && before?.kind === 'word';
  return isRelative && subject.kind === 'first-person' && ['intend', 'oblige'].includes(cue.definition.force);
}

const FARTHEST_COMPLEMENTIZER = 4;

/** The last cue before the clause's opener that the opener can belong to: right after it, or one more "and that". */
function governorOf({ grammar, position, subject }: CueSite, governors: readonly Governor[]): Governor | null {
  const { opener } = position;
  if (opener === null) return null;
  const before = skipLeft(grammar, opener);
  const isFurther = isWord(grammar, before, WORD.coordinators);
  for (const governor of governors.toReversed()) {
    if (governor.cue.first > opener) continue;
    const isNear = opener - governor.cue.last <= FARTHEST_COMPLEMENTIZER;
    const isCleft = governor.cue.definition.force === 'imply' && subject.kind === 'first-person';
    if (isNear || isFurther || isCleft) return governor;
  }
  return null;
}

function licenses(governor: FoundCue, { grammar, subject, cue, context }: CueSite): boolean {
  const isDuty = cue.definition.force !== 'intend';
  const isOpenAim = governor.definition.ifPlanned === true && !showsPlan(grammar, context.date);
  if (governor.definition.force !== 'report' && cue.definition.reported) return false;
  switch (governor.definition.force) {
    case 'stress':
      return true;
    case 'report':
      return !isWord(grammar, governor.verb - 1, WORD.auxiliaries);
    case 'recall':
      return subject.kind === 'actors' || subject.kind === 'first-person' || namesWho(cue);
    case 'imply':
      return isDuty || subject.kind === 'first-person';
    case 'aim':
      return isOpenAim && (isDuty || subject.kind === 'first-person');
    default:
      return false;
  }
}

/** "il incombe aux États de", "responsibility lies with States": a turn whose phrase names who should. */
function namesWho({ definition }: FoundCue): boolean {
  return definition.force === 'charge' || (definition.impersonal === true && definition.links !== undefined);
}
