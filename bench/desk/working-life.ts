import { type Kysely, type RawBuilder, sql } from 'kysely';
import { SUGGESTION_SIGNS } from '../../src/matching/suggest-commitments.ts';
import { BINDING_KINDS } from '../../src/store/commitments.ts';
import type { Database } from '../../src/store/schema.ts';

const KINDS = sql.join(BINDING_KINDS.map((kind) => sql.lit(kind)));

/** A number below `limit`, always the same for the same row and `salt`. */
const draw = (id: RawBuilder<unknown>, salt: string, limit: number): RawBuilder<number> =>
  sql<number>`(('x' || substr(md5(${id} || ${sql.lit(salt)}), 1, 7))::bit(28)::integer % ${sql.lit(limit)})`;

const one = (values: readonly string[], number: RawBuilder<number>): RawBuilder<string> =>
  sql<string>`(array[${sql.join(values.map((value) => sql.lit(value)))}])[1 + ${number} % ${sql.lit(values.length)}]`;

const ID = sql.ref('commitment.id');
const person = (number: RawBuilder<number>) => sql<string>`'person-' || ${number}`;
const ANYBODY = (salt: string) => person(draw(ID, salt, 80));
const EDITOR = (salt: string) => person(sql`2 * ${draw(ID, salt, 40)}`);
const DAY = (salt: string) => sql`date '2023-01-01' + ${draw(ID, salt, 1100)}`;
const SAID = sql`case when commitment.language = 'da'
  then 'Arbejdet følger planen; næste skridt er aftalt med de ansvarlige i huset.'
  else 'Work goes on as planned; the next step is agreed with those in charge.' end`;

/** What people decided in reviews: of two documents in five everything, of one a part, of the others nothing yet. */
const reviews = [
  sql`update commitment set state = case when ${draw(ID, 'rejected', 14)} = 0 then 'rejected' else 'confirmed' end,
      revision = revision + 1
    where kind in (${KINDS}) and (${draw(sql`expression_id`, 'reviewed', 5)} < 2
      or (${draw(sql`expression_id`, 'reviewed', 5)} = 2 and ${draw(ID, 'begun', 2)} = 0))`,
  sql`insert into decision (expression_id, action, person_id, reason, decided_at)
    select expression_id, case state when 'confirmed' then 'confirm' else 'reject' end, ${EDITOR('reviewer')},
      case state when 'rejected' then 'no-commitment' end, timestamptz '2025-02-01' + ordinal * interval '1 hour'
    from commitment where state <> 'candidate' order by expression_id, ordinal`,
  sql`insert into decision_effect (decision_id, commitment_id, before, after)
    select decision.id, decided.id, '{"state": "candidate", "revision": 1}',
      jsonb_build_object('state', state, 'revision', 2)
    from (select id, row_number() over (order by id) as place from decision) decision
    join (select id, state, row_number() over (order by expression_id, ordinal) as place
      from commitment where state <> 'candidate') decided using (place)`,
  sql`insert into double_review (expression_id, opened_by, opened_at)
    select id, 'person-0', timestamptz '2025-03-01' from expression
    where ${draw(sql`expression.id`, 'reviewed', 5)} = 3 and ${draw(sql`expression.id`, 'apart', 20)} = 0`,
  sql`insert into judgement (double_review_id, commitment_id, person_id, content)
    select double_review.id, commitment.id, judge, jsonb_build_object('state', 'confirmed', 'kind', kind,
      'passage', passage, 'start', start_offset, 'end', end_offset, 'parts', parts, 'dueOn', due_on, 'setByPerson', '[]'::jsonb)
    from double_review join commitment using (expression_id), unnest(array['person-0', 'person-2']) judge
    where kind in (${KINDS})`,
];

const FOLLOWED = sql`commitment.state = 'confirmed'`;

const statement = (table: string, codes: readonly string[], share: number, rounds = 1) => sql`
  insert into ${sql.table(table)} (commitment_id, as_of, text, given_by, ordinal, code
    ${table === 'progress_report' ? sql`, update_id` : sql``})
  select commitment.id, ${DAY(table)} + round * 45, ${SAID}, ${EDITOR(table)}, round,
    ${one(codes, sql`(${draw(ID, `${table} code`, 97)} + round)`)}
    ${table === 'progress_report' ? sql`, md5(commitment.id || round)::uuid` : sql``}
  from commitment, generate_series(1, 1 + ${draw(ID, `${table} rounds`, rounds)}) round
  where ${FOLLOWED} and ${draw(ID, table, 100)} < ${sql.lit(share)} order by commitment.id, round`;

const followUp = [
  sql`insert into assignment (commitment_id, as_of, text, given_by, ordinal, team_id, person_id)
    select commitment.id, ${DAY('owner')}, '', ${EDITOR('owner')}, 1,
      (select min(id) from team) + ${draw(ID, 'team', 12)},
      case when ${draw(ID, 'owned', 2)} = 0 then ${ANYBODY('owning')} end
    from commitment where ${FOLLOWED} and ${draw(ID, 'owner share', 10)} < 7`,
  statement('acceptance', ['accepted', 'accepted', 'noted', 'rejected'], 20),
  statement('progress_report', ['not-started', 'under-way', 'under-way', 'delivered', 'discontinued'], 40, 3),
  statement('verdict', ['no-evidence', 'limited', 'substantial', 'complete'], 12),
  sql`insert into milestone (commitment_id, as_of, text, given_by, number, revision, title, due_on, state)
    select commitment.id, ${DAY('plan')}, '', ${EDITOR('plan')}, step, 1, 'Step ' || step,
      date '2025-06-01' + ${draw(ID, 'step', 900)} + step * 60, ${one(['planned', 'planned', 'done'], draw(ID, 'done', 9))}
    from commitment, generate_series(1, 1 + ${draw(ID, 'steps', 3)}) step
    where ${FOLLOWED} and ${draw(ID, 'planned', 10)} < 3`,
  sql`insert into progress_draft (commitment_id, as_of, text, given_by, code)
    select commitment.id, ${DAY('draft')}, ${SAID}, ${ANYBODY('draft')}, 'under-way'
    from commitment where ${FOLLOWED} and ${draw(ID, 'draft', 50)} = 0`,
  sql`insert into comment (commitment_id, text, given_by)
    select commitment.id, ${SAID} || ' @Officer ' || ${draw(ID, 'named', 80)}, ${ANYBODY('comment')}
    from commitment, generate_series(1, 1 + ${draw(ID, 'comments', 4)})
    where ${FOLLOWED} and ${draw(ID, 'commented', 20)} = 0`,
  sql`insert into comment_mention (comment_id, person_id, seen_at)
    select id, 'person-' || id % 80, case when id % 5 > 0 then now() end from comment where id % 3 = 0`,
  sql`insert into saved_view (person_id, team_id, name, query)
    select person.id, case when number = 1 then (select min(team_id) from team_member where person_id = person.id) end,
      'View ' || number || ' of ' || name, (array['due=overdue', 'q=harbour&state=confirmed', 'kind=call&amount=with'])[number]
    from person, generate_series(1, 3) number`,
];

const evidence = [
  sql`insert into archive_item (id, origin, sha256, media_type, file_name, size, bytes, title, readable_text, archived_at)
    select 'archive-' || number, 'file', encode(sha256(words), 'hex'), 'text/plain', 'note-' || number || '.txt',
      length(words), words, 'Note ' || number, convert_from(words, 'UTF8'), timestamptz '2025-01-01' + number * interval '1 hour'
    from generate_series(1, 500) number,
      convert_to('Note ' || number || ': the contact point answered within the hour.', 'UTF8') words`,
  sql`insert into evidence (commitment_id, stance, note, is_internal, archive_item_id, given_by)
    select id, ${one(['supports', 'supports', 'contradicts'], draw(ID, 'stance', 99))}, ${SAID}, ${draw(ID, 'inside', 5)} = 0,
      'archive-' || 1 + ${draw(ID, 'archived', 500)}, ${ANYBODY('witness')}
    from commitment where ${FOLLOWED} and ${draw(ID, 'evidence', 20)} = 0`,
  sql`insert into evidence (commitment_id, stance, note, is_internal, expression_id, passage, start_offset, end_offset, quote, given_by)
    select commitment.id, 'supports', ${SAID}, false, source.expression_id, source.passage, source.start_offset,
      source.end_offset, source.quote, ${ANYBODY('witness')}
    from (select *, row_number() over (order by id) as place from commitment where ${FOLLOWED} and ${draw(ID, 'passage', 20)} = 0) commitment
    join (select *, row_number() over (order by id) as place from deed) source
      on source.place = 1 + commitment.place % (select count(*) from deed)`,
  // Deeds with commitments of those who did them, as the comparison of texts would find.
  sql`insert into evidence_suggestion (deed_id, commitment_id, score, signs, shared)
    select deed_id, commitment_id, 0.3 + ${draw(sql`(deed_id || commitment_id)`, 'score', 60)} / 100.0,
      array(select (${draw(sql`(deed_id || commitment_id || sign)`, 'sign', 3)} = 0)::integer
        from generate_series(1, ${sql.lit(SUGGESTION_SIGNS.length)}) sign), '[]'
    from (
      with owed as materialized (
        select bearer.actor_id, bearer.commitment_id,
          row_number() over (partition by bearer.actor_id order by md5(bearer.commitment_id)) - 1 as place,
          count(*) over (partition by bearer.actor_id) as owes
        from bearer join commitment on commitment.id = bearer.commitment_id where in_register
      )
      select deed_id, owed.commitment_id
      from deed_actor join (select distinct actor_id, owes from owed) one using (actor_id), generate_series(0, 5) nth
      join owed on true
      where owed.actor_id = deed_actor.actor_id and owed.place = (${draw(sql`deed_id`, 'pair', 1_000_000)} + nth * 37) % one.owes
        and ${draw(sql`deed_id`, 'compared', 2)} = 0
    ) pair on conflict do nothing`,
  sql`insert into evidence_decision (deed_id, commitment_id, is_accepted, score, signs, decided_by)
    select deed_id, commitment_id, ${draw(sql`deed_id`, 'accepted', 2)} = 0, score, signs, 'person-0'
    from evidence_suggestion where ${draw(sql`(deed_id || commitment_id)`, 'decided', 6)} = 0`,
  sql`delete from evidence_suggestion using evidence_decision decided
    where decided.deed_id = evidence_suggestion.deed_id and decided.commitment_id = evidence_suggestion.commitment_id`,
  sql`delete from comparison_due`,
];

/** Lets the people of the generated register have worked for some years: reviewed, assigned, reported, judged, proved. */
export async function storeWorkingLife(database: Kysely<Database>): Promise<void> {
  for (const work of [reviews, followUp, evidence]) {
    for (const one of work) await one.execute(database);
    await sql`analyze`.execute(database);
  }
  await storeLog(database);
}

/** Entries of the log in one transaction: all of one change the same row, so more get slower and slower. */
const LOGGED_AT_ONCE = 500;
/** A log that is long enough for its pages; one of everything takes minutes. */
const MOST_LOGGED = 15_000;

async function storeLog(database: Kysely<Database>): Promise<void> {
  const { rows } = await sql<{ count: number }>`select count(*)::integer as count from decision`.execute(database);
  const count = Math.min(MOST_LOGGED, rows[0]?.count ?? 0);
  for (let done = 0; done < count; done += LOGGED_AT_ONCE) {
    await sql`insert into audit_entry (person_id, role, action, subject_type, subject_id, audience_id, before, after)
      select person_id, 'editor', action || '-commitment', 'commitment', commitment_id, decision.audience_id,
        decision_effect.before, decision_effect.after
      from decision join decision_effect on decision_id = decision.id
      order by decision.id offset ${done} limit ${LOGGED_AT_ONCE}`.execute(database);
  }
}
