import { actorById } from '../../authority/actors.ts';
import { nameIn } from '../../authority/names-in-language.ts';
import type { ActorPart, CommitmentKind, Deadline } from '../../extraction/commitment.ts';
import { COMMITMENT_KINDS } from '../../extraction/commitment.ts';
import {
  type ChosenWords,
  chosenActor,
  chosenAmount,
  chosenDeadline,
  chosenPart,
  chosenPlace,
  chosenRecurrence,
  chosenTarget,
} from '../../extraction/read-chosen-words.ts';
import type { CommitmentContent, SettablePart } from '../../store/schema/review.ts';
import { edtfBounds } from '../../text/edtf.ts';
import type { Span } from '../../text/span.ts';
import { Invalid } from '../errors.ts';
import { lastDay } from '../last-day.ts';
import { markedWords, passageAt, type ReviewedText } from './reviewed-text.ts';

/** How one part of a commitment is to be: which words, which actor, which date, which kind. */
export interface PartChange {
  readonly part: SettablePart;
  /** `set` puts the value in the place of all others, `add` beside them; `remove` takes one away, or the only one. */
  readonly how: 'set' | 'add' | 'remove';
  readonly words?: Span | undefined;
  /** Identifier of the actor that the words mean, or that is meant without any words. */
  readonly actor?: string | undefined;
  /** EDTF, for a deadline whose words are not read as that date. */
  readonly edtf?: string | undefined;
  readonly kind?: CommitmentKind | undefined;
  /** Which of several values is removed, from 0. */
  readonly index?: number | undefined;
}

/** The parts that can have several values, and the field that has them. */
export const LIST_PARTS = {
  bearer: 'bearers',
  counterpart: 'counterparts',
  beneficiary: 'beneficiaries',
  forum: 'fora',
  place: 'places',
  amount: 'amounts',
} as const satisfies Partial<Record<SettablePart, keyof CommitmentContent['parts']>>;

/** The parts that are actors. */
export const ACTOR_PARTS: readonly SettablePart[] = ['speaker', 'bearer', 'counterpart', 'beneficiary', 'forum'];

type ListPart = keyof typeof LIST_PARTS;

/** What a commitment says once a part is changed. Throws `Invalid` for a change that cannot be. */
export function changeContent(content: CommitmentContent, change: PartChange, text: ReviewedText): CommitmentContent {
  const changed = withChange(content, change, text);
  const setByPerson = [...new Set([...content.setByPerson, change.part])];
  return { ...changed, setByPerson, dueOn: lastDay(changed.parts.deadline?.edtf) };
}

function withChange(content: CommitmentContent, change: PartChange, text: ReviewedText): CommitmentContent {
  const { part } = change;
  if (part === 'kind') return { ...content, kind: kindOf(change) };
  if (part === 'quote') {
    const span = markedWords(text, wordsOf(change));
    return { ...content, ...span, passage: passageAt(text, span) };
  }
  const parts = isListPart(part)
    ? { ...content.parts, [LIST_PARTS[part]]: changedList(content, part, change, text) }
    : { ...content.parts, [part]: change.how === 'remove' ? null : changedValue(change, text) };
  return { ...content, parts };
}

/** Whether the part can have several values. */
export function isListPart(part: SettablePart): part is ListPart {
  return part in LIST_PARTS;
}

/** Nobody names more in one part. */
const MOST_VALUES = 50;

function changedList(content: CommitmentContent, part: ListPart, change: PartChange, text: ReviewedText): unknown[] {
  const values: readonly unknown[] = content.parts[LIST_PARTS[part]];
  if (change.how === 'remove') return values.filter((_, index) => index !== change.index);
  const value = changedValue(change, text);
  if (values.length >= MOST_VALUES)
    throw new Invalid([{ field: part, code: 'too-long', details: { limit: MOST_VALUES } }]);
  return change.how === 'set' ? [value] : [...values, value];
}

/** The value that a change gives its part, read from its words. Throws `Invalid` for a change that cannot be. */
function changedValue(change: PartChange, text: ReviewedText) {
  const { part } = change;
  if (ACTOR_PARTS.includes(part)) return actorOf(change, text);
  const chosen = chosenWords(change, text);
  switch (part) {
    case 'deadline':
      return deadlineOf(chosen, change, text);
    case 'target':
      return chosenTarget(chosen);
    case 'amount':
      return chosenAmount(chosen);
    case 'recurrence':
      return chosenRecurrence(chosen);
    case 'place':
      return chosenPlace(chosen);
    default:
      return chosenPart(chosen);
  }
}

function chosenWords(change: PartChange, text: ReviewedText): ChosenWords {
  return { text: text.text, span: markedWords(text, wordsOf(change)), language: text.language };
}

function wordsOf({ words }: PartChange): Span {
  if (!words) throw new Invalid([{ field: 'words', code: 'missing', details: {} }]);
  return words;
}

function kindOf({ kind }: PartChange): CommitmentKind {
  if (kind && COMMITMENT_KINDS.includes(kind)) return kind;
  const details = { value: kind ?? '', allowed: COMMITMENT_KINDS.join(', ') };
  throw new Invalid([{ field: 'kind', code: 'not-one-of', details }]);
}

function actorOf(change: PartChange, text: ReviewedText): ActorPart {
  const { actor: id, words } = change;
  const actor = id ? actorById(id) : null;
  if (id && !actor) throw new Invalid([{ field: 'actor', code: 'not-known', details: { value: id } }]);
  if (!words && actor) return { text: nameIn(actor, text.language), actor: actor.id, span: null, implied: false };
  const named = chosenActor(chosenWords(change, text));
  return actor ? { ...named, actor: actor.id } : named;
}

function deadlineOf(chosen: ChosenWords, { edtf }: PartChange, { date }: ReviewedText): Deadline {
  const read = chosenDeadline(chosen, date);
  if (!edtf) return read;
  try {
    edtfBounds(edtf);
  } catch {
    throw new Invalid([{ field: 'deadline', code: 'not-a-date', details: { value: edtf } }]);
  }
  return { ...read, edtf, relativeTo: null };
}
