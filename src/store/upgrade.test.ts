import { type Kysely, sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { EMPTY_PARTS } from '../../tests/support/empty-parts.ts';
import { fillRegister } from '../../tests/support/large-register.ts';
import { countCommitments } from './actor-figures.ts';
import { commitmentsOf } from './commitments.ts';
import { deedsOf } from './deeds.ts';
import { countTexts, siblingsOf, versionsOf } from './expressions.ts';
import { expressionsNumbered } from './identifiers.ts';
import { migrateToLatest } from './migrate.ts';
import * as register from './migrations/0001-register.ts';
import { countFacets } from './register-facets.ts';
import { perFacet } from './register-filters.ts';
import { findHits } from './register-hits.ts';

const { database, pool } = await testDatabase();

/** A register as the first version of Servanda left it: two language versions, and two texts of one work and language. */
const FIRST_VERSION = [
  `insert into work (key) values ('charts')`,
  `insert into expression (id, work_id, fingerprint, language, title, number, text, sample, ingested_at)
     select given.id, work.id, given.id, language, given.id, number, text, false, ingested_at::timestamptz from work, (values
       ('old', 'en', 'ST 11088/23', 'We will draw 120 charts by 2027.', '2025-01-01'),
       ('new', 'en', null, 'We will draw 120 charts.', '2025-06-01'),
       ('dansk', 'da', null, 'Vi vil tegne 120 kort.', '2025-02-01')
     ) as given (id, language, number, text, ingested_at) where work.key = 'charts'`,
  `insert into passage (expression_id, ordinal, e_id, type, start_offset, end_offset, text, search)
     select id, 0, 'para_1', 'paragraph', 0, length(text), text, to_tsvector('simple', text) from expression
     where id in ('old', 'new', 'dansk')`,
  `insert into commitment (id, expression_id, ordinal, kind, passage, start_offset, end_offset, quote, language,
       strength, confidence, document_title, parts, trace, search)
     select 'c-' || id, id, 0, 'undertaking', 'para_1', 0, length(text), text, language, 4, 0.9, title,
       '{"speaker": null, "bearers": [], "verb": null, "action": null, "deadline": null, "target": null}', '[]',
       to_tsvector('simple', text)
     from expression where id in ('old', 'new', 'dansk')`,
];

beforeAll(async () => {
  await pool.query('drop schema public cascade');
  await pool.query('create schema public');
  await register.up(database as unknown as Kysely<unknown>);
  await pool.query('create table kysely_migration (name varchar(255) primary key, timestamp varchar(255) not null)');
  await pool.query(`insert into kysely_migration values ('0001-register', '2026-01-01T00:00:00.000Z')`);
  await fillRegister(pool, 1_000);
  for (const statement of FIRST_VERSION) await pool.query(statement);
  await migrateToLatest(database);
}, 120_000);

test('a register of the first version keeps everything it had', async () => {
  const { rows } = await pool.query(
    'select (select count(*) from commitment)::int as commitments, (select count(*) from expression)::int as expressions',
  );
  expect(rows).toEqual([{ commitments: 1_003, expressions: 23 }]);
  const { rows: kept } = await pool.query(`select title, number, text, figures from expression where id = 'old'`);
  expect(kept).toEqual([
    { title: 'old', number: 'ST 11088/23', text: 'We will draw 120 charts by 2027.', figures: ['120', '2027'] },
  ]);
});

test('texts of one work and language are its versions, of which the last counts', async () => {
  const work = await sql<{ id: number }>`select id from work where key = 'charts'`.execute(database);
  const english = { work_id: work.rows[0]?.id ?? 0, language: 'en' } as const;
  expect(await versionsOf(database, english)).toMatchObject([
    { id: 'old', version: 1, is_latest: false, recognised_by: null },
    { id: 'new', version: 2, is_latest: true, recognised_by: 'declared' },
  ]);
  expect(await siblingsOf(database, english)).toMatchObject([{ id: 'dansk', recognised_by: 'declared' }]);
  expect(await countTexts(database)).toMatchObject({ documents: 22, languageVersions: 2 });
  const { counts } = await countCommitments({ database, everything: database });
  expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(1_002);
});

test('a document is found by the number it had', async () => {
  expect(await expressionsNumbered(database, '1108823')).toEqual(['old']);
});

test('commitments that were found before have the parts that extraction finds since, all of them empty', async () => {
  const [commitment] = await commitmentsOf(database, ['old']);
  expect(commitment?.parts).toEqual({
    speaker: null,
    bearers: [],
    verb: null,
    action: null,
    deadline: null,
    target: null,
    ...EMPTY_PARTS,
  });
  const sight = { database, everything: database };
  const values = perFacet((facet) => (facet === 'amount' ? ['without'] : []));
  const filters = { terms: null, values, today: '2026-01-01' };
  const hits = await findHits(sight, filters);
  const facets = countFacets(hits, sight, filters);
  expect(hits.rows).toHaveLength(1_002);
  expect([...facets.recurrence]).toEqual([['once', 1_002]]);
  expect(await deedsOf(database, 'old')).toEqual([]);
});
