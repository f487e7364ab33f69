import { type Kysely, sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { fillRegister } from '../../../tests/support/large-register.ts';
import { isNewest } from '../newest.ts';
import { countFacets } from '../register-facets.ts';
import { type Facet, type FacetSelection, perFacet, type RegisterFilters } from '../register-filters.ts';
import { findHits } from '../register-hits.ts';
import type { Database } from '../schema.ts';
import { parseTextQuery } from '../text-query.ts';
import { figureOfTexts, type Sight, sharesOfTexts, type TextShare } from './sight.ts';

const { database, databaseFor, pool } = await testDatabase();

const TODAY = '2024-02-29';
const RESTRICTED = 10;

/** What a facet says of a commitment, by its own tables, written down apart from the code under test. */
const VALUES: Readonly<Record<Facet, string>> = {
  kind: 'select kind as value from commitment c where c.id = commitment.id',
  bearer: 'select actor_id as value from bearer where commitment_id = commitment.id',
  speaker: 'select speaker_id as value from commitment c where c.id = commitment.id',
  counterpart: 'select actor_id as value from counterpart where commitment_id = commitment.id',
  forum: 'select actor_id as value from forum where commitment_id = commitment.id',
  topic: 'select topic as value from commitment_topic where commitment_id = commitment.id',
  document: 'select expression_id as value from commitment c where c.id = commitment.id',
  language: 'select language as value from expression where id = commitment.expression_id',
  year: `select to_char(document_date, 'FMYYYY') as value from commitment c where c.id = commitment.id`,
  due: `select case when due_on is null then 'none' when due_on < date '${TODAY}' then 'overdue'
    when due_on < date '${TODAY}' + interval '1 year' then 'next-12-months' else 'later' end as value
    from commitment c where c.id = commitment.id`,
  amount: `select case when has_amount then 'with' else 'without' end as value from commitment c where c.id = commitment.id`,
  currency: 'select distinct currency as value from commitment_amount where commitment_id = commitment.id',
  recurrence: `select case when recurs then 'recurring' else 'once' end as value from commitment c where c.id = commitment.id`,
  state: 'select state as value from commitment c where c.id = commitment.id',
  owner: `select 'team-' || team_id as value from ownership where commitment_id = commitment.id and team_id is not null
    union all select 'person-' || person_id from ownership where commitment_id = commitment.id and person_id is not null
    union all select 'nobody' where not exists (select from ownership o where o.commitment_id = commitment.id)`,
  progress: `select coalesce((select progress from standing where commitment_id = commitment.id), 'not-reported') as value`,
  verdict: `select coalesce((select verdict from standing where commitment_id = commitment.id), 'not-assessed') as value`,
  silence: `select 'silent' as value from ownership o left join standing s on s.commitment_id = o.commitment_id
    where o.commitment_id = commitment.id and coalesce(progress, '') not in ('delivered', 'discontinued')
      and coalesce(progress_on, since) <= date '${TODAY}' - 90`,
};

const FILLED = [
  `insert into audience (id, classification, team_ids) values (${RESTRICTED}, 'restricted', '{7}')`,
  `update expression set audience_id = case when id < 'd000000003' then 2 when id < 'd000000005' then ${RESTRICTED} else 1 end`,
  `update commitment set state = 'rejected' where right(id, 1) = '3'`,
  `update commitment set state = 'confirmed', recurs = right(id, 2) > '70' where right(id, 1) in ('4', '5', '6')`,
  `insert into counterpart select id, 'actor-1' from commitment where right(id, 1) = '2'`,
  `insert into forum select id, 'actor-2' from commitment where right(id, 1) = '4'`,
  `insert into commitment_topic select id, topic from commitment, unnest(array['cyber', 'rights']) topic where right(id, 1) in ('5', '6')`,
  `insert into commitment_amount (commitment_id, ordinal, currency)
     select id, n, case when n < 3 then 'EUR' else 'DKK' end from commitment, generate_series(1, 3) n where right(id, 1) = '7'`,
  `update commitment set has_amount = true where right(id, 1) = '7'`,
  `insert into person (id, name, email) values ('ada', 'Ada', 'ada@example.org')`,
  `insert into team (kind, name) values ('unit', 'Cables')`,
  `insert into assignment (commitment_id, as_of, ordinal, team_id, person_id)
     select id, date '2023-06-01', 1, (select id from team), case when right(id, 2) > '50' then 'ada' end
     from commitment where right(id, 1) in ('5', '8')`,
  `insert into progress_report (commitment_id, as_of, ordinal, code, update_id)
     select id, date '2024-01-01', 1, 'under-way', gen_random_uuid() from commitment where right(id, 1) = '5'`,
  `insert into verdict (commitment_id, as_of, ordinal, code)
     select id, date '2024-01-01', 1, 'limited' from commitment where right(id, 1) in ('5', '6')`,
];

const everybody: Sight = { database, everything: database };
const counterOf = (audiences: number[]): Sight => ({
  database: databaseFor({ audiences, personId: audiences.includes(2) ? 'ada' : null, isReadOnly: false }),
  everything: database,
  audiences,
});
const COUNTERS: readonly (readonly [string, Sight])[] = [
  ['the operator', everybody],
  ['a visitor', counterOf([1])],
  ['somebody of the house', counterOf([1, 2])],
  ['a member of the team', counterOf([1, 2, RESTRICTED])],
];

/** What is asked for, with the words as they were written. */
interface Question extends RegisterFilters {
  readonly words: string | undefined;
}

function asking(values: Partial<FacetSelection>, words?: string): Question {
  return {
    words,
    terms: words === undefined ? null : parseTextQuery(words),
    values: perFacet((facet) => values[facet] ?? []),
    today: TODAY,
  };
}

const QUESTIONS: readonly (readonly [string, Question])[] = [
  ['nothing', asking({})],
  ['two kinds', asking({ kind: ['call', 'undertaking'] })],
  ['a bearer and a state', asking({ bearer: ['actor-18'], state: ['confirmed'] })],
  ['topics and a day', asking({ topic: ['cyber'], due: ['none', 'next-12-months'], kind: ['call'] })],
  ['an owner', asking({ owner: ['person-ada'] })],
  ['nobody, or an owner', asking({ owner: ['nobody', 'person-ada'], verdict: ['not-assessed', 'limited'] })],
  ['what is silent and not reported', asking({ silence: ['silent'], progress: ['not-reported'] })],
  ['a year, a document and a currency', asking({ year: [2003], document: ['d000000008'], currency: ['EUR'] })],
  ['what is not there', asking({ speaker: ['nobody'], verdict: ['complete'] })],
  ['words', asking({ kind: ['call', 'undertaking', 'expectation'] }, 'cyber')],
  ['words and a progress', asking({ progress: ['under-way'] }, 'partners training')],
];

/** The same counts, commitment by commitment, by whoever asks: row-level security hides the rest. */
async function countedInTables(database: Kysely<Database>, { values, words }: Question) {
  const withWords =
    words === undefined ? 'true' : `to_tsvector('english', quote) @@ plainto_tsquery('english', '${words}')`;
  const has = (facet: Facet) => `exists (select from (${VALUES[facet]}) v
    where v.value in (${values[facet].map((value) => `'${value}'`).join(', ')}))`;
  const conditions = (except?: Facet) =>
    (Object.keys(VALUES) as Facet[]).filter((facet) => facet !== except && values[facet].length > 0).map(has);
  const where = (except?: Facet) => ['in_register', withWords, ...conditions(except)].join(' and ');
  const counts = async (query: string) =>
    (await sql<{ value: string | null; count: number }>`${sql.raw(query)}`.execute(database)).rows;
  const facets = new Map<string, Record<string, number>>();
  for (const facet of Object.keys(VALUES) as Facet[]) {
    const rows = await counts(`select v.value, count(*)::integer as count from commitment, lateral (${VALUES[facet]}) v
      where v.value is not null and ${where(facet)} group by 1`);
    facets.set(facet, Object.fromEntries(rows.map(({ value, count }) => [value, count])));
  }
  const [total] = await counts(`select null as value, count(*)::integer as count from commitment where ${where()}`);
  return { total: total?.count, facets: Object.fromEntries(facets) };
}

const inIndex = async (counter: Sight, filters: RegisterFilters) => {
  const hits = await findHits(counter, filters);
  const facets = countFacets(hits, counter, filters);
  return {
    total: hits.rows.length,
    facets: Object.fromEntries(Object.entries(facets).map(([facet, counts]) => [facet, Object.fromEntries(counts)])),
  };
};

beforeAll(async () => {
  await fillRegister(pool, 500);
  for (const statement of FILLED) await sql`${sql.raw(statement)}`.execute(database);
}, 120_000);

describe.each(COUNTERS)('%s', (_, counter) => {
  test.each(QUESTIONS)('counts the same as the tables, asked for %s', async (__, filters) => {
    expect(await inIndex(counter, filters)).toEqual(await countedInTables(counter.database, filters));
  });
});

test('the questions tell those who ask apart, and find something', async () => {
  const totals = await Promise.all(
    COUNTERS.map(async ([, counter]) => (await findHits(counter, asking({}))).rows.length),
  );
  expect(totals).toEqual([450, 300, 400, 450]);
});

const totalFor = async (counter: Sight) => (await findHits(counter, asking({}))).rows.length;

test('a change that is open does not count, one that was begun before the last question and ended after it does', async () => {
  const before = await totalFor(everybody);
  const { promise: isAsked, resolve: goOn } = Promise.withResolvers<void>();
  const { promise: isChanged, resolve: changed } = Promise.withResolvers<void>();
  const slow = database.transaction().execute(async (transaction) => {
    await sql`update commitment set state = 'rejected' where id = 'c000000005'`.execute(transaction);
    changed();
    await isAsked;
  });
  await isChanged;
  await sql`update commitment set state = 'rejected' where id = 'c000000006'`.execute(database);
  expect(await totalFor(everybody)).toBe(before - 1);
  goOn();
  await slow;
  expect(await totalFor(everybody)).toBe(before - 2);
});

test('a change that is taken back never counts', async () => {
  const before = await totalFor(everybody);
  const broken = database.transaction().execute(async (transaction) => {
    await sql`delete from commitment where id = 'c000000008'`.execute(transaction);
    throw new Error('taken back');
  });
  await expect(broken).rejects.toThrow('taken back');
  expect(await totalFor(everybody)).toBe(before);
});

test('many who change and ask at once end with what the tables have', async () => {
  const ids = Array.from({ length: 40 }, (_, place) => `c0000001${10 + place}`);
  await Promise.all(
    ids.flatMap((id, place) => [
      sql`update commitment set state = ${place % 2 === 0 ? 'confirmed' : 'rejected'}, revision = revision + 1
        where id = ${id}`.execute(database),
      totalFor(everybody),
    ]),
  );
  expect(await inIndex(everybody, asking({}))).toEqual(await countedInTables(database, asking({})));
});

test('what is classified anew is counted for nobody else any more, at once', async () => {
  const [visitor] = COUNTERS.filter(([name]) => name === 'a visitor').map(([, counter]) => counter);
  if (!visitor) throw new Error('nobody asks');
  const before = await totalFor(visitor);
  await sql`update expression set audience_id = ${RESTRICTED} where id = 'd000000009'`.execute(database);
  expect(await totalFor(visitor)).toBeLessThan(before - 30);
  expect(await inIndex(visitor, asking({}))).toEqual(await countedInTables(visitor.database, asking({})));
});

test('figures of texts are kept while somebody else is in the middle of something', async () => {
  const { promise: isAsked, resolve: goOn } = Promise.withResolvers<void>();
  const { promise: isOpen, resolve: opened } = Promise.withResolvers<void>();
  const slow = database.transaction().execute(async (transaction) => {
    await sql`select pg_current_xact_id()`.execute(transaction);
    opened();
    await isAsked;
  });
  await isOpen;
  let worked = 0;
  const figure = () =>
    figureOfTexts(everybody, 'kept meanwhile', async () => {
      worked += 1;
      return worked;
    });
  await sql`update expression set title = title || ', again' where id = 'd000000006'`.execute(database);
  expect([await figure(), await figure(), await figure()]).toEqual([1, 1, 1]);
  await sql`update expression set title = title || ' and again' where id = 'd000000006'`.execute(database);
  expect([await figure(), await figure()]).toEqual([2, 2]);
  goOn();
  await slow;
  expect(await figure()).toBe(2);
});

test('figures of texts are kept, and worked out anew for each audience when a text changes or is shown to others', async () => {
  const [visitor] = COUNTERS.filter(([name]) => name === 'a visitor').map(([, counter]) => counter);
  if (!visitor) throw new Error('nobody asks');
  let worked = 0;
  const documents = (sight: Sight) =>
    figureOfTexts(sight, 'documents', async (seen) => {
      worked += 1;
      return (await seen.selectFrom('expression').select('id').execute()).length;
    });
  expect([await documents(visitor), await documents(everybody), await documents(visitor)]).toEqual([5, 10, 5]);
  expect(worked).toBe(2);
  await sql`update commitment set state = 'confirmed' where id = 'c000000015'`.execute(database);
  expect([await documents(visitor), worked]).toEqual([5, 2]);
  await sql`update expression set audience_id = 2 where id = 'd000000008'`.execute(database);
  expect([await documents(visitor), await documents(everybody), worked]).toEqual([4, 10, 4]);
});

test('everybody gets the shares of texts that they may see, of what is newest for them', async () => {
  const documents = async (sight: Sight) => {
    const shares = await sharesOfTexts(sight, 'documents', async (everything) => {
      const { rows } = await sql<TextShare>`select audience_id, newer_for, count(*)::integer as count
        from expression where is_latest group by 1, 2`.execute(everything);
      return rows;
    });
    return shares.reduce((sum, { count }) => sum + count, 0);
  };
  const counted = () => Promise.all(COUNTERS.map(([, counter]) => documents(counter)));
  const inTables = () =>
    Promise.all(
      COUNTERS.map(async ([, { database: seen }]) => {
        const { rows } = await sql<{ count: number }>`select count(*)::integer as count from expression
          where ${isNewest('expression')}`.execute(seen);
        return rows[0]?.count;
      }),
    );
  const before = await counted();
  expect(before).toEqual(await inTables());
  await sql`update expression set newer_for = '{2}' where id = 'd000000007'`.execute(database);
  const after = await counted();
  expect(after).toEqual(await inTables());
  // The operator, a visitor, somebody of the house, a member of the team.
  expect(before.map((count, place) => count - (after[place] ?? 0))).toEqual([1, 0, 1, 1]);
  await sql`update expression set newer_for = null where id = 'd000000007'`.execute(database);
});

test.each([
  [
    'a deadline, a state and a kind that binds as well',
    false,
    `due_on = '2030-01-01', state = 'confirmed', kind = 'call'`,
  ],
  ['a kind that binds nobody', true, `kind = 'stance'`],
  ['topics', true, `parts = jsonb_set(parts, '{topics}', '[{"topic": "internet", "words": []}]')`],
  ['a version that is the newest no more', true, 'is_latest = false'],
])('a change of %s is noted as one of texts: %s', async (_, isNoted, change) => {
  const notes = async () => {
    const { rows } = await sql<{ count: number }>`
      select count(*)::integer as count from register_change where commitment_id = ''`.execute(database);
    return rows[0]?.count ?? 0;
  };
  const before = await notes();
  await sql`update commitment set ${sql.raw(change)} where id = 'c000000102'`.execute(database);
  expect((await notes()) > before).toBe(isNoted);
});

test('a figure that failed is tried again', async () => {
  const fail = () => figureOfTexts(everybody, 'broken', () => Promise.reject(new Error('no figure')));
  await expect(fail()).rejects.toThrow('no figure');
  expect(await figureOfTexts(everybody, 'broken', async () => 7)).toBe(7);
});

test('what leaves the register leaves the counts, and what comes in takes its place', async () => {
  await sql`delete from expression where id = 'd000000010'`.execute(database);
  expect(await inIndex(everybody, asking({}))).toEqual(await countedInTables(database, asking({})));
  await sql`update commitment set is_latest = false where expression_id = 'd000000007'`.execute(database);
  await sql`update commitment set is_latest = true where expression_id = 'd000000007' and right(id, 1) < '5'`.execute(
    database,
  );
  expect(await inIndex(everybody, asking({}))).toEqual(await countedInTables(database, asking({})));
});
