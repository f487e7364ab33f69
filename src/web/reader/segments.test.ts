import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_PARTS } from '../../../tests/support/empty-parts.ts';
import type { CommitmentView, PassageView } from '../../desk/views.ts';
import { cutPassage, type NumberedAnnotation, placedParts, stretchOf } from './segments.ts';

const TEXT = 'The board asks the crew to mend the mast by May.';

function passage(text: string, start: number, markers: PassageView['markers'] = []): PassageView {
  const place = {
    eId: 'para_1',
    type: 'paragraph',
    number: '1.',
    role: null,
    page: 1,
    parent: null,
    level: null,
  } as const;
  return { ...place, start, end: start + text.length, text, markers, cells: null, recognition: null };
}

function commitment(id: string, start: number, end: number, more: Partial<CommitmentView> = {}): CommitmentView {
  return {
    id,
    kind: 'call',
    document: { id: 'doc', title: 'Log', language: 'en', date: null, issuer: null, sample: false },
    passage: { eId: 'para_1', label: '1.' },
    page: 1,
    start,
    end,
    quote: TEXT.slice(start, end),
    language: 'en',
    speaker: null,
    bearers: [],
    verb: null,
    strength: null,
    action: null,
    deadline: null,
    dueOn: null,
    target: null,
    ...EMPTY_PARTS,
    recurrence: null,
    amounts: [],
    confidence: 1,
    trace: [],
    state: 'candidate',
    origin: 'extracted',
    setByPerson: [],
    revision: 1,
    ...more,
  };
}

const span = (words: string) => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length, text: words };
};

describe('cutPassage', () => {
  it('leaves a passage without commitments in one piece', () => {
    const [only, ...rest] = cutPassage(passage(TEXT, 0), {});
    expect(rest).toEqual([]);
    expect(only).toMatchObject({ start: 0, end: 48, text: TEXT, commitments: [], parts: [], opens: [] });
  });

  it('cuts nested parts into a flat row, the inner one within the outer', () => {
    const action = span('mend the mast by May');
    const deadline = { ...span('by May'), edtf: null, relativeTo: null };
    const call = commitment('a', 0, 47, { action, deadline });
    const segments = cutPassage(passage(TEXT, 0), { commitments: [call], parts: placedParts(call) });
    expect(segments.map(({ text, parts }) => [text, parts.map(({ part }) => part)])).toEqual([
      ['The board asks the crew to ', []],
      ['mend the mast ', ['action']],
      ['by May', ['action', 'deadline']],
      ['.', []],
    ]);
    expect(segments.map((segment) => segment.opens.length)).toEqual([1, 0, 0, 0]);
    expect(segments.at(-1)?.commitments).toEqual([]);
  });

  it('puts the shorter of two overlapping quotes first', () => {
    const long = commitment('long', 0, 30);
    const short = commitment('short', 20, 40);
    const segments = cutPassage(passage(TEXT, 0), { commitments: [long, short] });
    expect(segments.map(({ start, commitments }) => [start, commitments.map(({ id }) => id)])).toEqual([
      [0, ['long']],
      [20, ['short', 'long']],
      [30, ['short']],
      [40, []],
    ]);
  });

  it('lights the words of a part that stands outside the quote', () => {
    const bearer = { text: 'the crew', actor: null, span: span('the crew'), implied: false, ref: null };
    const call = commitment('a', 24, 47, { bearers: [bearer] });
    const outside = cutPassage(passage(TEXT, 0), { commitments: [call], parts: placedParts(call) }).find(
      ({ text }) => text === 'the crew',
    );
    expect(outside?.commitments).toEqual([]);
    expect(outside?.parts).toMatchObject([{ statement: 'a', part: 'bearer' }]);
  });

  it('keeps footnote markers where they stood, also after the last word', () => {
    const markers = [
      { at: 110, footnote: 'fn_1', label: '1' },
      { at: 148, footnote: 'fn_2', label: '2' },
    ];
    const segments = cutPassage(passage(TEXT, 100, markers), {});
    expect(segments.map(({ text, markers: found }) => [text, found.map(({ label }) => label)])).toEqual([
      ['The board ', []],
      ['asks the crew to mend the mast by May.', ['1']],
      ['', ['2']],
    ]);
  });

  it('loses no character and marks exactly the quote, whatever overlaps', () => {
    const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 8 });
    fc.assert(
      fc.property(spans, fc.nat(20), (pairs, offset) => {
        const commitments = pairs.map(([from, to], index) =>
          commitment(String(index), Math.min(from, to) + offset, Math.max(from, to) + offset + 1),
        );
        const whole = passage(TEXT, offset + 5);
        const segments = cutPassage(whole, { commitments });
        expect(segments.map(({ text }) => text).join('')).toBe(TEXT);
        for (const { id, start, end } of commitments) {
          const marked = segments.filter((segment) => segment.commitments.some((covering) => covering.id === id));
          const inside = TEXT.slice(Math.max(0, start - whole.start), Math.max(0, end - whole.start));
          expect(marked.map(({ text }) => text).join('')).toBe(inside);
        }
      }),
    );
  });
});

describe('annotations', () => {
  const annotation = (more: Partial<NumberedAnnotation> & Pick<NumberedAnnotation, 'kind'>): NumberedAnnotation => ({
    number: 1,
    start: 0,
    end: 0,
    text: null,
    author: null,
    date: null,
    ...more,
  });

  it('are cut out where words came in, and stand where words went and comments end', () => {
    const crew = span('the crew');
    const segments = cutPassage(passage(TEXT, 0), {
      annotations: [
        annotation({ kind: 'inserted', ...crew }),
        annotation({ kind: 'deleted', number: 2, start: crew.end, end: crew.end, text: ' kindly' }),
        annotation({ kind: 'comment', number: 3, start: crew.start, end: TEXT.length, text: 'Which crew?' }),
      ],
    });
    expect(segments.map(({ text }) => text)).toEqual(['The board asks ', 'the crew', ' to mend the mast by May.', '']);
    expect(segments.map(({ inserted }) => inserted?.number ?? null)).toEqual([null, 1, null, null]);
    expect(segments.map(({ remarks }) => remarks.map(({ number }) => number))).toEqual([[], [], [2], [3]]);
  });

  it('of other passages are left to them', () => {
    const elsewhere = annotation({ kind: 'deleted', start: 400, end: 400, text: 'gone' });
    expect(cutPassage(passage(TEXT, 0), { annotations: [elsewhere] })).toHaveLength(1);
  });
});

describe('stretchOf', () => {
  it('has its own words and markers, and those at its end only where the passage ends', () => {
    const whole = passage(TEXT, 100, [
      { at: 109, footnote: null, label: '1' },
      { at: 100 + TEXT.length, footnote: null, label: '2' },
    ]);
    const first = stretchOf(whole, { start: 100, end: 109 });
    expect([first.text, first.markers.length]).toEqual(['The board', 0]);
    const rest = stretchOf(whole, { start: 109, end: whole.end });
    expect(rest.markers.map(({ label }) => label)).toEqual(['1', '2']);
  });
});
