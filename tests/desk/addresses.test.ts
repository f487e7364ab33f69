import { beforeAll, expect, test } from 'vitest';
import { createInitiative } from '../../src/desk/create-initiative.ts';
import { Forbidden, Invalid } from '../../src/desk/errors.ts';
import { finishImport } from '../../src/desk/finish-import.ts';
import { importSignatories } from '../../src/desk/import-signatories.ts';
import { noteAddresses } from '../../src/desk/note-addresses.ts';
import { openRound } from '../../src/desk/open-round.ts';
import { testDatabase } from '../support/database.ts';
import { pathIn, pledgeSite } from '../support/pledge-site.ts';
import { givenDocument } from '../support/register.ts';
import { givenPerson } from '../support/served-desk.ts';

const server = await testDatabase();
const { database, pool } = server;
const editor = await givenPerson(database, { id: 'edda', name: 'Edda Holm', role: 'editor' });
const reader = await givenPerson(database, { id: 'rita', name: 'Rita Vang', role: 'reader' });
const site = await pledgeSite(server, { edda: editor, rita: reader });
const PLEDGE = { kind: 'pledge', slug: 'beacons' } as const;

const file = (words: string) => ({ name: 'list.csv', bytes: new TextEncoder().encode(words) });
const note = async (words: string, who = editor) =>
  noteAddresses(await site.context(who), PLEDGE, { ...file(words), locale: 'en' });

beforeAll(async () => {
  const { id: documentId } = await givenDocument(database, {
    title: 'The Beacon Pledge',
    date: '2020-01-01',
    commitments: [{ quote: 'We will light every beacon.' }],
  });
  const context = await site.context(editor);
  await createInitiative(context, {
    ...{ ...PLEDGE, names: { en: 'the Beacon Pledge', da: 'Fyrløftet' }, descriptions: {} },
    ...{ startedOn: '2020-01-01', documentId, isPublic: true },
  });
  const names = ['Alder Lamps A/S', 'Birch Lamps', 'Cedar Watch', 'Fyrlaug, Vest'].map((name) => `"${name}",DK`);
  const list = await importSignatories(context, PLEDGE, file(['name,country', ...names].join('\n')));
  await finishImport(context, { ...PLEDGE, list });
});

test('a list tells whom to write to, and what of it could not be used', async () => {
  const list = [
    'Organisation;E-mail;Sprog',
    'ALDER LAMPS;Alder@Example.org;dansk',
    'Birch Lamps;birch@example.org;',
    'Birch Lamps;other@example.org;',
    'Cedar Watch;cedar at example;',
    '=Nobody;nobody@example.org;',
    'Fyrlaug Vest;;',
  ].join('\n');
  expect(await note(list)).toEqual({
    ...{ noted: 2, mailed: 0 },
    passed: [
      { line: 4, name: 'Birch Lamps', reason: 'named-before' },
      { line: 5, name: 'Cedar Watch', reason: 'not-an-address' },
      { line: 6, name: '=Nobody', reason: 'not-a-signatory' },
    ],
  });
  const { rows } = await pool.query('select locale from signature where contact_id is not null order by locale');
  expect(rows.map(({ locale }) => locale)).toEqual(['da', 'en']);
  expect((await pool.query('select count(*)::integer as count from contact')).rows[0].count).toBe(2);
});

test('whoever it names gets a personal link when the round opens, or at once when it is open', async () => {
  const { rows } = await pool.query('select id from expression');
  await openRound(await site.context(editor), PLEDGE, {
    ...{ periodFrom: '2025-01-01', periodTo: '2025-12-31', dueOn: '2026-04-01', textId: rows[0].id, questions: [] },
  });
  const addressees = async () => (await site.mails()).map(({ to }) => to?.[0]?.address).sort();
  expect(await addressees()).toEqual(['alder@example.org', 'birch@example.org']);
  const list = 'navn,mail\nBirch Lamps,birch@example.org\nCedar Watch,cedar@example.org\n';
  expect(await note(list)).toMatchObject({ noted: 2, mailed: 1 });
  const [mail] = await site.mails();
  expect(mail?.to?.[0]?.address).toBe('cedar@example.org');
  expect((await site.get(pathIn(mail, '/accounts/'))).text).toContain('Cedar Watch');
  expect(await note(list)).toMatchObject({ noted: 2, mailed: 0 });
  expect(await site.mails()).toEqual([]);
});

test('addresses stand nowhere but sealed', async () => {
  const { rows } = await pool.query(`select string_agg(table_name, ',') as names from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`);
  for (const table of rows[0].names.split(',')) {
    const found = await pool.query(
      `select count(*)::integer as count from ${table} t where t::text ilike '%cedar@example%'`,
    );
    expect([table, found.rows[0].count]).toEqual([table, 0]);
  }
});

test('nobody notes addresses who may not, nor from a list without them', async () => {
  await expect(note('name,e-mail\nBirch Lamps,b@example.org\n', reader)).rejects.toThrow(Forbidden);
  await expect(note('name,country\nBirch Lamps,DK\n')).rejects.toThrow(Invalid);
  await expect(note('e-mail\nb@example.org\n')).rejects.toThrow(Invalid);
});
