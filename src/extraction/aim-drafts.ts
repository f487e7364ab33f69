import { aimLineOf, bareTargetOf, isMeasured, settledStateOf } from './bare-target.ts';
import { type Chapeau, pointDraft } from './chapeau.ts';
import type { Grammar } from './clause.ts';
import type { Draft, SpeechContext } from './draft.ts';
import { firstWord, imperativeOf } from './imperative.ts';
import { ownerAt } from './owner.ts';
import { type ListKind, type ListParts, listedDraft } from './recommendation.ts';

/** A target is whose text it is, and names nobody who owes it. */
export function targetList({ voice }: SpeechContext, kind: ListKind): ListParts {
  return { kind, speaker: voice, bearers: [] };
}

/**
 * What a line promises that names an aim: with what stands behind its colon, if that says how much or by when ("Our goal:
 * no child …"), or as the sentence over the points below it ("Targets:"). Whose the aim is owes it.
 */
export function aimDraft(grammar: Grammar, speech: SpeechContext): Draft | null {
  const line = speech.quoted ? null : aimLineOf(grammar);
  if (line === null || (line.content !== null && !isMeasured(grammar, speech.date))) return null;
  const owner = line.owner === null ? null : ownerAt({ grammar, context: speech }, line.owner);
  const list: ListParts = { kind: 'aims', speaker: speech.voice, bearers: owner === null ? [] : [owner] };
  return listedDraft(grammar, line.noun, list, line.content);
}

/** Whether the statement is one that {@link aimDraft} gives. */
export function isAim({ cue }: Draft): boolean {
  return cue.definition.rule === 'list.aim';
}

/**
 * What a point below a line that names an aim says, if it tells how much or by when, or if the line does; an order counts
 * by itself where somebody owns the aim, and else asks for it.
 */
export function aimedPoint(grammar: Grammar, above: Chapeau, { date, issuer }: SpeechContext): Draft | null {
  const isOwned = above.draft.bearers.length > 0;
  const isOrder = imperativeOf(grammar) !== null;
  const isAimedAt = above.shared.deadline !== null || isMeasured(grammar, date) || (isOrder && isOwned);
  if (!isAimedAt) return null;
  const point = pointDraft(grammar, above, issuer);
  return isOrder && !isOwned ? { ...point, kind: 'call' } : point;
}

/** The target that a sentence names without a verb, or with one that says what by then is so. */
export function bareTarget(grammar: Grammar, speech: SpeechContext): Draft[] {
  const noun = bareTargetOf(grammar, speech.date) ?? settledStateOf(grammar, speech.date);
  return noun === null ? [] : [listedDraft(grammar, noun, targetList(speech, 'aims'), firstWord(grammar, 0))];
}
