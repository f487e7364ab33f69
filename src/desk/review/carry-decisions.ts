import type { Kysely } from 'kysely';
import { commitmentsOf, findCommitments, type StoredCommitment } from '../../store/commitments.ts';
import { contentOf, lockCommitments } from '../../store/decided-commitments.ts';
import type { CommitmentContent } from '../../store/schema/review.ts';
import type { Database } from '../../store/schema.ts';
import type { Continuation } from '../../store/versions.ts';
import type { Span } from '../../text/span.ts';
import { lastDay } from '../last-day.ts';
import { isListPart, LIST_PARTS } from './change-content.ts';
import { type Addition, identifierOf, type Ruling, recordDecision } from './record-decision.ts';
import { loadReviewedText, passageAt, type ReviewedText } from './reviewed-text.ts';

/** Nobody in particular decides this. */
const BY_ITSELF = { principal: { role: 'operator' } } as const;
const CARRIED = { action: 'carry-over', useCase: 'carry-over-decision' } as const;

/**
 * Lets what people added to one version of a text stand in the next, where its words are the same there. What is there
 * already, decided or not, stays as it is.
 */
export async function carryAdditions(database: Kysely<Database>, before: string, after: string): Promise<void> {
  const added = (await commitmentsOf(database, [before])).filter(({ origin }) => origin === 'person');
  if (added.length === 0) return;
  const text = await loadReviewedText(database, after);
  const there = await commitmentsOf(database, [after], { withRejected: true });
  const additions = added.flatMap((stored): Addition[] => {
    const content = movedTo(stored, text);
    if (!content) return [];
    const isThere = there.some(({ id, quote }) => quote === stored.quote || id === identifierOf(text, content));
    return isThere ? [] : [{ content, state: stored.state }];
  });
  if (additions.length === 0) return;
  await recordDecision(database, BY_ITSELF, { ...CARRIED, expressionId: after, rulings: [], additions, text });
}

/**
 * Lets what people decided of the commitments of one version hold for those that continue them unchanged in the next,
 * unless somebody has decided of those already.
 */
export async function carryDecisions(
  database: Kysely<Database>,
  after: string,
  continuations: readonly Continuation[],
): Promise<void> {
  const same = continuations.filter(({ kind }) => kind === 'same');
  const before = new Map(
    (
      await findCommitments(
        database,
        same.map(({ beforeId }) => beforeId),
      )
    ).map((one) => [one.id, one]),
  );
  const pairs = same.flatMap(({ beforeId, afterId }) => {
    const decided = before.get(beforeId);
    return decided && isDecided(decided) ? [{ decided, afterId }] : [];
  });
  if (pairs.length === 0) return;
  const text = await loadReviewedText(database, after);
  const records = new Map(
    (
      await lockCommitments(
        database,
        pairs.map(({ afterId }) => afterId),
      )
    ).map((record) => [record.id, record]),
  );
  const rulings = pairs.flatMap(({ decided, afterId }): Ruling[] => {
    const record = records.get(afterId);
    if (!record || isDecided(record)) return [];
    const content = decided.set_by_person.length > 0 ? withSetParts(contentOf(record), decided, text) : undefined;
    return [{ record, state: decided.state, ...(content && { content }) }];
  });
  if (rulings.length === 0) return;
  await recordDecision(database, BY_ITSELF, { ...CARRIED, expressionId: after, rulings, text });
}

/** Whether people have said anything of a commitment that still holds. */
export function isDecided({ state, set_by_person }: StoredCommitment): boolean {
  return state !== 'candidate' || set_by_person.length > 0;
}

/** A commitment that a person added as it stands in another text; null where its words do not stand there. */
function movedTo(stored: StoredCommitment, text: ReviewedText): CommitmentContent | null {
  const start = text.text.indexOf(stored.quote);
  if (start < 0) return null;
  const span = { start, end: start + stored.quote.length };
  const content = { ...contentOf(stored), ...span, passage: passageAt(text, span) };
  return { ...content, parts: movedParts(contentOf(stored), span, text) };
}

/** The parts that a person set, in the words of the next version; all others as extraction found them there. */
function withSetParts(content: CommitmentContent, decided: StoredCommitment, text: ReviewedText): CommitmentContent {
  const earlier = contentOf(decided);
  const moved = movedParts(earlier, content, text);
  const parts: Record<string, unknown> = { ...content.parts };
  for (const part of earlier.setByPerson) {
    if (part === 'quote' || part === 'kind') continue;
    const field = isListPart(part) ? LIST_PARTS[part] : part;
    parts[field] = moved[field];
  }
  const all = parts as unknown as CommitmentContent['parts'];
  const kind = earlier.setByPerson.includes('kind') ? earlier.kind : content.kind;
  return { ...content, kind, parts: all, dueOn: lastDay(all.deadline?.edtf), setByPerson: earlier.setByPerson };
}

/**
 * The parts of a commitment with their words where they stand in another text: as far from the quote as before, else at
 * their nearest place. Words that do not stand there are left out; an actor stays without its words.
 */
function movedParts(from: CommitmentContent, to: Span, { text }: ReviewedText): CommitmentContent['parts'] {
  const shift = to.start - from.start;
  const placeOf = (words: string, start: number): Span | null => {
    const found = text.startsWith(words, start + shift) ? start + shift : text.indexOf(words);
    return found < 0 || words === '' ? null : { start: found, end: found + words.length };
  };
  const moved = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(moved).filter((each) => each !== null);
    if (typeof value !== 'object' || value === null) return value;
    if ('span' in value && 'text' in value) {
      const { span, text: words } = value as { span: Span | null; text: string };
      return { ...value, span: span && placeOf(words, span.start) };
    }
    if ('start' in value && 'text' in value) {
      const { start, text: words } = value as { start: number; text: string };
      const place = placeOf(words, start);
      return place && { ...value, ...place };
    }
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, moved(each)]));
  };
  return moved(from.parts) as CommitmentContent['parts'];
}
