import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { givenPerson } from '../../tests/support/reviewers.ts';
import { confirmCommitment } from './confirm-commitment.ts';
import { describeDocument } from './describe-document.ts';
import { createDocumentReader } from './document-reader.ts';
import { Forbidden, Invalid, NotFound } from './errors.ts';
import { ingestDocument } from './ingest-document.ts';
import { operatorContext } from './open-context.ts';
import { searchRegister } from './search-register.ts';
import { verifyCustody } from './verify-custody.ts';
import { viewDocument } from './view-document.ts';
import { viewReview } from './view-review.ts';

const server = await testDatabase();
const { database } = server;
const anna = await givenPerson(server, 'Anna');
const rita = await givenPerson(server, 'Rita', 'reader');
const operator = operatorContext({ database, today: () => '2026-06-01', now: () => new Date('2026-06-01T12:00:00Z') });
const reader = createDocumentReader();
afterAll(() => reader.close());

const WORDS = `We will open the ferry archive within two years.

We will paint every buoy by 1 May 2030.
`;

const { document } = await ingestDocument(operator, {
  file: { name: 'scan-0042.txt', bytes: new TextEncoder().encode(WORDS) },
  reader,
});

const said = async () => {
  const { title, date, issuer, commitments } = await viewDocument(operator, document.id);
  const deadlines = commitments.map(({ deadline }) => deadline?.edtf ?? null);
  return { title, date, issuer: issuer?.id ?? null, deadlines };
};

test('a document gets the title, date and issuer that it has, and its deadlines count from that date', async () => {
  expect(await said()).toMatchObject({ title: 'scan-0042', date: null, deadlines: [null, '2030-05-01'] });
  const { commitments } = await viewReview(anna.context, { document: document.id });
  const buoy = commitments.find(({ quote }) => quote.includes('buoy'));
  if (!buoy) throw new Error('no commitment about buoys');
  await confirmCommitment(anna.context, buoy);

  const given = { title: ' The Ferry Promise ', date: '2025-03-01', issuer: 'dk' };
  await describeDocument(anna.context, document.id, given, reader);
  expect(await said()).toEqual({
    ...{ title: 'The Ferry Promise', date: '2025-03-01', issuer: 'dk' },
    deadlines: ['2027-03-01', '2030-05-01'],
  });
  const { rows } = await searchRegister(operator, { years: [2025], sort: 'document' });
  expect(rows.map(({ commitment }) => commitment.document.title)).toEqual(['The Ferry Promise', 'The Ferry Promise']);
  expect(rows.find(({ commitment }) => commitment.id === buoy.id)?.commitment.state).toBe('confirmed');
  expect(await verifyCustody(operator)).toMatchObject({ breaches: [], checked: { log: 4 } });
});

test('nothing is written of what cannot be, nor for whoever may not', async () => {
  const before = await said();
  const describe = (changes: object, who = anna.context, id = document.id) =>
    describeDocument(who, id, { title: 'A', date: '2025-03-01', issuer: 'dk', ...changes }, reader);
  await expect(describe({ title: '  ' })).rejects.toThrow(Invalid);
  await expect(describe({ date: '1 March' })).rejects.toThrow(Invalid);
  await expect(describe({ issuer: 'nobody-known' })).rejects.toThrow(Invalid);
  await expect(describe({}, anna.context, '0000000000')).rejects.toThrow(NotFound);
  await expect(describe({}, rita.context)).rejects.toThrow(Forbidden);
  expect(await said()).toEqual(before);
});
