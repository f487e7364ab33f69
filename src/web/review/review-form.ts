import { Invalid } from '../../desk/errors.ts';
import type { PartChange } from '../../desk/review-views.ts';
import { type PassageView, SETTABLE_PARTS } from '../../desk/views.ts';
import { COMMITMENT_KINDS } from '../../extraction/commitment.ts';
import type { Span } from '../../text/span.ts';
import { wordsOf } from './passage-words.ts';

/** The fields of a form of the review, each with its last value. */
export type ReviewFields = Readonly<Record<string, string>>;

/** The longest value that a field of the review takes. */
const LONGEST_FIELD = 4_000;

/** The text fields of a form. Throws `Invalid` for one that is too long. */
export function fieldsOf(form: FormData): ReviewFields {
  const fields = [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []));
  const long = fields.find(([, value]) => value.length > LONGEST_FIELD);
  if (long) throw new Invalid([{ field: long[0], code: 'too-long', details: { limit: LONGEST_FIELD } }]);
  return Object.fromEntries(fields);
}

/** A whole number that a field must have. Throws `Invalid`. */
export function numberIn(fields: ReviewFields, name: string): number {
  const value = optionalNumber(fields, name);
  if (value === undefined) throw new Invalid([{ field: name, code: 'missing', details: {} }]);
  return value;
}

function optionalNumber(fields: ReviewFields, name: string): number | undefined {
  const written = fields[name]?.trim() ?? '';
  if (written === '') return undefined;
  if (/^\d{1,9}$/u.test(written)) return Number(written);
  throw new Invalid([{ field: name, code: 'not-a-number', details: { value: written } }]);
}

/**
 * The words that a form names: by offsets, as the script of the page sends them, or by their numbers in a passage;
 * undefined for none. Throws `Invalid` for numbers that no word has.
 */
export function wordsIn(fields: ReviewFields, passages: readonly PassageView[]): Span | undefined {
  const [start, end] = [optionalNumber(fields, 'start'), optionalNumber(fields, 'end')];
  if (start !== undefined && end !== undefined) return { start, end };
  const from = optionalNumber(fields, 'from');
  if (from === undefined) return undefined;
  const first = wordNumbered(fields, passages, from);
  const last = wordNumbered(fields, passages, optionalNumber(fields, 'to') ?? from);
  return { start: first.start, end: last.end };
}

/** The offset at which a form cuts a commitment: given as such, or that of a word by its number. Throws `Invalid`. */
export function cutIn(fields: ReviewFields, passages: readonly PassageView[]): number {
  return optionalNumber(fields, 'start') ?? wordNumbered(fields, passages, numberIn(fields, 'from')).start;
}

function wordNumbered(fields: ReviewFields, passages: readonly PassageView[], number: number): Span {
  const passage = passages.find(({ eId }) => eId === fields.passage);
  const word = passage && wordsOf(passage)[number - 1];
  if (!word) throw new Invalid([{ field: 'words', code: 'not-in-text', details: {} }]);
  return word;
}

/** The change of one part that a form asks for. Throws `Invalid` for a part that there is not. */
export function partChangeIn(fields: ReviewFields, passages: readonly PassageView[]): PartChange {
  const part = SETTABLE_PARTS.find((each) => each === fields.part);
  if (!part) {
    const details = { value: fields.part ?? '', allowed: SETTABLE_PARTS.join(', ') };
    throw new Invalid([{ field: 'part', code: 'not-one-of', details }]);
  }
  return {
    part,
    how: fields.how === 'add' || fields.how === 'remove' ? fields.how : 'set',
    words: wordsIn(fields, passages),
    actor: fields.actor?.trim() || undefined,
    edtf: fields.edtf?.trim() || undefined,
    kind: COMMITMENT_KINDS.find((kind) => kind === fields.kind),
    index: optionalNumber(fields, 'index'),
  };
}
