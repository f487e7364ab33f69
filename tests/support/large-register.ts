import type pg from 'pg';

const WORDS =
  'cyber diplomacy security training embassies internet standards rights technology companies partners capacity';

const STATEMENTS = [
  `insert into actor select 'actor-' || n, 'state', 'Aktør ' || n, 'Actor ' || n from generate_series(1, 200) n`,
  `insert into work (key) select 'large-' || n from generate_series(1, $1::int / 50) n`,
  `insert into expression (id, work_id, fingerprint, language, title, date, issuer_id, text, sample)
     select 'd' || lpad(n::text, 9, '0'), work.id, 'print-' || n, 'en', 'Conclusions on subject ' || n % 700,
       date '1995-01-01' + n * 37 % 11000, 'actor-' || 1 + n % 200, 'text', false
     from generate_series(1, $1::int / 50) n join work on work.key = 'large-' || n`,
  `insert into passage (expression_id, ordinal, e_id, type, start_offset, end_offset, text, search)
     select id, 0, 'para_1', 'paragraph', 0, 4, 'text', to_tsvector('text') from expression`,
  `insert into commitment (id, expression_id, ordinal, kind, passage, start_offset, end_offset, quote, language,
       speaker_id, strength, confidence, due_on, document_date, document_title, parts, trace, search)
     select 'c' || lpad(n::text, 9, '0'), expression.id, n / ($1::int / 50),
       (array['undertaking', 'call', 'expectation', 'stance'])[1 + n * 7 % 11 % 4], 'para_1', 0, 4, quote, 'en',
       'actor-' || 1 + n % 40, 3, 0.9, case when n % 5 = 0 then date '2020-01-01' + n * 13 % 4000 end,
       expression.date, expression.title,
       '{"speaker": null, "bearers": [], "verb": null, "action": null, "deadline": null, "target": null}',
       jsonb_build_array(repeat(md5(n::text), 30)),
       to_tsvector('english', quote)
     from generate_series(1, $1::int) n
     join expression on expression.id = 'd' || lpad((1 + n % ($1::int / 50))::text, 9, '0')
     cross join lateral (
       select coalesce(string_agg(word, ' ') || ' ', '') || 'item ' || n as quote
       from unnest(string_to_array('${WORDS}', ' ')) with ordinality words (word, place)
       where abs(hashint4(n * 31 + place::int)) % 4 = 0
     ) quotes`,
  `insert into bearer select 'c' || lpad(n::text, 9, '0'), 'actor-' || 1 + n * k * 17 % 200
     from generate_series(1, $1::int) n, generate_series(1, 2) k on conflict do nothing`,
] as const;

/**
 * Fills an empty register with as many commitments, 50 a document and about two bearers each, the same every time. What stands for a
 * trace is as long as one.
 */
export async function fillRegister(pool: pg.Pool, commitments: number): Promise<void> {
  for (const statement of STATEMENTS) {
    await pool.query(statement, statement.includes('$1') ? [commitments] : []);
  }
  await pool.query('vacuum analyze');
}
