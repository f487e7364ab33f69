import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { attachEvidenceFile } from './attach-evidence-file.ts';
import { attachEvidencePassage } from './attach-evidence-passage.ts';
import { createDocumentReader } from './document-reader.ts';
import { Forbidden } from './errors.ts';
import { ingestDocument } from './ingest-document.ts';
import { openContext } from './open-context.ts';
import { verifyCustody } from './verify-custody.ts';
import { viewDocument } from './view-document.ts';
import { withdrawEvidence } from './withdraw-evidence.ts';

const { database, databaseFor, pool } = await testDatabase();
const reader = createDocumentReader();
afterAll(() => reader.close());
const parts = { database, databaseFor, today: () => '2026-06-01', now: () => new Date('2026-06-01T12:00:00Z') };
const operator = await openContext(parts, { role: 'operator' });

let archived = 0;
let quoted = 0;
let document = '';

beforeAll(async () => {
  const text = '# A pledge\n\nDenmark will open twelve harbours by 2028.\n\nFive harbours are open now.\n';
  const file = { name: 'pledge.md', bytes: Buffer.from(text) };
  document = (await ingestDocument(operator, { file, reader })).document.id;
  const { commitments, passages } = await viewDocument(operator, document);
  const statement = { commitmentId: commitments[0]?.id ?? '', stance: 'supports', note: 'Seen.', reader };
  archived = await attachEvidenceFile(operator, { ...statement, file: { name: 'a.txt', bytes: Buffer.from('Open.') } });
  const passage = passages.find(({ text: words }) => words.startsWith('Five'))?.eId ?? '';
  quoted = await attachEvidencePassage(operator, { ...statement, documentId: document, passage });
  await withdrawEvidence(operator, { id: archived, reason: 'Another harbour.' });
});

/** The key of each table that is tampered with. */
const KEYS = {
  archive_item: 'id',
  file_content: 'sha256',
  expression: 'id',
  evidence: 'id',
  audit_entry: 'id',
} as const;

/** Does what nobody can do through Servanda: changes rows as the owner of the tables, and puts them back. */
async function tampered(table: keyof typeof KEYS, columns: readonly string[], change: string) {
  const client = await pool.connect();
  const key = KEYS[table];
  try {
    await client.query(`select set_config('servanda.everything', 'on', false)`);
    await client.query(`create table kept_aside as select * from ${table}`);
    await client.query(`alter table ${table} disable trigger user, no force row level security`);
    await client.query(change);
    const report = await verifyCustody(operator);
    const back = columns.map((column) => `${column} = kept_aside.${column}`).join(', ');
    await client.query(
      columns.length > 0
        ? `update ${table} set ${back} from kept_aside where ${table}.${key} = kept_aside.${key}`
        : `insert into ${table} overriding system value select * from kept_aside`,
    );
    return report.breaches;
  } finally {
    await client.query(`alter table ${table} enable trigger user, force row level security`);
    await client.query('drop table if exists kept_aside');
    client.release(true);
  }
}

test('everything that was kept as it came is found so, and counted', async () => {
  const { checked, breaches, head } = await verifyCustody(operator);
  expect(breaches).toEqual([]);
  expect(checked).toMatchObject({ file: 1, text: 1, 'archive-item': 1, evidence: 2 });
  expect(checked.log).toBeGreaterThanOrEqual(3);
  expect(head).toMatch(/^[0-9a-f]{64}$/);
});

test('it is for administrators', async () => {
  const editor = await openContext(parts, { role: 'editor', personId: 'e', name: 'E', teamIds: [] });
  await expect(verifyCustody(editor)).rejects.toBeInstanceOf(Forbidden);
});

const undo = 'update evidence set withdrawn_at = null, withdrawal_reason = null where withdrawn_at is not null';

test.each([
  ['bytes archived', 'archive_item', ['bytes'], `update archive_item set bytes = 'Closed.'`, 'archive-item', 'changed'],
  ['bytes of a file', 'file_content', ['bytes'], `update file_content set bytes = 'None.'`, 'file', 'changed'],
  ['a file that is gone', 'file_content', [], 'delete from file_content', 'file', 'missing'],
  ['words', 'expression', ['text'], `update expression set text = replace(text, 'twelve', 'ten')`, 'text', 'changed'],
  ['evidence that is gone', 'evidence', [], 'delete from evidence', 'evidence', 'missing'],
  ['a stance', 'evidence', ['stance'], `update evidence set stance = 'contradicts'`, 'evidence', 'changed'],
  ['a note', 'evidence', ['note'], `update evidence set note = 'Not seen.'`, 'evidence', 'changed'],
  ['a quotation', 'evidence', ['quote'], `update evidence set quote = 'Six.' where quote <> ''`, 'evidence', 'changed'],
  ['a withdrawal undone', 'evidence', ['withdrawn_at', 'withdrawal_reason'], undo, 'evidence', 'not-logged'],
  ['the log', 'audit_entry', ['role'], `update audit_entry set role = 'reader' where id = 1`, 'log', 'changed'],
] as const)('%s: found', async (_, table, columns, change, what, fault) => {
  const breaches = await tampered(table, columns, change);
  expect(breaches).toContainEqual(expect.objectContaining({ what, fault }));
  expect((await verifyCustody(operator)).breaches).toEqual([]);
});

test('an archived page that was changed together with its hash is found by the log', async () => {
  const change = `update archive_item set bytes = 'Shut.', size = 5, sha256 = encode(sha256('Shut.'), 'hex')`;
  const breaches = await tampered('archive_item', ['bytes', 'size', 'sha256'], change);
  expect(breaches).toEqual([{ what: 'evidence', id: String(archived), fault: 'changed' }]);
  expect(quoted).toBeGreaterThan(archived);
});
