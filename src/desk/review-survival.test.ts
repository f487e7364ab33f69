import { afterAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { givenPerson } from '../../tests/support/reviewers.ts';
import { addCommitment } from './add-commitment.ts';
import { closeDoubleReview } from './close-double-review.ts';
import { confirmCommitment } from './confirm-commitment.ts';
import { createDocumentReader } from './document-reader.ts';
import { editCommitmentParts } from './edit-commitment-parts.ts';
import { Forbidden, Invalid } from './errors.ts';
import { ingestDocument } from './ingest-document.ts';
import { measureAgreement } from './measure-agreement.ts';
import { operatorContext } from './open-context.ts';
import { reExtractDocument } from './re-extract-document.ts';
import { rejectCommitment } from './reject-commitment.ts';
import { reviewQueue } from './review-queue.ts';
import { searchRegister } from './search-register.ts';
import { startDoubleReview } from './start-double-review.ts';
import { undoDecision } from './undo-decision.ts';
import { viewDocument } from './view-document.ts';
import { viewReview } from './view-review.ts';

const server = await testDatabase();
const { database } = server;
const anna = await givenPerson(server, 'Anna');
const bo = await givenPerson(server, 'Bo');
const rita = await givenPerson(server, 'Rita', 'reader');
const operator = operatorContext({ database, today: () => '2026-06-01', now: () => new Date('2026-06-01T12:00:00Z') });
const reader = createDocumentReader();
afterAll(() => reader.close());

/** Conclusions of numbered paragraphs about something; what is given takes the place of a paragraph. */
const conclusions = (subject: string, changes: Readonly<Record<number, string>> = {}) => {
  const standing: Record<number, string> = {
    1: `The Council invites the Commission to publish a chart of every ${subject} in the Union by 31 December 2027.`,
    2: `The Council calls on the Member States to train at least 40 pilots for the ${subject} of their coasts.`,
    3: `The European Union will share what it learns about the ${subject} with its partners in Africa and Asia.`,
    4: `The Council will take stock of these conclusions on the ${subject} before the summer of 2029.`,
    5: `Ships pass the ${subject} on their way to Gdynia, and their crews wave at whoever stands on the shore.`,
    ...changes,
  };
  const written = Object.entries(standing).map(([number, words]) => `${number}. ${words}\n`);
  return `Council conclusions on the ${subject}\n\n${written.join('\n')}`;
};

const ingest = async (name: string, text: string, newVersionOf?: string) => {
  const file = { name, bytes: new TextEncoder().encode(text) };
  const { document } = await ingestDocument(operator, { file, declared: { newVersionOf }, reader });
  return document.id;
};

/** The commitments of a document whose words hold these, rejected or not. */
async function about(document: string, words: string) {
  const { commitments } = await viewReview(anna.context, { document });
  return commitments.filter(({ quote }) => quote.includes(words));
}

async function only(document: string, words: string) {
  const [first, ...others] = await about(document, words);
  if (!first || others.length > 0) throw new Error(`${others.length + 1} commitments about ${words}`);
  return first;
}

async function placeOf(document: string, words: string) {
  const { text } = await viewDocument(anna.context, document);
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

/** Confirms the first, rejects the second, sets a part of the third and adds what was missed. */
async function decideAll(document: string, subject: string) {
  const chart = await only(document, 'publish a chart');
  const pilots = await only(document, 'pilots');
  const share = await only(document, 'share what it learns');
  await confirmCommitment(anna.context, chart);
  await rejectCommitment(anna.context, { ...pilots, reason: 'duplicate' });
  const change = { part: 'beneficiary', how: 'set', words: await placeOf(document, 'partners in Africa') } as const;
  await editCommitmentParts(anna.context, { ...share, change });
  const words = await placeOf(document, 'their crews wave at whoever stands on the shore');
  const [added] = await addCommitment(anna.context, { document, words, kind: 'expectation' });
  expect(added?.state, subject).toBe('confirmed');
}

const decided = async (document: string) => ({
  chart: (await only(document, 'publish a chart')).state,
  pilots: (await only(document, 'pilots')).state,
  share: (await only(document, 'share what it learns')).beneficiaries.map(({ text }) => text),
  wave: (await about(document, 'wave at')).map(({ state, origin }) => [state, origin]),
});

const DECIDED = {
  chart: 'confirmed',
  pilots: 'rejected',
  share: ['partners in Africa'],
  wave: [['confirmed', 'person']],
};

describe('what people decided', () => {
  test('is unchanged when the text is extracted from again, and all else is as extraction finds it', async () => {
    const document = await ingest('reef.txt', conclusions('reef'));
    await decideAll(document, 'reef');
    const stock = await only(document, 'take stock');
    // As an older extraction left it: one that is no longer found, one that it did not know, one with other parts.
    await database.deleteFrom('commitment').where('id', '=', stock.id).execute();
    const share = await only(document, 'share what it learns');
    await server.pool.query(
      `insert into commitment (id, expression_id, ordinal, kind, passage, start_offset, end_offset, quote, language,
         confidence, document_title, parts, trace, search)
       select 'zzzzzzzzzz', expression_id, 99, 'call', passage, 0, 7, 'Council', 'en', 0.5, document_title, parts, '[]', ''
       from commitment where id = $1`,
      [share.id],
    );
    expect(await reExtractDocument(anna.context, { document, reader })).toEqual({ added: 1, removed: 1, kept: 4 });
    expect(await decided(document)).toEqual(DECIDED);
    expect(await only(document, 'take stock')).toMatchObject({ state: 'candidate', revision: 1 });
    expect(await reExtractDocument(anna.context, { document, reader })).toEqual({ added: 0, removed: 0, kept: 4 });
    await expect(reExtractDocument(rita.context, { document, reader })).rejects.toThrow(Forbidden);
  });

  test('holds for the same words in a new version, and comes up again with what was decided where they changed', async () => {
    const first = await ingest('shoal.txt', conclusions('shoal'));
    await decideAll(first, 'shoal');
    const stock = await only(first, 'take stock');
    await confirmCommitment(anna.context, stock);
    const changed = { 4: `The Council will take stock of the shoal before 2031.` };
    const second = await ingest('shoal-2.txt', `${conclusions('shoal', changed)}\n`, first);
    expect(await decided(second)).toEqual(DECIDED);
    const reworded = await only(second, 'take stock');
    expect(reworded.state).toBe('candidate');
    const { card } = await viewReview(bo.context, { document: second, commitment: reworded.id });
    expect(card?.earlier).toMatchObject({
      commitment: { id: stock.id, state: 'confirmed' },
      decisions: [{ action: 'confirm', by: 'Anna' }],
    });
    const chart = await only(second, 'publish a chart');
    const carried = await viewReview(bo.context, { document: second, commitment: chart.id });
    expect(carried.card?.decisions).toMatchObject([{ action: 'carry-over', by: null }]);
    const found = await searchRegister(bo.context, { documents: [second], states: ['confirmed'] });
    expect(found.rows.map(({ commitment }) => commitment.quote)).toContain(
      'their crews wave at whoever stands on the shore',
    );
    expect(await decided(first)).toEqual(DECIDED);
  });

  test('in a new version is not overwritten by a third', async () => {
    const first = await ingest('skerry.txt', conclusions('skerry'));
    const change = (number: number) => ({
      5: `Gulls nest on the skerry ${number} months a year, says the keeper of the light.`,
    });
    const second = await ingest('skerry-2.txt', conclusions('skerry', change(2)), first);
    await rejectCommitment(bo.context, { ...(await only(second, 'publish a chart')), reason: 'other' });
    await confirmCommitment(bo.context, await only(first, 'publish a chart'));
    const third = await ingest('skerry-3.txt', conclusions('skerry', change(3)), second);
    const states = [first, second, third].map(async (id) => (await only(id, 'publish a chart')).state);
    expect(await Promise.all(states)).toEqual(['confirmed', 'rejected', 'rejected']);
  });
});

describe('the queue', () => {
  test('has the documents with commitments left, how many, and who has begun', async () => {
    const document = await ingest('bank.txt', conclusions('sand bank'));
    await confirmCommitment(anna.context, await only(document, 'publish a chart'));
    await rejectCommitment(bo.context, { ...(await only(document, 'pilots')), reason: 'other' });
    const row = (await reviewQueue(rita.context)).rows.find((each) => each.document.id === document);
    expect(row).toMatchObject({ left: 2, confirmed: 1, rejected: 1, isApart: false });
    expect(row?.reviewers.map(({ name }) => name)).toEqual(['Bo', 'Anna']);
    await confirmCommitment(anna.context, await only(document, 'share'));
    await confirmCommitment(anna.context, await only(document, 'take stock'));
    expect((await reviewQueue(rita.context)).rows.map((each) => each.document.id)).not.toContain(document);
  });
});

describe('two reviewers apart', () => {
  test('do not see what the other says, are measured, and what they agree on is decided', async () => {
    const document = await ingest('fjord.txt', conclusions('fjord'));
    const [chart, pilots, share, stock] = [
      await only(document, 'publish a chart'),
      await only(document, 'pilots'),
      await only(document, 'share'),
      await only(document, 'take stock'),
    ];
    await startDoubleReview(anna.context, { document });
    for (const { context } of [anna, bo]) await confirmCommitment(context, chart);
    for (const { context } of [anna, bo]) await rejectCommitment(context, { ...pilots, reason: 'duplicate' });
    await confirmCommitment(anna.context, share);
    await rejectCommitment(bo.context, { ...share, reason: 'no-commitment', note: 'A hope.' });
    await confirmCommitment(anna.context, stock);
    await editCommitmentParts(bo.context, { ...stock, change: { part: 'kind', how: 'set', kind: 'expectation' } });
    await confirmCommitment(bo.context, stock);

    const seen = async ({ context }: typeof anna) => (await viewReview(context, { document })).counts;
    expect(await seen(anna)).toEqual({ left: 0, confirmed: 3, rejected: 1 });
    expect(await seen(bo)).toEqual({ left: 0, confirmed: 2, rejected: 2 });
    expect(await seen(rita)).toEqual({ left: 4, confirmed: 0, rejected: 0 });
    const under = await measureAgreement(rita.context, { document });
    expect(under).toMatchObject({ isOpen: true, agreements: [] });
    expect(under?.reviewers).toEqual([
      { name: 'Anna', judged: 4 },
      { name: 'Bo', judged: 4 },
    ]);

    expect(await closeDoubleReview(anna.context, { document })).toEqual({ agreed: 2, open: 2 });
    const measured = await measureAgreement(rita.context, { document });
    // Three of four alike where chance would give (3/4)(2/4) + (1/4)(2/4) = 1/2.
    expect(measured?.agreements).toMatchObject([
      {
        one: 'Anna',
        other: 'Bo',
        agreement: {
          kappa: 0.5,
          confirmation: { agreed: 3, of: 4 },
          kinds: { agreed: 1, of: 2 },
          bearers: { agreed: 2, of: 2 },
          deadlines: { agreed: 2, of: 2 },
        },
      },
    ]);
    expect(new Set(measured?.agreements[0]?.agreement.differing)).toEqual(new Set([share.id, stock.id]));
    const { counts } = await viewReview(rita.context, { document });
    expect(counts).toEqual({ left: 2, confirmed: 1, rejected: 1 });
    const { card } = await viewReview(rita.context, { document, commitment: share.id });
    expect(card?.judgements).toMatchObject([
      { by: 'Anna', commitment: { state: 'confirmed' } },
      { by: 'Bo', commitment: { state: 'rejected' }, reason: 'no-commitment', note: 'A hope.' },
    ]);
    await expect(closeDoubleReview(anna.context, { document })).rejects.toThrow(Invalid);
  });

  test('decide nothing where nobody else looked', async () => {
    const document = await ingest('islet.txt', conclusions('islet'));
    await startDoubleReview(anna.context, { document });
    await confirmCommitment(anna.context, await only(document, 'publish a chart'));

    expect(await closeDoubleReview(anna.context, { document })).toEqual({ agreed: 0, open: 1 });
    const { counts } = await viewReview(rita.context, { document });
    expect(counts).toEqual({ left: 4, confirmed: 0, rejected: 0 });
  });

  test('take back their own judgement only, and leave the list of commitments as it is', async () => {
    const document = await ingest('strait.txt', conclusions('strait'));
    const chart = await only(document, 'publish a chart');
    await startDoubleReview(anna.context, { document });
    await confirmCommitment(anna.context, chart);
    await confirmCommitment(bo.context, chart);
    await undoDecision(bo.context, { document });
    const { reviewers } = (await measureAgreement(rita.context, { document })) ?? { reviewers: [] };
    expect(reviewers).toEqual([{ name: 'Anna', judged: 1 }]);
    const words = await placeOf(document, 'wave at');
    await expect(addCommitment(anna.context, { document, words, kind: 'call' })).rejects.toThrow(Invalid);
    await expect(confirmCommitment(operator, chart)).rejects.toThrow(Forbidden);
  });
});
