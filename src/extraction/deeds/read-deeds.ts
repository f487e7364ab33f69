import type { CueDefinition } from '../../languages/cue.ts';
import type { DeedLore } from '../../languages/deed-lore.ts';
import { actorParts } from '../addressees.ts';
import { type Grammar, isWord } from '../clause.ts';
import type { ActorPart } from '../commitment.ts';
import type { SpeechContext } from '../draft.ts';
import { type FoundCue, findCues } from '../find-cues.ts';
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

/** What a sentence says that somebody did; a verb without a subject of its own goes on from the deed before it. */
export function readDeeds(grammar: Grammar, speech: SpeechContext): DeedDraft[] {
  const lore = grammar.lexicon.language.deeds;
  const verbs = deedVerbs(grammar, lore).filter((verb) => tellsDeed(grammar, verb, lore));
  if (verbs.length === 0) return [];
  const cues = findCues(grammar.sentence, grammar.lexicon);
  const drafts: DeedDraft[] = [];
  for (const verb of verbs) {
    if (cues.some((cue) => cue.verb <= verb.last && cue.last >= verb.finite)) continue;
    const draft = draftOf(grammar, verb, drafts.at(-1) ?? null, speech);
    if (draft !== null) drafts.push(draft);
  }
  return drafts;
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
  const actors = actorsOf(grammar, subject, previous, speech);
  return actors.length === 0 ? null : { verb, subject, position, actors };
}

function actorsOf(
  grammar: Grammar,
  subject: Subject,
  previous: DeedDraft | null,
  speech: SpeechContext,
): readonly ActorPart[] {
  const [first, last] = [grammar.units[subject.first], grammar.units[subject.last]];
  if (first === undefined || last === undefined) return [];
  const span = { start: first.start, end: last.end };
  const text = grammar.sentence.text.slice(span.start, span.end);
  switch (subject.kind) {
    case 'actors':
      return actorParts(grammar, subject.first, subject.last);
    case 'first-person':
      return speech.issuer === null ? [] : [{ text, actor: speech.issuer, span, implied: true }];
    case 'anaphor':
      return speech.lastSpeaker?.actor == null ? [] : [{ text, actor: speech.lastSpeaker.actor, span, implied: true }];
    case 'none':
      return previous?.actors ?? [];
    default:
      return [];
  }
}

/** A present needs money, a number or news beside it; what a perfect's object turns into a plan or a duty is no deed. */
function tellsDeed(grammar: Grammar, { tense, last }: DeedVerb, lore: DeedLore): boolean {
  const next = grammar.units[last + 1];
  if (next === undefined) return false;
  if (isWord(grammar, last + 1, 'negations') || isWord(grammar, last - 1, 'negations')) return false;
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
