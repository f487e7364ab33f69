import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { fillRegister } from '../../tests/support/large-register.ts';
import { openMilestones, type Whose } from './desk-commitments.ts';

const { database, databaseFor, pool } = await testDatabase();

/** Every third commitment has a plan; some steps are done, moved or dropped, and some plans stand in an earlier version. */
const FILLED = [
  `insert into person (id, name, email) values ('ada', 'Ada', 'ada@example.org'), ('bo', 'Bo', 'bo@example.org')`,
  `insert into team (id, kind, name) overriding system value values (7, 'unit', 'Cables'), (8, 'unit', 'Charts')`,
  `insert into audience (id, classification, team_ids) values (10, 'restricted', '{7}')`,
  `update expression set audience_id = 10 where id = 'd000000004'`,
  `insert into assignment (commitment_id, as_of, ordinal, team_id, person_id)
     select id, date '2023-06-01', 1, case when right(id, 1) < '6' then 7 else 8 end,
       case when right(id, 1) in ('2', '8') then 'ada' end
     from commitment where right(id, 1) <> '9'`,
  `insert into milestone (commitment_id, as_of, text, number, revision, title, due_on, state)
     select id, date '2023-07-01', '', step, 1, 'Step ' || step, date '2024-01-01' + abs(hashtext(id || step)) % 400,
       case when abs(hashtext(step || id)) % 4 = 0 then 'done' else 'planned' end
     from commitment, generate_series(1, 2) step where right(id, 2)::integer % 3 = 0`,
  `insert into milestone (commitment_id, as_of, text, number, revision, title, due_on, state)
     select commitment_id, date '2023-08-01', '', number, 2, title, due_on + 30,
       (array['planned', 'done', 'dropped'])[1 + abs(hashtext(commitment_id)) % 3]
     from milestone where number = 1 and abs(hashtext(commitment_id || 'again')) % 2 = 0`,
  // Document 5 takes over what documents 1 and 2 had, by way of document 3.
  `insert into lineage (before_id, after_id, kind, shifts)
     select one.id, two.id, 'same', '{}' from commitment one join commitment two on two.ordinal = one.ordinal
     where (one.expression_id, two.expression_id) in (('d000000001', 'd000000003'), ('d000000003', 'd000000005'))`,
  `update commitment set is_latest = false where expression_id in ('d000000001', 'd000000003')`,
];

/** The same, step by step. */
async function stepByStep(seen: typeof database, owner: string, before: string) {
  const { rows } = await sql<{ commitmentId: string; planId: string; number: number; dueOn: string }>`
    with recursive line as (
      select id as of, id as source from commitment where in_register
      union all select of, before_id from line join lineage on after_id = source
    )
    select of as "commitmentId", source as "planId", number, to_char(due_on, 'YYYY-MM-DD') as "dueOn"
    from line join milestone step on step.commitment_id = source join ownership on ownership.commitment_id = of
    where state = 'planned' and due_on < ${before}::date and ${sql.raw(owner)}
      and revision = (select max(revision) from milestone
        where commitment_id = step.commitment_id and number = step.number)
    order by step.due_on, of, number`.execute(seen);
  return rows;
}

beforeAll(async () => {
  await fillRegister(pool, 300);
  for (const statement of FILLED) await sql`${sql.raw(statement)}`.execute(database);
}, 120_000);

describe('open steps', () => {
  const seenBy = (audiences: number[]) => databaseFor({ audiences, personId: 'ada', isReadOnly: false });
  const OWNERS: readonly (readonly [string, Whose, string])[] = [
    ['everybody', 'everybody', 'true'],
    ['a person', { personId: 'ada', teamIds: [] }, `person_id = 'ada'`],
    ['a person and a team', { personId: 'ada', teamIds: [7] }, `(person_id = 'ada' or team_id = 7)`],
    ['nobody', { personId: 'bo', teamIds: [] }, 'false'],
  ];
  const DATABASES = [database, seenBy([1, 2]), seenBy([1, 2, 10])];

  test.each(OWNERS)(
    'of %s are those of the plan and of the plans before it, the next first',
    async (_, whose, owner) => {
      for (const seen of DATABASES) {
        for (const before of ['2024-06-01', '2026-01-01']) {
          const all = await stepByStep(seen, owner, before);
          const found = await openMilestones(seen, whose, before, 1_000);
          expect(found.map(({ title, ...step }) => step)).toEqual(all);
          expect(await openMilestones(seen, whose, before, 7)).toEqual(found.slice(0, 7));
        }
      }
    },
  );

  test('are carried over, moved, finished and hidden in what is compared', async () => {
    const everything = await stepByStep(database, 'true', '2026-01-01');
    expect(everything.length).toBeGreaterThan(80);
    expect(everything.some(({ commitmentId, planId }) => commitmentId !== planId)).toBe(true);
    expect((await stepByStep(seenBy([1, 2]), 'true', '2026-01-01')).length).toBeLessThan(everything.length);
  });
});
