import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { allowing, useLoopback } from '../../tests/support/loopback.ts';
import { createFetcher, type Fetcher } from '../fetching/create-fetcher.ts';
import { Unfetchable } from '../fetching/unfetchable.ts';
import { Unreadable } from '../reading/unreadable.ts';
import { audienceIdFor, moveToAudience } from '../store/audiences.ts';
import type { Role } from '../store/schema/people.ts';
import { attachEvidenceAddress } from './attach-evidence-address.ts';
import { attachEvidenceFile } from './attach-evidence-file.ts';
import { attachEvidencePassage } from './attach-evidence-passage.ts';
import type { DeskContext, Principal } from './context.ts';
import { createDocumentReader } from './document-reader.ts';
import { Forbidden, Invalid, NotFound } from './errors.ts';
import type { EvidenceView } from './evidence-views.ts';
import { ingestDocument } from './ingest-document.ts';
import { listEvidence } from './list-evidence.ts';
import { openContext } from './open-context.ts';
import { fetchArchivedFile, viewArchiveItem } from './view-archive-item.ts';
import { viewDocument } from './view-document.ts';
import { withdrawEvidence } from './withdraw-evidence.ts';

const { database, databaseFor } = await testDatabase();
const { serve } = useLoopback();
const reader = createDocumentReader();
afterAll(() => reader.close());

const NOW = '2026-06-01T12:00:00.000Z';
const parts = { database, databaseFor, today: () => '2026-06-01', now: () => new Date(NOW) };
const as = (principal: Principal) => openContext(parts, principal);
const operator = await as({ role: 'operator' });

/** People by role; one team of two is in on secrets. */
const people = new Map<Role, string>();
let secretTeam = 0;

async function signedIn(role: Role, teamIds: readonly number[] = []): Promise<DeskContext> {
  return as({ role, teamIds, personId: people.get(role) ?? '', name: role });
}

let commitment = '';
let press = '';
let secret = '';

beforeAll(async () => {
  for (const role of ['reader', 'contributor', 'editor', 'reviewer', 'administrator'] as const) {
    const id = randomUUID();
    people.set(role, id);
    await database
      .insertInto('person')
      .values({ id, role, name: `The ${role}`, email: `${role}@ministry.example`, suspended_at: null })
      .execute();
  }
  const team = await database
    .insertInto('team')
    .values({ kind: 'unit', name: 'Harbours', closed_at: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  secretTeam = team.id;
  const ingest = async (name: string, text: string) =>
    (await ingestDocument(operator, { file: { name, bytes: Buffer.from(text) }, reader })).document.id;
  const pledge = await ingest(
    'pledge.md',
    '# A pledge\n\nDenmark will open twelve harbours for small boats by 2028.\n',
  );
  press = await ingest(
    'press.md',
    '# News of the harbours\n\nDenmark has opened five harbours for small boats in 2026.\n',
  );
  secret = await ingest('cable.md', '# A cable\n\nDenmark has closed two harbours for small boats this winter.\n');
  commitment = (await viewDocument(operator, pledge)).commitments[0]?.id ?? '';
  const audience = await audienceIdFor(database, { classification: 'restricted', teamIds: [secretTeam] });
  await moveToAudience(database, secret, audience);
});

const given = (more: object = {}) => ({ commitmentId: commitment, stance: 'supports', reader, ...more });
const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const noFetcher: Fetcher = { fetch: () => Promise.reject(new Error('nothing is to be fetched')) };

async function evidenceOf(context: DeskContext, id: number): Promise<EvidenceView | undefined> {
  return (await listEvidence(context, commitment)).find((each) => each.id === id);
}

async function logOf(evidence: number) {
  const entries = await database.selectFrom('audit_entry').selectAll().where('subject_id', '=', commitment).execute();
  return entries.filter((entry) => (entry.after as { evidence?: number } | null)?.evidence === evidence);
}

describe('a file', () => {
  test('is kept byte for byte, hashed, read, and written into the log', async () => {
    const bytes = Buffer.from('<!doctype html><title>Havne</title><p>Fem havne er åbnet for små både.</p>');
    const editor = await signedIn('editor');
    const file = { name: 'C:\\news\\havne.html', bytes };
    const id = await attachEvidenceFile(editor, { ...given({ note: ' Seen in May. ' }), file, reader });
    const evidence = await evidenceOf(editor, id);
    expect(evidence).toMatchObject({
      stance: 'supports',
      note: 'Seen in May.',
      givenBy: 'The editor',
      withdrawn: null,
    });
    if (evidence?.source.kind !== 'archive') throw new Error('not archived');
    const { item } = evidence.source;
    expect(item).toMatchObject({ origin: 'file', sha256: sha256(bytes), size: bytes.length, mediaType: 'text/html' });
    expect(item).toMatchObject({ fileName: 'havne.html', address: null, archivedAt: NOW, unreadable: null });
    expect((await viewArchiveItem(editor, item.id)).text).toContain('Fem havne er åbnet for små både.');
    expect(Buffer.from((await fetchArchivedFile(editor, item.id)).bytes)).toEqual(bytes);
    expect((await logOf(id)).map(({ action, person_id, after }) => ({ action, person_id, after }))).toEqual([
      {
        action: 'attach-evidence-file',
        person_id: people.get('editor'),
        after: {
          ...{ evidence: id, stance: 'supports', sha256: sha256(bytes), noteSha256: sha256('Seen in May.') },
          isInternal: false,
        },
      },
    ]);
  });

  test('without words is evidence too, and its words are said to be unreadable', async () => {
    const bytes = Buffer.from('\u0089PNG\r\n\u001a\n\u0000\u0000\u0000', 'latin1');
    const id = await attachEvidenceFile(operator, { ...given(), file: { name: 'photo.png', bytes }, reader });
    const evidence = await evidenceOf(operator, id);
    expect(evidence?.source).toMatchObject({ item: { mediaType: 'image/png', unreadable: 'unknown-type' } });
  });

  test('that is empty or huge is refused, and nothing of it is kept', async () => {
    const before = await counts();
    const attach = (bytes: Uint8Array) =>
      attachEvidenceFile(operator, { ...given(), file: { name: 'a', bytes }, reader });
    await expect(attach(new Uint8Array())).rejects.toBeInstanceOf(Unreadable);
    await expect(attach(new Uint8Array(64_000_001))).rejects.toMatchObject({ code: 'too-large' });
    expect(await counts()).toEqual(before);
  });
});

describe('an address', () => {
  test('is archived as it was, with headers, addresses on the way and times', async () => {
    const page = '<!doctype html><html lang="en"><title>Harbours</title><p>Seven harbours are open to small boats.</p>';
    const port = await serve(({ url }, response) => {
      if (url === '/old') response.writeHead(301, { location: '/news.aspx?id=7' }).end();
      else response.writeHead(200, { 'content-type': 'text/html', 'x-from': 'the ministry' }).end(page);
    });
    const fetcher = createFetcher({ allowAddress: allowing(port) });
    const address = `http://127.0.0.1:${port}/old`;
    const id = await attachEvidenceAddress(operator, { ...given({ stance: 'contradicts' }), address, fetcher, reader });
    const evidence = await evidenceOf(operator, id);
    if (evidence?.source.kind !== 'archive') throw new Error('not archived');
    const item = await viewArchiveItem(operator, evidence.source.item.id);
    expect(item).toMatchObject({
      ...{ origin: 'address', sha256: sha256(page), fileName: 'news.html', serverAddress: '127.0.0.1' },
      address: `http://127.0.0.1:${port}/news.aspx?id=7`,
      askedAddress: address,
      redirects: [{ url: address, status: 301 }],
      title: 'Harbours',
      archivedAt: NOW,
    });
    expect(item.headers).toContainEqual({ name: 'x-from', value: 'the ministry' });
    expect(item.text).toContain('Seven harbours are open to small boats.');
  });

  test('that cannot be fetched leaves nothing behind', async () => {
    const before = await counts();
    const address = 'http://169.254.169.254/latest/meta-data/';
    const fetching = attachEvidenceAddress(operator, { ...given(), address, fetcher: createFetcher(), reader });
    await expect(fetching).rejects.toBeInstanceOf(Unfetchable);
    expect(await counts()).toEqual(before);
  });

  test('is not fetched for a commitment that is not there', async () => {
    const input = { ...given(), commitmentId: 'none', address: 'https://example.org/', fetcher: noFetcher, reader };
    await expect(attachEvidenceAddress(operator, input)).rejects.toBeInstanceOf(NotFound);
  });
});

describe('a passage', () => {
  const passage = async () => {
    const { passages } = await viewDocument(operator, press);
    return passages.find(({ text }) => text.startsWith('Denmark has opened'))?.eId ?? '';
  };

  test('is quoted whole, or some of its words', async () => {
    const where = { documentId: press, passage: await passage() };
    const whole = await attachEvidencePassage(operator, { ...given(), ...where });
    const part = await attachEvidencePassage(operator, { ...given(), ...where, words: 'five  harbours\nfor' });
    const quotes = [await evidenceOf(operator, whole), await evidenceOf(operator, part)].map((each) =>
      each?.source.kind === 'passage' ? each.source.quote : null,
    );
    expect(quotes).toEqual(['Denmark has opened five harbours for small boats in 2026.', 'five harbours for']);
  });

  test('has the words that are said to be in it', async () => {
    const where = { documentId: press, passage: await passage(), words: 'six harbours' };
    await expect(attachEvidencePassage(operator, { ...given(), ...where })).rejects.toBeInstanceOf(Invalid);
  });

  test('that is not there is not found', async () => {
    const where = { documentId: press, passage: 'para_99' };
    await expect(attachEvidencePassage(operator, { ...given(), ...where })).rejects.toBeInstanceOf(NotFound);
  });
});

describe('who may do what', () => {
  test.each([
    ['reader', false],
    ['contributor', true],
    ['editor', true],
    ['reviewer', true],
    ['administrator', true],
  ] as const)('a %s gives evidence: %s', async (role, mayGive) => {
    const file = { name: 'a.txt', bytes: Buffer.from('Some harbours are open.') };
    const giving = attachEvidenceFile(await signedIn(role), { ...given(), file, reader });
    if (mayGive) expect(await giving).toBeGreaterThan(0);
    else await expect(giving).rejects.toBeInstanceOf(Forbidden);
  });

  test('a visitor does not, and sees no names and nothing that is internal', async () => {
    const visitor = await as({ role: 'visitor' });
    const file = { name: 'b.txt', bytes: Buffer.from('More harbours are open.') };
    await expect(attachEvidenceFile(visitor, { ...given(), file, reader })).rejects.toBeInstanceOf(Forbidden);
    const internal = await attachEvidenceFile(operator, { ...given({ isInternal: true }), file, reader });
    const open = await attachEvidenceFile(await signedIn('editor'), { ...given(), file, reader });
    expect(await evidenceOf(visitor, internal)).toBeUndefined();
    expect(await evidenceOf(visitor, open)).toMatchObject({ givenBy: null, mayWithdraw: false });
    expect(await evidenceOf(await signedIn('reader'), internal)).toMatchObject({ isInternal: true });
    const hidden = await evidenceOf(operator, internal);
    if (hidden?.source.kind !== 'archive') throw new Error('not archived');
    await expect(viewArchiveItem(visitor, hidden.source.item.id)).rejects.toBeInstanceOf(NotFound);
    await expect(fetchArchivedFile(visitor, hidden.source.item.id)).rejects.toBeInstanceOf(NotFound);
  });

  test('words of a secret text are seen by those who may read it, whoever may see the commitment', async () => {
    const initiated = await signedIn('editor', [secretTeam]);
    const { passages } = await viewDocument(initiated, secret);
    const passage = passages.find(({ text }) => text.startsWith('Denmark has closed'))?.eId ?? '';
    const where = { ...given({ stance: 'contradicts' }), documentId: secret, passage };
    await expect(attachEvidencePassage(await signedIn('editor'), where)).rejects.toBeInstanceOf(NotFound);
    const id = await attachEvidencePassage(initiated, where);
    expect(await evidenceOf(initiated, id)).toBeDefined();
    expect(await evidenceOf(await signedIn('editor'), id)).toBeUndefined();
    expect(await evidenceOf(await as({ role: 'visitor' }), id)).toBeUndefined();
    const rows = (await signedIn('administrator')).database.selectFrom('evidence').select('quote').where('id', '=', id);
    expect(await rows.execute()).toEqual([]);
  });
});

describe('evidence that was withdrawn', () => {
  const attach = async (role: Role) => {
    const file = { name: 'c.txt', bytes: Buffer.from(`A harbour that the ${role} saw.`) };
    return attachEvidenceFile(await signedIn(role), { ...given(), file, reader });
  };

  test('stays to be seen with the reason, but not by visitors', async () => {
    const id = await attach('contributor');
    await withdrawEvidence(await signedIn('contributor'), { id, reason: 'It was another harbour.' });
    expect(await evidenceOf(await signedIn('reader'), id)).toMatchObject({
      withdrawn: { by: 'The contributor', reason: 'It was another harbour.', at: NOW },
      mayWithdraw: false,
    });
    expect(await evidenceOf(await as({ role: 'visitor' }), id)).toBeUndefined();
    expect((await logOf(id)).map(({ action }) => action)).toEqual(['attach-evidence-file', 'withdraw-evidence']);
  });

  test('was withdrawn by whoever gave it or an editor, once, and with a reason', async () => {
    const id = await attach('editor');
    const contributor = await signedIn('contributor');
    await expect(withdrawEvidence(contributor, { id, reason: 'No.' })).rejects.toBeInstanceOf(Forbidden);
    const editor = await signedIn('editor');
    await expect(withdrawEvidence(editor, { id, reason: ' ' })).rejects.toBeInstanceOf(Invalid);
    await expect(withdrawEvidence(editor, { id: 999_999, reason: 'No.' })).rejects.toBeInstanceOf(NotFound);
    await Promise.all(['One.', 'Two.'].map((reason) => withdrawEvidence(editor, { id, reason })));
    expect((await logOf(id)).filter(({ action }) => action === 'withdraw-evidence')).toHaveLength(1);
  });
});

describe('what is kept', () => {
  test('can be changed by nobody, not even past the use cases', async () => {
    const file = { name: 'd.txt', bytes: Buffer.from('A harbour.') };
    const id = await attachEvidenceFile(operator, { ...given({ note: 'Mine.' }), file, reader });
    const change = database.updateTable('evidence').set({ withdrawal_reason: 'x' }).where('id', '=', id);
    await expect(change.execute()).rejects.toThrow();
    await expect(database.deleteFrom('evidence').where('id', '=', id).execute()).rejects.toThrow(/stays as it is/);
    const { numDeletedRows } = await database.deleteFrom('archive_item').executeTakeFirstOrThrow();
    expect(numDeletedRows).toBe(0n);
  });

  test('cannot say what is not one of the two stances', async () => {
    const file = { name: 'e.txt', bytes: Buffer.from('A harbour.') };
    const wrong = { ...given({ stance: 'perhaps', note: 'x'.repeat(2_001) }), file, reader };
    await expect(attachEvidenceFile(operator, wrong)).rejects.toMatchObject({
      issues: [{ field: 'note' }, { field: 'stance' }],
    });
  });
});

async function counts(): Promise<readonly number[]> {
  const tables = ['evidence', 'archive_item', 'audit_entry'] as const;
  return Promise.all(tables.map(async (table) => (await database.selectFrom(table).select('id').execute()).length));
}
