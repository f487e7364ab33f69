import { describe, expect, test } from 'vitest';
import type { Deadline, Target } from '../extraction/commitment.ts';
import type { ComparableCommitment } from './comparable-commitment.ts';
import { findDisagreements } from './find-disagreements.ts';
import { findShifts } from './find-shifts.ts';
import { matchVersions, type VersionedCommitment } from './match-versions.ts';

const bearer = (text: string, actor: string | null = null) => ({ text, actor, span: null, implied: false });
const deadline = (edtf: string | null, text = edtf ?? 'in time'): Deadline => ({
  ...{ text, edtf, start: 0, end: 0 },
  relativeTo: null,
});
const target = (minimum: number | null, maximum: number | null = null): Target => ({
  ...{ minimum, maximum, start: 0, end: 0 },
  text: `${minimum ?? maximum} ships`,
  unit: 'ships',
});
const commitment = (quote: string, given: Partial<VersionedCommitment> = {}): VersionedCommitment => ({
  id: quote,
  kind: 'undertaking',
  quote,
  verb: null,
  strength: 4,
  bearers: [bearer('We')],
  deadline: null,
  target: null,
  place: 0,
  ...given,
});

describe('commitments of two versions', () => {
  const samePlaces = new Map([
    [0, 0],
    [1, 1],
  ]);
  const story = (before: VersionedCommitment[], after: VersionedCommitment[]) =>
    matchVersions(before, after, samePlaces).map((step) => [step.kind, step.before?.quote, step.after?.quote]);

  test('go together by their words, in the passages that go together', () => {
    const [mend, paint] = ['We will mend the northern lighthouse.', 'We will paint the boats of the harbour.'];
    expect(story([commitment(mend), commitment(paint)], [commitment(paint), commitment(mend)])).toEqual([
      ['same', paint, paint],
      ['same', mend, mend],
    ]);
    const weaker = 'We will try to mend the northern lighthouse.';
    expect(story([commitment(mend), commitment(paint, { place: 1 })], [commitment(weaker)])).toEqual([
      ['reworded', mend, weaker],
      ['removed', paint, undefined],
    ]);
  });

  test('are found again in another passage when enough of their words are there', () => {
    const words = 'We will open the harbour of Turku to every ship that carries timber.';
    const moved = words.replace('every ship', 'each ship');
    const added = 'We will thank Norway.';
    expect(story([commitment(words)], [commitment(added, { place: 1 }), commitment(moved, { place: 1 })])).toEqual([
      ['added', undefined, added],
      ['reworded', words, moved],
    ]);
  });

  test('with the same words are another promise when what is around them has shifted', () => {
    const words = 'publish the map';
    const [step] = matchVersions([commitment(words)], [commitment(words, { kind: 'expectation' })], samePlaces);
    expect(step).toMatchObject({ kind: 'reworded', shifts: ['kind-changed'] });
  });
});

describe('shifts', () => {
  const shifts = (before: Partial<VersionedCommitment>, after: Partial<VersionedCommitment>) =>
    findShifts(commitment('before', before), commitment('after', after));

  test('of the verb', () => {
    expect(shifts({ strength: 5 }, { strength: 3 })).toEqual(['verb-weaker']);
    expect(shifts({ strength: 2 }, { strength: 3 })).toEqual(['verb-stronger']);
    expect(shifts({ strength: null }, { strength: 3 })).toEqual([]);
  });

  test('of the deadline, by its last day', () => {
    expect(shifts({ deadline: deadline('2027') }, {})).toEqual(['deadline-dropped']);
    expect(shifts({}, { deadline: deadline('2027') })).toEqual(['deadline-added']);
    expect(shifts({ deadline: deadline('2027-06') }, { deadline: deadline('2027') })).toEqual(['deadline-later']);
    expect(shifts({ deadline: deadline('2027') }, { deadline: deadline('2027-22') })).toEqual(['deadline-earlier']);
    expect(shifts({ deadline: deadline('2027') }, { deadline: deadline('2027-12-31') })).toEqual([]);
    expect(shifts({ deadline: deadline(null) }, { deadline: deadline('2027') })).toEqual([]);
  });

  test('of the target', () => {
    expect(shifts({ target: target(40) }, { target: target(25) })).toEqual(['target-lower']);
    expect(shifts({ target: target(null, 40) }, { target: target(null, 41) })).toEqual(['target-higher']);
    expect(shifts({ target: target(40) }, {})).toEqual(['target-dropped']);
    expect(shifts({}, { target: target(40) })).toEqual(['target-added']);
  });

  test('of those who owe it', () => {
    const [commission, council] = [bearer('the Commission', 'eu-commission'), bearer('the Council', 'eu-council')];
    expect(shifts({ bearers: [commission, council] }, { bearers: [commission] })).toEqual(['bearer-dropped']);
    expect(shifts({ bearers: [commission] }, { bearers: [council] })).toEqual(['bearer-dropped', 'bearer-added']);
    expect(shifts({ bearers: [bearer('governments')] }, { bearers: [bearer('All governments')] })).toEqual([]);
  });
});

describe('disagreements', () => {
  const parts = (left: Partial<ComparableCommitment>, right: Partial<ComparableCommitment>) =>
    findDisagreements(commitment('left', left), commitment('right', right)).map(({ part }) => part);

  test('about the deadline, with the words of each side', () => {
    const left = commitment('left', { deadline: deadline('2027', 'by 2027') });
    expect(findDisagreements(left, commitment('right'))).toEqual([{ part: 'deadline', left: 'by 2027', right: null }]);
    expect(parts({ deadline: deadline('2027') }, { deadline: deadline('2027-12') })).toEqual([]);
    expect(parts({ deadline: deadline('2027') }, { deadline: deadline('2028') })).toEqual(['deadline']);
  });

  test('about who owes it, where both name known actors', () => {
    const [denmark, norway] = [bearer('Danmark', 'dk'), bearer('Norway', 'no')];
    expect(parts({ bearers: [denmark] }, { bearers: [norway] })).toEqual(['bearers']);
    expect(parts({ bearers: [denmark] }, { bearers: [bearer('Denmark', 'dk')] })).toEqual([]);
    expect(parts({ bearers: [denmark] }, { bearers: [bearer('the kingdom')] })).toEqual([]);
    expect(parts({ bearers: [denmark] }, { bearers: [] })).toEqual([]);
  });

  test('about kind, target and how binding the verb is, but not about a step that translation makes', () => {
    expect(parts({ kind: 'call' }, { kind: 'expectation' })).toEqual(['kind']);
    expect(parts({ target: target(40) }, { target: target(14) })).toEqual(['target']);
    expect(parts({ strength: 4 }, { strength: 3 })).toEqual([]);
    expect(parts({ strength: 5 }, { strength: 3 })).toEqual(['strength']);
  });
});
