import { type Kysely, type RawBuilder, sql } from 'kysely';
import { isLanguageCode } from '../languages/registry.ts';
import type { LanguageCode } from '../text/language-code.ts';
import { inBatches } from './batches.ts';
import type { RecordKind } from './schema/search.ts';
import type { Database } from './schema.ts';
import { searchVector } from './search-text.ts';

/** Languages in which people at the desk write, where a text does not say which. */
const DESK_LANGUAGES: readonly LanguageCode[] = ['da', 'en'];

/** The words of a record before they are taken apart. */
interface RecordWords {
  readonly id: string;
  /** Null where it is not known. */
  readonly language: string | null;
  /** ISO date. */
  readonly on_date: string | null;
  readonly words: string;
}

const LONGEST_ARCHIVED = sql.lit(200_000);

/** Where the words of each kind of record stand, with `wanted` as their identifiers. */
const SOURCES: Readonly<Record<RecordKind, (wanted: RawBuilder<unknown>) => RawBuilder<RecordWords>>> = {
  document: (wanted) => sql`select id, language, date::text as on_date, concat_ws(' ', title, number) as words
    from expression where id = any (${wanted})`,
  actor: (wanted) => sql`select id, language, null as on_date, words
    from actor, lateral (values ('da', name_da), ('en', name_en)) named (language, words) where id = any (${wanted})`,
  deed: (wanted) => sql`select id, language, happened_on::text as on_date, quote as words
    from deed where id = any (${wanted})`,
  evidence: (wanted) => sql`select evidence.id::text, coalesce(item.language, expression.language) as language,
      (given_at at time zone 'UTC')::date::text as on_date,
      concat_ws(' ', note, quote, item.title, left(readable_text, ${LONGEST_ARCHIVED})) as words
    from evidence left join archive_item item on item.id = archive_item_id
      left join expression on expression.id = evidence.expression_id
    where evidence.id = any (${wanted}::integer[]) and withdrawn_at is null`,
  progress: (wanted) => sql`select concat_ws('/', commitment_id, ordinal) as id, null as language,
      as_of::text as on_date, text as words
    from progress_report, unnest(${wanted}) as asked (key)
    where commitment_id = split_part(key, '/', 1) and ordinal = split_part(key, '/', 2)::integer`,
  comment: (wanted) => sql`select id::text, null as language, (given_at at time zone 'UTC')::date::text as on_date,
      text as words
    from comment where id = any (${wanted}::integer[])`,
  report: (wanted) => sql`select concat_ws('/', report_id, edition, section) as id, report.language,
      as_of::text as on_date, text as words
    from unnest(${wanted}) as asked (key)
      join report_paragraph on report_id = split_part(key, '/', 1)::integer
        and edition = split_part(key, '/', 2)::integer and concat_ws('/', report_id, edition, section) = key
      join report on report.id = report_id join report_edition using (report_id, edition)`,
};

/** Reads the words of records anew; those that are not there any more are forgotten. */
export async function indexRecords(
  database: Kysely<Database>,
  kind: RecordKind,
  ids: readonly string[],
): Promise<void> {
  const { rows } = await SOURCES[kind](sql`${[...ids]}::text[]`).execute(database);
  await database.deleteFrom('searchable_record').where('kind', '=', kind).where('id', 'in', ids).execute();
  const values = rows
    .filter(({ words }) => words.trim() !== '')
    .flatMap(({ id, language, on_date, words }) =>
      languagesOf(language).map((code) => ({ kind, id, language: code, on_date, search: searchVector(words, code) })),
    );
  await inBatches(values, (batch) => database.insertInto('searchable_record').values(batch).execute());
}

function languagesOf(language: string | null): readonly LanguageCode[] {
  return language !== null && isLanguageCode(language) ? [language] : DESK_LANGUAGES;
}
