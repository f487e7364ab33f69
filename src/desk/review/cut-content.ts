import type { ActorPart } from '../../extraction/commitment.ts';
import type { CommitmentContent } from '../../store/schema/review.ts';
import { contains, overlaps, type Span, textOf, trimmed } from '../../text/span.ts';
import { Invalid } from '../errors.ts';
import { lastDay } from '../last-day.ts';
import { passageAt, type ReviewedText } from './reviewed-text.ts';

/**
 * The two commitments that one becomes when it is cut at an offset of the clean text. Who speaks and who owes, and what
 * stands outside the quote, belongs to both; everything else to the half that has its words. Throws `Invalid` where one
 * half would have no words.
 */
export function splitContent(content: CommitmentContent, at: number, text: ReviewedText): CommitmentContent[] {
  return [
    { start: content.start, end: at },
    { start: at, end: content.end },
  ].map((half) => {
    const span = Number.isInteger(at) ? trimmed(text.text, half) : { start: 0, end: 0 };
    if (span.start >= span.end) throw new Invalid([{ field: 'at', code: 'not-in-text', details: {} }]);
    return within(content, span, text);
  });
}

function within(content: CommitmentContent, half: Span, text: ReviewedText): CommitmentContent {
  const isHere = (span: Span | null) => span === null || contains(half, span) || !overlaps(span, content);
  const here = <Words extends Span>(parts: readonly Words[]) => parts.filter(isHere);
  const one = <Words extends Span>(part: Words | null) => (part && isHere(part) ? part : null);
  const parties = (parts: readonly ActorPart[]) => parts.filter(({ span }) => isHere(span));
  const { parts } = content;
  const deadline = one(parts.deadline);
  return {
    ...content,
    ...half,
    passage: passageAt(text, half),
    parts: {
      ...parts,
      action: actionIn(parts.action ?? content, half, text.text),
      counterparts: parties(parts.counterparts),
      beneficiaries: parties(parts.beneficiaries),
      fora: parties(parts.fora),
      places: here(parts.places),
      deadline,
      recurrence: one(parts.recurrence),
      target: one(parts.target),
      amounts: here(parts.amounts),
      references: here(parts.references),
      qualifications: here(parts.qualifications),
      topics: parts.topics.filter(({ words }) => words.some(isHere)),
    },
    dueOn: lastDay(deadline?.edtf),
    setByPerson: [...new Set([...content.setByPerson, 'quote' as const, 'action' as const])],
  };
}

/** The words of the action in one half; the whole half where it has none of them. */
function actionIn(action: Span, half: Span, text: string) {
  const shared = { start: Math.max(action.start, half.start), end: Math.min(action.end, half.end) };
  const span = trimmed(text, shared.start < shared.end ? shared : half);
  return { ...span, text: textOf(text, span) };
}

/**
 * The commitment that several become: from the first word of any to the last, of the kind of the first, with everybody
 * and everything that any of them names; when and how often is what the first of them to say so says.
 */
export function mergeContents(contents: readonly CommitmentContent[], text: ReviewedText): CommitmentContent {
  const ordered = contents.toSorted((one, other) => one.start - other.start);
  const [first] = ordered;
  if (!first) throw new RangeError('nothing to merge');
  const all = ordered.map(({ parts }) => parts);
  const span = { start: first.start, end: Math.max(...ordered.map(({ end }) => end)) };
  const actions = all.flatMap(({ action }) => action ?? []);
  const action = {
    start: Math.min(...actions.map(({ start }) => start), span.end),
    end: Math.max(...actions.map(({ end }) => end), span.start),
  };
  const deadline = all.find((parts) => parts.deadline)?.deadline ?? null;
  return {
    kind: first.kind,
    ...span,
    passage: first.passage,
    parts: {
      ...first.parts,
      speaker: all.find(({ speaker }) => speaker)?.speaker ?? null,
      bearers: distinctActors(all.flatMap(({ bearers }) => bearers)),
      action: actions.length > 0 ? { ...action, text: textOf(text.text, action) } : null,
      counterparts: distinctActors(all.flatMap(({ counterparts }) => counterparts)),
      beneficiaries: distinctActors(all.flatMap(({ beneficiaries }) => beneficiaries)),
      fora: distinctActors(all.flatMap(({ fora }) => fora)),
      places: distinctSpans(all.flatMap(({ places }) => places)),
      deadline,
      recurrence: all.find(({ recurrence }) => recurrence)?.recurrence ?? null,
      target: all.find(({ target }) => target)?.target ?? null,
      amounts: distinctSpans(all.flatMap(({ amounts }) => amounts)),
      references: distinctSpans(all.flatMap(({ references }) => references)),
      qualifications: distinctSpans(all.flatMap(({ qualifications }) => qualifications)),
      topics: [...new Map(all.flatMap(({ topics }) => topics).map((topic) => [topic.topic, topic])).values()],
    },
    dueOn: lastDay(deadline?.edtf),
    setByPerson: [...new Set([...ordered.flatMap(({ setByPerson }) => setByPerson), 'quote' as const])],
  };
}

function distinctActors(parts: readonly ActorPart[]): ActorPart[] {
  return [...new Map(parts.map((part) => [part.actor ?? part.text.toLowerCase(), part])).values()];
}

function distinctSpans<Words extends Span>(parts: readonly Words[]): Words[] {
  return [...new Map(parts.map((part) => [`${part.start}-${part.end}`, part])).values()];
}
