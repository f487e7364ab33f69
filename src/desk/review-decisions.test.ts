import { describe, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { givenDocument } from '../../tests/support/register.ts';
import { givenPerson } from '../../tests/support/reviewers.ts';
import { auditEntriesOf, verifyAuditChain } from '../store/audit.ts';
import { addCommitment } from './add-commitment.ts';
import { confirmCommitment } from './confirm-commitment.ts';
import { editCommitmentParts } from './edit-commitment-parts.ts';
import { Conflict, Forbidden, Invalid, NotFound } from './errors.ts';
import { mergeCommitments } from './merge-commitments.ts';
import { rejectCommitment } from './reject-commitment.ts';
import type { PartChange } from './review-views.ts';
import { searchRegister } from './search-register.ts';
import { splitCommitment } from './split-commitment.ts';
import { undoDecision } from './undo-decision.ts';
import { viewActor } from './view-actor.ts';
import { viewCommitment } from './view-commitment.ts';
import { viewDocument } from './view-document.ts';
import { viewReview } from './view-review.ts';

const server = await testDatabase();
const { database } = server;
const anna = await givenPerson(server, 'Anna');
const bo = await givenPerson(server, 'Bo');
const rita = await givenPerson(server, 'Rita', 'reader');

let documents = 0;
/** A document of a sentence a commitment; its identifiers in their order. */
async function given(...quotes: readonly string[]) {
  documents += 1;
  const title = `Plan ${documents}`;
  const commitments = quotes.map((quote) => ({ quote, bearers: ['dk'] }));
  return givenDocument(database, { title, date: '2026-01-15', commitments });
}

const HARBOUR = 'Denmark will dredge the harbour of Skagen by June 2027 and paint its cranes.';
const LIGHT = 'Denmark will light every tower on the west coast together with Norway.';

const first = (id: string | undefined) => ({ id: id ?? '', revision: 1 });
/** Where words stand in the text of a document. */
async function placeOf(document: string, words: string) {
  const { text } = await viewDocument(anna.context, document);
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

describe('a candidate', () => {
  test('that is confirmed says so in lists, facets and its record', async () => {
    const { id, commitments } = await given(HARBOUR, LIGHT);
    const [decided] = await confirmCommitment(anna.context, first(commitments[0]));
    expect(decided).toEqual({ id: commitments[0], state: 'confirmed', revision: 2 });
    const confirmed = await searchRegister(bo.context, { documents: [id], states: ['confirmed'] });
    expect(confirmed.rows.map(({ commitment }) => commitment.id)).toEqual([commitments[0]]);
    const { facets } = await searchRegister(bo.context, { documents: [id] });
    expect(facets.state.map(({ value, count }) => [value, count])).toEqual([
      ['confirmed', 1],
      ['candidate', 1],
    ]);
    expect(await viewCommitment(bo.context, commitments[0] ?? '')).toMatchObject({
      state: 'confirmed',
      origin: 'extracted',
    });
  });

  test('that is rejected leaves register, search, counts and reader, and stays in its history', async () => {
    const { id, commitments } = await given('Denmark will repaint the vermilion buoys.', LIGHT);
    const owes = (await viewActor(bo.context, 'dk')).owes;
    const reason = { reason: 'no-commitment', note: ' A picture caption. ' } as const;
    await rejectCommitment(anna.context, { ...first(commitments[0]), ...reason });
    expect((await searchRegister(bo.context, { text: 'vermilion' })).total).toBe(0);
    expect((await searchRegister(bo.context, { documents: [id] })).total).toBe(1);
    expect((await viewActor(bo.context, 'dk')).owes).toBe(owes - 1);
    const document = await viewDocument(bo.context, id);
    expect(document.commitments.map((commitment) => commitment.id)).toEqual([commitments[1]]);
    expect(document.counts.undertaking).toBe(1);
    const review = await viewReview(bo.context, { document: id, commitment: commitments[0] });
    expect(review.counts).toEqual({ left: 1, confirmed: 0, rejected: 1 });
    expect(review.card?.decisions).toMatchObject([
      { action: 'reject', by: 'Anna', reason: 'no-commitment', note: 'A picture caption.', isUndone: false },
    ]);
    expect(await viewCommitment(bo.context, commitments[0] ?? '')).toMatchObject({ state: 'rejected' });
  });

  test('is followed by the next that waits, from the beginning again after the last', async () => {
    const { id, commitments } = await given(HARBOUR, LIGHT, 'Denmark will count the seals.');
    await confirmCommitment(anna.context, first(commitments[2]));
    const nextTo = async (commitment: string | undefined) =>
      (await viewReview(anna.context, { document: id, after: commitment })).card?.commitment.id;
    expect(await nextTo(commitments[0])).toBe(commitments[1]);
    expect(await nextTo(commitments[2])).toBe(commitments[0]);
  });

  test('can be decided of by editors only, and only where it is', async () => {
    const { commitments } = await given(HARBOUR);
    await expect(confirmCommitment(rita.context, first(commitments[0]))).rejects.toThrow(Forbidden);
    await expect(confirmCommitment(anna.context, first('0000000000'))).rejects.toThrow(NotFound);
    const bad = { ...first(commitments[0]), reason: 'dull' as 'other' };
    await expect(rejectCommitment(anna.context, bad)).rejects.toThrow(Invalid);
  });
});

describe('two people at once', () => {
  test('who say the same have no conflict, and it is kept once', async () => {
    const { commitments } = await given(HARBOUR);
    const both = await Promise.all([anna, bo].map(({ context }) => confirmCommitment(context, first(commitments[0]))));
    expect(both.flat().map(({ state }) => state)).toEqual(['confirmed', 'confirmed']);
    const entries = await auditEntriesOf(database, { type: 'commitment', id: commitments[0] ?? '' });
    expect(entries.map(({ action }) => action)).toEqual(['confirm-commitment']);
  });

  test('who say the opposite: the second sees both, and the first stands', async () => {
    const { commitments } = await given(HARBOUR);
    await confirmCommitment(anna.context, first(commitments[0]));
    const rejecting = rejectCommitment(bo.context, {
      ...first(commitments[0]),
      reason: 'duplicate',
      note: 'See point 3',
    });
    const conflict = await rejecting.catch((error: unknown) => error);
    expect(conflict).toBeInstanceOf(Conflict);
    expect(conflict).toMatchObject({
      yours: { state: 'rejected', reason: 'duplicate', note: 'See point 3' },
      theirs: { state: 'confirmed', by: 'Anna' },
    });
    expect(await viewCommitment(bo.context, commitments[0] ?? '')).toMatchObject({ state: 'confirmed', revision: 2 });
    await rejectCommitment(bo.context, { id: commitments[0] ?? '', revision: 2, reason: 'duplicate' });
  });

  test('who put the same part right: both texts are there', async () => {
    const { id, commitments } = await given(HARBOUR);
    const edit = async (context: typeof anna.context, words: string) => {
      const change: PartChange = { part: 'action', how: 'set', words: await placeOf(id, words) };
      return editCommitmentParts(context, { ...first(commitments[0]), change });
    };
    await edit(anna.context, 'dredge the harbour of Skagen');
    const conflict = await edit(bo.context, 'paint its cranes').catch((error: unknown) => error);
    expect(conflict).toMatchObject({
      yours: { action: 'paint its cranes' },
      theirs: { action: 'dredge the harbour of Skagen', by: 'Anna' },
    });
  });

  test('of whom one confirms what the other is changing does not confirm other words', async () => {
    const { id, commitments } = await given(HARBOUR);
    const change: PartChange = { part: 'deadline', how: 'set', words: await placeOf(id, 'by June 2027') };
    await editCommitmentParts(anna.context, { ...first(commitments[0]), change });
    await confirmCommitment(anna.context, { id: commitments[0] ?? '', revision: 2 });
    await expect(confirmCommitment(bo.context, first(commitments[0]))).rejects.toThrow(Conflict);
  });
});

describe('a part that is put right', () => {
  const edited = async (quote: string, change: Omit<PartChange, 'words'> & { readonly words?: string }) => {
    const { id, commitments } = await given(quote);
    const words = change.words === undefined ? undefined : await placeOf(id, change.words);
    await editCommitmentParts(anna.context, { ...first(commitments[0]), change: { ...change, words } });
    return viewCommitment(bo.context, commitments[0] ?? '');
  };

  test('is read from its words and marked as set by a person', async () => {
    const commitment = await edited(HARBOUR, { part: 'deadline', how: 'set', words: 'by June 2027' });
    expect(commitment).toMatchObject({
      deadline: { text: 'by June 2027', edtf: '2027-06', relativeTo: null },
      dueOn: '2027-06-30',
      setByPerson: ['deadline'],
      state: 'candidate',
    });
    const due = await searchRegister(bo.context, {
      documents: [commitment.document.id],
      due: ['later', 'next-12-months'],
    });
    expect(due.total).toBe(1);
  });

  test('has the date that a person writes where the words give none', async () => {
    const commitment = await edited(HARBOUR, { part: 'deadline', how: 'set', words: 'cranes', edtf: '2028' });
    expect(commitment).toMatchObject({ deadline: { text: 'cranes', edtf: '2028' }, dueOn: '2028-12-31' });
    await expect(edited(HARBOUR, { part: 'deadline', how: 'set', words: 'cranes', edtf: 'soon' })).rejects.toThrow(
      Invalid,
    );
  });

  test('names actors by their words or by identifier, and is counted by them', async () => {
    const commitment = await edited(LIGHT, { part: 'counterpart', how: 'add', words: 'Norway' });
    expect(commitment.counterparts).toMatchObject([{ text: 'Norway', actor: 'no', implied: false }]);
    const found = await searchRegister(bo.context, { documents: [commitment.document.id], counterparts: ['no'] });
    expect(found.total).toBe(1);
    const meant = await edited(LIGHT, { part: 'bearer', how: 'set', words: 'Denmark', actor: 'dk-government' });
    expect(meant.bearers).toMatchObject([{ text: 'Denmark', actor: 'dk-government' }]);
    const unwritten = await edited(LIGHT, { part: 'speaker', how: 'set', actor: 'eu-council' });
    expect(unwritten.speaker).toMatchObject({ actor: 'eu-council', span: null });
    await expect(edited(LIGHT, { part: 'bearer', how: 'set', actor: 'atlantis' })).rejects.toThrow(Invalid);
  });

  test('can be taken away, and of several only one', async () => {
    const { id, commitments } = await given(LIGHT);
    const add = async (revision: number, words: string) =>
      editCommitmentParts(anna.context, {
        ...{ id: commitments[0] ?? '', revision },
        change: { part: 'bearer', how: 'add', words: await placeOf(id, words) },
      });
    await add(1, 'Norway');
    await editCommitmentParts(anna.context, {
      ...{ id: commitments[0] ?? '', revision: 2 },
      change: { part: 'bearer', how: 'remove', index: 0 },
    });
    const { bearers } = await viewCommitment(bo.context, commitments[0] ?? '');
    expect(bearers.map(({ actor }) => actor)).toEqual(['no']);
  });

  test('can be its kind, or which words it is as a whole', async () => {
    expect(await edited(HARBOUR, { part: 'kind', how: 'set', kind: 'expectation' })).toMatchObject({
      kind: 'expectation',
    });
    const words = 'dredge the harbour of Skagen by June 2027';
    expect(await edited(HARBOUR, { part: 'quote', how: 'set', words: ` ${words} ` })).toMatchObject({ quote: words });
  });

  test('must have words of the text', async () => {
    const { commitments } = await given(HARBOUR);
    const edit = (words: { start: number; end: number } | undefined) =>
      editCommitmentParts(anna.context, { ...first(commitments[0]), change: { part: 'action', how: 'set', words } });
    await expect(edit({ start: 5, end: 99_999 })).rejects.toThrow(Invalid);
    await expect(edit({ start: -1, end: 4 })).rejects.toThrow(Invalid);
    await expect(edit({ start: 6, end: 6 })).rejects.toThrow(Invalid);
    await expect(edit(undefined)).rejects.toThrow(Invalid);
  });
});

describe('commitments that are cut otherwise', () => {
  test('one becomes two, each with the words that it has', async () => {
    const { id, commitments } = await given(HARBOUR);
    const words = await placeOf(id, 'by June 2027');
    const change: PartChange = { part: 'deadline', how: 'set', words };
    await editCommitmentParts(anna.context, { ...first(commitments[0]), change });
    const at = (await placeOf(id, 'and paint')).start;
    await splitCommitment(anna.context, { id: commitments[0] ?? '', revision: 2, at });
    const document = await viewDocument(bo.context, id);
    expect(document.commitments).toMatchObject([
      { quote: 'Denmark will dredge the harbour of Skagen by June 2027', origin: 'person', dueOn: '2027-06-30' },
      { quote: 'and paint its cranes.', origin: 'person', dueOn: null, bearers: [{ actor: 'dk' }] },
    ]);
    expect(document.commitments.map(({ state }) => state)).toEqual(['candidate', 'candidate']);
    const nowhere = { id: document.commitments[0]?.id ?? '', revision: 1, at: 0 };
    await expect(splitCommitment(anna.context, nowhere)).rejects.toThrow(Invalid);
  });

  test('two become one, with everybody that they name', async () => {
    const { id, commitments } = await given(HARBOUR, LIGHT);
    const change: PartChange = { part: 'counterpart', how: 'set', words: await placeOf(id, 'Norway') };
    await editCommitmentParts(anna.context, { ...first(commitments[1]), change });
    const seen = [first(commitments[0]), { id: commitments[1] ?? '', revision: 2 }];
    await mergeCommitments(anna.context, seen);
    const document = await viewDocument(bo.context, id);
    expect(document.commitments).toMatchObject([
      { quote: `${HARBOUR}\n\n${LIGHT}`, bearers: [{ actor: 'dk' }], counterparts: [{ actor: 'no' }] },
    ]);
    await expect(mergeCommitments(anna.context, [first(document.commitments[0]?.id)])).rejects.toThrow(Invalid);
  });

  test('of two documents are not merged', async () => {
    const one = await given(HARBOUR);
    const other = await given(LIGHT);
    const seen = [first(one.commitments[0]), first(other.commitments[0])];
    await expect(mergeCommitments(anna.context, seen)).rejects.toThrow(Invalid);
  });
});

describe('a commitment that was missed', () => {
  test('is added from its words, confirmed, and found by them', async () => {
    const { id } = await given(HARBOUR);
    const words = await placeOf(id, 'paint its cranes');
    const [added] = await addCommitment(anna.context, { document: id, words, kind: 'undertaking' });
    const commitment = await viewCommitment(bo.context, added?.id ?? '');
    expect(commitment).toMatchObject({ quote: 'paint its cranes', state: 'confirmed', origin: 'person' });
    expect(commitment.passage.label).toBe('1.');
    expect((await searchRegister(bo.context, { text: 'cranes', documents: [id], states: ['confirmed'] })).total).toBe(
      1,
    );
    expect(await addCommitment(bo.context, { document: id, words, kind: 'undertaking' })).toEqual([added]);
  });
});

describe('what is taken back', () => {
  test('is as it was before, step by step, and the history keeps both', async () => {
    const { id, commitments } = await given(HARBOUR, LIGHT);
    const change: PartChange = { part: 'deadline', how: 'set', words: await placeOf(id, 'by June 2027') };
    await editCommitmentParts(anna.context, { ...first(commitments[0]), change });
    await confirmCommitment(anna.context, { id: commitments[0] ?? '', revision: 2 });
    await undoDecision(anna.context, { document: id });
    expect(await viewCommitment(bo.context, commitments[0] ?? '')).toMatchObject({
      state: 'candidate',
      dueOn: '2027-06-30',
    });
    await undoDecision(anna.context, { document: id });
    expect(await viewCommitment(bo.context, commitments[0] ?? '')).toMatchObject({ dueOn: null, setByPerson: [] });
    expect(await undoDecision(anna.context, { document: id })).toEqual([]);
    const { card } = await viewReview(bo.context, { document: id, commitment: commitments[0] });
    expect(card?.decisions.map(({ action, isUndone }) => [action, isUndone])).toEqual([
      ['undo', false],
      ['undo', false],
      ['confirm', true],
      ['edit', true],
    ]);
  });

  test('brings back what was split, merged or added', async () => {
    const { id, commitments } = await given(HARBOUR, LIGHT);
    const ids = async () => (await viewDocument(bo.context, id)).commitments.map((commitment) => commitment.id);
    await splitCommitment(anna.context, { ...first(commitments[0]), at: (await placeOf(id, 'and paint')).start });
    expect(await ids()).toHaveLength(3);
    await undoDecision(anna.context, { document: id });
    expect(await ids()).toEqual(commitments);
    const again = { ...first(commitments[0]), revision: 3, at: (await placeOf(id, 'and paint')).start };
    await splitCommitment(anna.context, again);
    expect(await ids()).toHaveLength(3);
    await undoDecision(anna.context, { document: id });
    await mergeCommitments(anna.context, [{ id: commitments[0] ?? '', revision: 5 }, first(commitments[1])]);
    expect(await ids()).toHaveLength(1);
    await undoDecision(anna.context, { document: id });
    await addCommitment(anna.context, { document: id, words: await placeOf(id, 'paint'), kind: 'call' });
    await undoDecision(anna.context, { document: id });
    expect(await ids()).toEqual(commitments);
  });

  test('is only what one did oneself, and not what another went on from', async () => {
    const { id, commitments } = await given(HARBOUR);
    await confirmCommitment(anna.context, first(commitments[0]));
    expect(await undoDecision(bo.context, { document: id })).toEqual([]);
    const change: PartChange = { part: 'kind', how: 'set', kind: 'call' };
    await editCommitmentParts(bo.context, { id: commitments[0] ?? '', revision: 2, change });
    await expect(undoDecision(anna.context, { document: id })).rejects.toThrow(Conflict);
  });
});

test('every decision is in the log, by whom, from what to what, and the chain holds', async () => {
  const { commitments } = await given(HARBOUR);
  await rejectCommitment(bo.context, { ...first(commitments[0]), reason: 'reported' });
  const [entry] = await auditEntriesOf(database, { type: 'commitment', id: commitments[0] ?? '' });
  expect(entry).toMatchObject({
    action: 'reject-commitment',
    personName: 'Bo',
    before: { state: 'candidate' },
    after: { state: 'rejected', reason: 'reported' },
  });
  expect(await verifyAuditChain(database)).toMatchObject({ broken: null });
});

test('a decision that fails on the way leaves nothing half', async () => {
  const { id, commitments } = await given(HARBOUR);
  const at = (await placeOf(id, 'and paint')).start;
  await server.pool.query(`create function fail() returns trigger language plpgsql as $$ begin raise 'full'; end $$`);
  await server.pool.query('create trigger fails before insert on decision_effect execute function fail()');
  await expect(splitCommitment(anna.context, { ...first(commitments[0]), at })).rejects.toThrow('full');
  await server.pool.query('drop trigger fails on decision_effect');
  const { commitments: left } = await viewDocument(bo.context, id);
  expect(left).toMatchObject([{ id: commitments[0], state: 'candidate', revision: 1 }]);
});
