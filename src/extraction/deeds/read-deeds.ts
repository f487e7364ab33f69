import type { CueDefinition } from '../../languages/cue.ts';
import type { DeedLore } from '../../languages/deed-lore.ts';
import { WORD } from '../../languages/word-classes.ts';
import { actorParts } from '../addressees.ts';
import { type Grammar, isWord } from '../clause.ts';
import type { ActorPart } from '../commitment.ts';
import type { SpeechContext } from '../draft.ts';
import type { FoundCue } from '../find-cues.ts';
import { findPosition, type Position } from '../position.ts';
import { findSubject, type Subject } from '../subject.ts';
import { type DeedVerb, deedVerbs } from './deed-verbs.ts';

/** A deed in the making: a verb that tells it, and who acts. */
export interface DeedDraft {
  readonly verb: DeedVerb;
  readonly subject: Subject;
  readonly position: Position;
  readonly actors: readonly ActorPart[];
}

/** A deed's verb as the finders of subject and clause want it; they look at its place and at what sort of verb it is. */
const DEED: CueDefinition = { rule: 'deed', force: 'commit', strength: 1, phrases: [] };

/**
 * What a sentence says that somebody did; a verb without a subject of its own goes on from the deed before it. What it
 * states beside that, given by the cues `stated`, is no deed.
 */
export function readDeeds(grammar: Grammar, speech: SpeechContext, stated: readonly FoundCue[]): DeedDraft[] {
  const lore = grammar.lexicon.language.deeds;
  const drafts: DeedDraft[] = [];
  for (const verb of deedVerbs(grammar, lore)) {
    const isPartOf = (cue: FoundCue): boolean => cue.verb <= verb.last && cue.last >= verb.finite;
    const isStated = grammar.cues.some((cue) => isPartOf(cue) && (!canTell(cue) || stated.includes(cue)));
    if (isStated || !tellsDeed(grammar, verb, lore)) continue;
    const draft = draftOf(grammar, verb, drafts.at(-1) ?? null, speech);
    if (draft !== null) drafts.push(draft);
  }
  return drafts;
}

/** A verb in the past, or in the present by which plans bind somebody, tells a deed where it states nothing else. */
function canTell({ definition }: FoundCue): boolean {
  return definition.past === true || (definition.isAction === true && definition.ofBound === true);
}

function draftOf(
  grammar: Grammar,
  verb: DeedVerb,
  previous: DeedDraft | null,
  speech: SpeechContext,
): DeedDraft | null {
  const cue: FoundCue = { definition: DEED, bare: false, first: verb.finite, last: verb.last, verb: verb.finite };
  const subject = findSubject(grammar, cue, previous !== null);
  const position = findPosition(grammar, cue, subject);
  if (position.clause !== 'main' && position.clause !== 'conjoined') return null;
  if (verb.tense !== 'perfect' && subject.side === 'apart') return null;
  const actors = actorsOf(grammar, verb, subject, previous, speech);
  return actors.length === 0 ? null : { verb, subject, position, actors };
}

function actorsOf(
  grammar: Grammar,
  verb: DeedVerb,
  subject: Subject,
  previous: DeedDraft | null,
  speech: SpeechContext,
): readonly ActorPart[] {
  switch (subject.kind) {
    case 'actors':
      return actorParts(grammar, subject.first, subject.last);
    case 'first-person':
      return impliedActor(grammar, subject, speech.issuer);
    case 'anaphor':
      return impliedActor(grammar, subject, speech.lastSpeaker?.actor ?? null);
    case 'none':
      if (!saysWe(grammar, verb)) return previous?.actors ?? [];
      return impliedActor(grammar, { first: verb.finite, last: verb.finite }, speech.issuer);
    default:
      return [];
  }
}

/** The actor that the words stand for; none where nobody is known. */
function impliedActor(
  { units, sentence }: Grammar,
  { first, last }: Pick<Subject, 'first' | 'last'>,
  actor: string | null,
): readonly ActorPart[] {
  const [from, to] = [units[first], units[last]];
  if (actor === null || from === undefined || to === undefined) return [];
  const span = { start: from.start, end: to.end };
  return [{ text: sentence.text.slice(span.start, span.end), actor, span, implied: true }];
}

/** "Hemos (ratificado)": the form alone says who acts. */
function saysWe({ units, lexicon }: Grammar, { finite }: DeedVerb): boolean {
  return lexicon.language.deeds.ofUs?.includes(units[finite]?.lower ?? '') === true;
}

/** A present needs money, a number or news beside it; what a perfect's object turns into a plan or a duty is no deed. */
function tellsDeed(grammar: Grammar, { tense, finite, last }: DeedVerb, lore: DeedLore): boolean {
  const next = grammar.units[last + 1];
  if (next === undefined) return false;
  if ([last + 1, last - 1, finite - 1].some((place) => isWord(grammar, place, WORD.negations))) return false;
  if (tense !== 'perfect' && lore.notAfter.includes(next.lower)) return false;
  return tense !== 'present' || hasFigureOrNews(grammar, lore);
}

const NEWS_WINDOW = 60;

function hasFigureOrNews({ units, sentence }: Grammar, lore: DeedLore): boolean {
  if (units.slice(0, NEWS_WINDOW).some(({ text, lower }) => /^\d/u.test(text) || lore.news.includes(lower)))
    return true;
  const words = sentence.text.slice(sentence.start, sentence.end).toLowerCase();
  return lore.news.some((phrase) => phrase.includes(' ') && words.includes(phrase));
}
