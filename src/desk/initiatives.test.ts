import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { givenDocument } from '../../tests/support/register.ts';
import { givenPerson } from '../../tests/support/served-desk.ts';
import { verifyAuditChain } from '../store/audit.ts';
import { ROLES, type Role } from '../store/schema/people.ts';
import type { StoredImportRow } from '../store/signatory-imports.ts';
import type { DeskContext, Principal, SignedIn } from './context.ts';
import { createInitiative, type InitiativeDescription } from './create-initiative.ts';
import { decideImportRow } from './decide-import-row.ts';
import { Conflict, Forbidden, Invalid, NotFound } from './errors.ts';
import { finishImport } from './finish-import.ts';
import { importSignatories } from './import-signatories.ts';
import { listActors } from './list-actors.ts';
import { listInitiatives } from './list-initiatives.ts';
import { mergeOrganisations } from './merge-organisations.ts';
import { openContext } from './open-context.ts';
import type { SignatoryFilters } from './signatory-filters.ts';
import { viewInitiative } from './view-initiative.ts';
import { viewSignatoryList } from './view-signatory-list.ts';
import { withdrawSignature } from './withdraw-signature.ts';

const supporters = resolve(process.env.SERVANDA_SHARED ?? '../shared', 'corpora/paris-call/supporters.csv');
const hasSupporters = existsSync(supporters);
if (!hasSupporters) console.warn(`SKIPPED: no list at ${supporters}; set SERVANDA_SHARED to bring it in.`);

const { database, databaseFor } = await testDatabase();
const TODAY = '2026-03-01';
const EVERYBODY: SignatoryFilters = { kinds: [], countries: [], years: [], name: '' };
const people = new Map<Role, SignedIn>();
let documentId = '';

const as = (principal: Principal): Promise<DeskContext> =>
  openContext({ database, databaseFor, today: () => TODAY, now: () => new Date(`${TODAY}T12:00:00Z`) }, principal);
const visitor = () => as({ role: 'visitor' });
const editor = () => asRole('editor');

async function asRole(role: Role): Promise<DeskContext> {
  const person = people.get(role);
  if (!person) throw new Error(`no ${role}`);
  return as(person);
}

const pledge = (slug: string, changes: Partial<InitiativeDescription> = {}): InitiativeDescription => ({
  ...{ kind: 'pledge', slug, names: { en: 'The Beacon Pledge', da: 'Fyrløftet' }, descriptions: {} },
  ...{ startedOn: '2020-01-01', documentId, isPublic: true, ...changes },
});
const at = (slug: string) => ({ kind: 'pledge' as const, slug });

async function bringIn(slug: string, csv: string, name = 'list.csv') {
  const list = await importSignatories(await editor(), at(slug), { name, bytes: new TextEncoder().encode(csv) });
  return { ...at(slug), list };
}

async function rowsOf(address: Awaited<ReturnType<typeof bringIn>>): Promise<StoredImportRow[]> {
  const context = await editor();
  const views = await Promise.all(
    (['open', 'decided', 'left-out', 'taken'] as const).map((state) => viewSignatoryList(context, address, state)),
  );
  return views.flatMap(({ rows }) => rows).sort((one, other) => one.line - other.line);
}

const namesOf = async (slug: string, filters = EVERYBODY) =>
  (await viewInitiative(await visitor(), at(slug), filters)).list.signatories.map(({ names }) => names.en);

beforeAll(async () => {
  for (const role of ROLES) people.set(role, await givenPerson(database, { id: role, name: `${role} Holm`, role }));
  const given = await givenDocument(database, {
    title: 'The Beacon Pledge',
    date: '2020-01-01',
    commitments: [{ quote: 'We will light every beacon.' }, { quote: 'We will count our buoys.' }],
  });
  documentId = given.id;
});

describe('an initiative', () => {
  test.each(ROLES)('is set up by the secretariat, not by others: %s', async (role) => {
    const done = createInitiative(await asRole(role), pledge(`by-${role}`));
    if (role === 'editor' || role === 'administrator') await done;
    else await expect(done).rejects.toThrow(Forbidden);
  });

  test('has the commitments of its text', async () => {
    await createInitiative(await editor(), pledge('beacons'));
    const view = await viewInitiative(await visitor(), at('beacons'), EVERYBODY);
    expect(view).toMatchObject({ names: { da: 'Fyrløftet' }, startedOn: '2020-01-01', total: 0 });
    expect(view.texts).toMatchObject([
      { id: documentId, language: 'en', isLatest: true, role: 'text', commitments: 2 },
    ]);
  });

  test('that is not public is found by nobody outside', async () => {
    await createInitiative(await editor(), pledge('inside', { isPublic: false }));
    await expect(viewInitiative(await visitor(), at('inside'), EVERYBODY)).rejects.toThrow(NotFound);
    const slugs = async (context: DeskContext) => (await listInitiatives(context)).map(({ slug }) => slug);
    expect(await slugs(await visitor())).not.toContain('inside');
    expect(await slugs(await asRole('reader'))).toContain('inside');
  });

  test.each([
    [{ slug: 'Not An Address' }, 'slug'],
    [{ slug: 'a--b' }, 'slug'],
    [{ slug: 'by-editor' }, 'slug'],
    [{ names: { en: ' ' } }, 'name'],
    [{ names: { en: 'Pledge\r\nBcc: all@example.org' } }, 'name'],
    [{ startedOn: 'yesterday' }, 'startedOn'],
  ])('%j is refused', async (changes, field) => {
    const error = await createInitiative(await editor(), pledge('fine', changes)).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Invalid);
    expect((error as Invalid).issues.map((issue) => issue.field)).toEqual([field]);
  });

  test('needs a document that is there', async () => {
    await expect(createInitiative(await editor(), pledge('none', { documentId: 'nothing' }))).rejects.toThrow(NotFound);
  });
});

describe('a list of signatories', () => {
  beforeAll(async () => {
    await createInitiative(await editor(), pledge('lists'));
  });

  test('is not for others', async () => {
    const file = { name: 'list.csv', bytes: new TextEncoder().encode('name\nFyr\n') };
    await expect(importSignatories(await visitor(), at('lists'), file)).rejects.toThrow(Forbidden);
    await expect(importSignatories(await asRole('contributor'), at('lists'), file)).rejects.toThrow(Forbidden);
    await expect(importSignatories(await editor(), at('nowhere'), file)).rejects.toThrow(NotFound);
  });

  test('without a column of names is refused', async () => {
    await expect(bringIn('lists', 'a,b\n1,2\n')).rejects.toThrow(Invalid);
  });

  test('is decided by rules where they are sure, and by people where not', async () => {
    const address = await bringIn(
      'lists',
      `name,kind,country,website
Navigatron,company,DNK,https://navigatron.example
Navigatron A/S,company,DNK,
Danemark,state,DNK,
Bølgebryder,ngo,NOR,
Bølgebryder,ngo,NOR,
=HYPERLINK("http://evil.example"),company,DNK,
,company,DNK,
Amnesty International,ngo,GBR,
`,
    );
    const decided = (await rowsOf(address)).map(({ decision, rule, actorId }) => [decision, rule, actorId]);
    expect(decided).toEqual([
      ['new', 'nothing-like-it', null],
      [null, null, null],
      ['same', 'is-state', 'dk'],
      ['new', 'nothing-like-it', null],
      ['skip', 'twice', null],
      [null, null, null],
      ['skip', 'no-name', null],
      [null, null, null],
    ]);
    const [, near] = await rowsOf(address);
    expect(near?.candidates).toEqual([
      {
        name: 'Navigatron',
        country: 'dk',
        actorId: null,
        line: 2,
        score: 0.94,
        reasons: ['same-without-form'],
        letters: null,
      },
    ]);

    expect(await finishImport(await editor(), address)).toEqual({ signed: 3, organisations: 3, leftOut: 2, open: 3 });
    expect(await namesOf('lists')).toEqual(['Bølgebryder', 'Denmark', 'Navigatron']);

    const choose = async (line: number, decision: 'new' | 'same' | 'skip', candidate?: number) =>
      decideImportRow(await editor(), address, {
        line,
        revision: 1,
        decision,
        ...(candidate === undefined ? {} : { candidate }),
      });
    await choose(3, 'same', 0);
    await choose(7, 'skip');
    await choose(9, 'same', 0);
    expect(await finishImport(await editor(), address)).toEqual({ signed: 1, organisations: 1, leftOut: 2, open: 0 });
    expect(await namesOf('lists')).toEqual(['Amnesty International', 'Bølgebryder', 'Denmark', 'Navigatron']);
    expect(await finishImport(await editor(), address)).toEqual({ signed: 0, organisations: 0, leftOut: 0, open: 0 });

    const again = await bringIn('lists', 'name,kind,country\nNavigatron A/S,company,DNK\nDanmark,state,DNK\n');
    expect((await rowsOf(again)).map(({ rule, actorId }) => [rule, actorId])).toEqual([
      ['signed-already', 'navigatron'],
      ['signed-already', 'dk'],
    ]);
  });

  test('a row is decided by one at a time, and not after it was taken in', async () => {
    const address = await bringIn('lists', 'name,country\nSømærke,DK\nSømærke ApS,DK\n');
    await decideImportRow(await editor(), address, { line: 3, revision: 1, decision: 'skip' });
    const late = decideImportRow(await asRole('administrator'), address, { line: 3, revision: 1, decision: 'new' });
    await expect(late).rejects.toThrow(Conflict);
    const nobody = decideImportRow(await editor(), address, { line: 3, revision: 2, decision: 'same', candidate: 7 });
    await expect(nobody).rejects.toThrow(Invalid);
    await expect(decideImportRow(await editor(), address, { line: 99, revision: 1, decision: 'new' })).rejects.toThrow(
      NotFound,
    );
    await finishImport(await editor(), address);
    const after = decideImportRow(await editor(), address, { line: 3, revision: 2, decision: 'new' });
    await expect(after).rejects.toThrow(Invalid);
  });

  test('a row like one that nobody has decided waits with it', async () => {
    const address = await bringIn('lists', 'name,country\n+Havneløftet,DK\n+Havneløftet Fond,DK\n');
    await decideImportRow(await editor(), address, { line: 3, revision: 1, decision: 'same', candidate: 0 });
    expect(await finishImport(await editor(), address)).toMatchObject({ signed: 0, open: 2 });
    await decideImportRow(await editor(), address, { line: 2, revision: 1, decision: 'new' });
    expect(await finishImport(await editor(), address)).toMatchObject({ signed: 1, leftOut: 1, open: 0 });
  });

  test('no list is reached through another initiative', async () => {
    const address = await bringIn('lists', 'name\nKajplads\n');
    await createInitiative(await editor(), pledge('elsewhere'));
    await expect(finishImport(await editor(), { ...address, slug: 'elsewhere' })).rejects.toThrow(NotFound);
  });

  test('organisations that only signed are not among the actors of documents', async () => {
    expect((await listActors(await visitor())).map(({ id }) => id)).not.toContain('navigatron');
  });
});

describe('the same company under three names', () => {
  beforeAll(async () => {
    await createInitiative(await editor(), pledge('one'));
    await createInitiative(await editor(), pledge('two'));
    const csv = 'name,country,date\nLodsen Group,DK,2021-01-01\nPilotage Worldwide,DK,2022-02-02\nDet Blå Skib,DK,\n';
    await finishImport(await editor(), await bringIn('one', csv));
    await finishImport(await editor(), await bringIn('two', 'name,country\nPilotage Worldwide,DK\n'));
  });

  test('becomes one, with its names and one signature of each initiative', async () => {
    const merging = { actorId: 'pilotage-worldwide', into: 'lodsen-group' };
    await expect(mergeOrganisations(await asRole('contributor'), merging)).rejects.toThrow(Forbidden);
    expect(await mergeOrganisations(await editor(), merging)).toEqual({ moved: 1, declined: 1 });
    await mergeOrganisations(await editor(), { actorId: 'det-bla-skib', into: 'lodsen-group' });
    expect(await namesOf('one')).toEqual(['Lodsen Group']);
    expect(await namesOf('two')).toEqual(['Lodsen Group']);
    const again = await bringIn('one', 'name,country\nPilotage Worldwide,DK\nDet blå skib,DK\n');
    expect((await rowsOf(again)).map(({ rule, actorId }) => [rule, actorId])).toEqual([
      ['signed-already', 'lodsen-group'],
      ['signed-already', 'lodsen-group'],
    ]);
  });

  test('cannot be merged with itself, with nobody, or twice', async () => {
    const merge = async (actorId: string, into: string) => mergeOrganisations(await editor(), { actorId, into });
    await expect(merge('lodsen-group', 'lodsen-group')).rejects.toThrow(Invalid);
    await expect(merge('lodsen-group', 'nobody')).rejects.toThrow(NotFound);
    await expect(merge('pilotage-worldwide', 'lodsen-group')).rejects.toThrow(NotFound);
  });
});

test('who withdraws stays to be seen as withdrawn, and can be brought in again', async () => {
  await createInitiative(await editor(), pledge('left'));
  await finishImport(await editor(), await bringIn('left', 'name,country\nStille Vand,DK\n'));
  const [signatory] = (await viewInitiative(await visitor(), at('left'), EVERYBODY)).list.signatories;
  const withdrawal = { signatureId: signatory?.signatureId ?? '', revision: 1, on: TODAY, reason: 'It ran aground.' };
  await expect(withdrawSignature(await visitor(), withdrawal)).rejects.toThrow(Forbidden);
  await expect(withdrawSignature(await editor(), { ...withdrawal, on: '2026-03-02' })).rejects.toThrow(Invalid);
  await expect(withdrawSignature(await editor(), { ...withdrawal, revision: 7 })).rejects.toThrow(Conflict);
  await expect(withdrawSignature(await editor(), { ...withdrawal, signatureId: "'" })).rejects.toThrow(NotFound);
  await withdrawSignature(await editor(), withdrawal);
  const view = await viewInitiative(await visitor(), at('left'), EVERYBODY);
  expect(view).toMatchObject({ total: 0, withdrawn: [{ withdrawnOn: TODAY, withdrawalReason: 'It ran aground.' }] });
  await finishImport(await editor(), await bringIn('left', 'name,country\nStille Vand,DK\n'));
  expect(await namesOf('left')).toEqual(['Stille Vand']);
});

test.skipIf(!hasSupporters)('a list of 1,222 supporters goes in', async () => {
  await createInitiative(await editor(), pledge('large'));
  const bytes = new Uint8Array(readFileSync(supporters));
  const address = {
    ...at('large'),
    list: await importSignatories(await editor(), at('large'), { name: 'supporters.csv', bytes }),
  };
  const { counts, rows } = await viewSignatoryList(await editor(), address, 'open');
  expect(counts.open + counts.decided + counts['left-out']).toBe(1222);
  // Two names of one institute, two companies at one address, a short form: seen by reading the list.
  const asked = rows.map(({ candidates: [first] }) => first?.reasons[0]);
  expect(asked).toEqual(expect.arrayContaining(['same-without-form', 'same-website', 'acronym', 'one-within-other']));
  expect(counts.open).toBeLessThan(40);
  for (const { line, revision } of rows)
    await decideImportRow(await editor(), address, { line, revision, decision: 'new' });
  const finished = await finishImport(await editor(), address);
  expect(finished).toMatchObject({ signed: 1222, leftOut: 0, open: 0 });
  const { total, list } = await viewInitiative(await visitor(), at('large'), { ...EVERYBODY, kinds: ['state'] });
  expect(total).toBe(1222);
  expect(list.signatories).toHaveLength(81);
  expect(list.countries.find(({ value }) => value === 'rs')?.count).toBe(1);
  expect(list.years.find(({ value }) => value === 'unknown')?.count).toBeGreaterThan(0);
});

test('the log is whole', async () => {
  expect((await verifyAuditChain(database)).broken).toBeNull();
});
