import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { FindKind } from './schema/search.ts';
import type { Database } from './schema.ts';

/** What is shown of something that was found. */
export interface FoundWords {
  readonly id: string;
  readonly words: string;
  /** ISO 639-1; null where nobody said. */
  readonly language: string | null;
  /** What it belongs to: the title of a document, or the words of a commitment. */
  readonly about: string | null;
  readonly about_language: string | null;
  /** ISO date. */
  readonly on_date: string | null;
  /** The code of a kind of commitment, of progress or of a stance; the name of whoever wrote; a point's number. */
  readonly note: string | null;
  readonly document_id: string | null;
  readonly passage: string | null;
  readonly commitment_id: string | null;
}

/** Enough to find the words in; what comes later in a long text is found, and shown by its beginning. */
const SHOWN = sql.lit(20_000);

const NO_PLACE = sql`null::text as document_id, null::text as passage`;

/**
 * Keys and the two columns that they begin with, taken apart before anything is joined: under row-level security PostgreSQL
 * uses no index for a comparison with something that it has yet to work out by a function that may fail.
 */
const split = (ids: RawBuilder<unknown>) => sql`(
  select key, split_part(key, '/', 1) as first, split_part(key, '/', 2)::integer as second
  from unnest(${ids}) as given (key) offset 0) as asked`;

/** One query for each kind; `$1` are the identifiers as search has them. */
const ROWS: Readonly<Record<FindKind, (ids: RawBuilder<unknown>) => RawBuilder<FoundWords>>> = {
  commitment: (ids) => sql`select id, quote as words, language, document_title as about, language as about_language,
      document_date::text as on_date, kind as note, expression_id as document_id, passage, id as commitment_id
    from commitment where id = any (${ids})`,
  passage: (ids) => sql`select concat_ws('/', expression_id, ordinal) as id, passage.text as words, language,
      title as about, language as about_language, expression.date::text as on_date,
      case when type = 'paragraph' then passage.number end as note, expression_id as document_id, e_id as passage,
      null::text as commitment_id
    from ${split(ids)} join passage on expression_id = first and ordinal = second
      join expression on expression.id = expression_id`,
  document: (ids) => sql`select id, title as words, language, number as about, null::text as about_language,
      date::text as on_date, null::text as note, id as document_id, null::text as passage, null::text as commitment_id
    from expression where id = any (${ids})`,
  actor: (ids) => sql`select id, concat_ws(' · ', name_da, nullif(name_en, name_da)) as words, null::text as language,
      null::text as about, null::text as about_language, null::text as on_date, type as note, ${NO_PLACE},
      null::text as commitment_id
    from actor where id = any (${ids})`,
  deed: (
    ids,
  ) => sql`select deed.id, quote as words, deed.language, title as about, expression.language as about_language,
      happened_on::text as on_date, null::text as note, expression_id as document_id, passage, null::text as commitment_id
    from deed join expression on expression.id = expression_id where deed.id = any (${ids})`,
  evidence: (
    ids,
  ) => sql`select evidence.id::text, left(concat_ws(' — ', nullif(evidence.note, ''), evidence.quote, item.title,
      item.readable_text), ${SHOWN}) as words, coalesce(item.language, expression.language) as language,
      commitment.quote as about, commitment.language as about_language,
      (given_at at time zone 'UTC')::date::text as on_date, stance as note, ${NO_PLACE}, commitment_id
    from evidence join commitment on commitment.id = commitment_id
      left join archive_item item on item.id = archive_item_id
      left join expression on expression.id = evidence.expression_id
    where evidence.id = any (${ids}::integer[])`,
  progress: (ids) => sql`select key as id, report.text as words, null::text as language, quote as about,
      commitment.language as about_language, as_of::text as on_date, report.code as note, ${NO_PLACE}, commitment_id
    from ${split(ids)} join progress_report report on commitment_id = first and report.ordinal = second
      join commitment on commitment.id = commitment_id`,
  comment: (ids) => sql`select comment.id::text, comment.text as words, null::text as language, quote as about,
      commitment.language as about_language, (given_at at time zone 'UTC')::date::text as on_date, person.name as note,
      ${NO_PLACE}, commitment_id
    from comment join commitment on commitment.id = commitment_id left join person on person.id = given_by
    where comment.id = any (${ids}::integer[])`,
  report: (ids) => sql`select key as id, paragraph.text as words, report.language, report.title as about,
      report.language as about_language, as_of::text as on_date, report.kind as note, ${NO_PLACE},
      null::text as commitment_id
    from ${split(ids)}
      join report_paragraph paragraph on paragraph.report_id = first::integer and paragraph.edition = second
        and concat_ws('/', paragraph.report_id, paragraph.edition, section) = key
      join report on report.id = paragraph.report_id
      join report_edition edition on edition.report_id = paragraph.report_id and edition.edition = paragraph.edition`,
};

/** What is shown of the finds of a kind, in the order of `ids`; without those that whoever asks may not see. */
export async function foundWords(
  database: Kysely<Database>,
  kind: FindKind,
  ids: readonly string[],
): Promise<FoundWords[]> {
  if (ids.length === 0) return [];
  const { rows } = await ROWS[kind](sql`${[...ids]}::text[]`).execute(database);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
