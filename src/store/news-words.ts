import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { NewsItem } from './news.ts';
import type { NewsKind } from './schema/subscriptions.ts';
import type { Database } from './schema.ts';

/** What is told of something that has become public. */
export interface NewsWords {
  readonly subject: string;
  readonly kind: NewsKind;
  /** A title, the words of a commitment, or why something was withdrawn. */
  readonly words: string;
  readonly language: string;
  /** The title of the document that a commitment stands in, what was corrected, who made a statement; else null. */
  readonly about: string | null;
  /** ISO date. */
  readonly date: string | null;
  /** What was reported, found or answered; null for what is no statement. */
  readonly code: string | null;
  /** The identifier of the commitment, or the address of the release or of the statement. */
  readonly target: string;
}

const COMMITMENTS = (subjects: readonly string[]) => sql<NewsWords>`
  select id as subject, 'commitment' as kind, quote as words, language, document_title as about,
    document_date::text as date, null as code, id as target
  from commitment where id = any(${[...subjects]}::text[]) and in_register`;

/** What a later entry put right is told no more. */
const STATEMENTS = (kind: NewsKind, table: string) => (subjects: readonly string[]) =>
  sql<NewsWords>`
  select commitment_id || '/' || said.ordinal as subject, ${kind} as kind, quote as words, language,
    document_title as about, as_of::text as date, code, commitment_id as target
  from unnest(${[...subjects]}::text[]) as asked (key)
  join ${sql.table(table)} as said
    on said.commitment_id = split_part(key, '/', 1) and said.ordinal = split_part(key, '/', 2)::integer
  join commitment on commitment.id = commitment_id
  where not exists (select from ${sql.table(table)} as other
    where other.commitment_id = said.commitment_id and other.corrects = said.ordinal)`;

const RELEASES = (subjects: readonly string[], locale: string) => sql<NewsWords>`
  select distinct on (release.id) release.id::text as subject, 'release' as kind, title as words, language,
    null as about, published_on::text as date, null as code, slug as target
  from release join release_text on release_id = release.id
  where release.id::text = any(${[...subjects]}::text[]) and state = 'published'
  order by release.id, language = ${locale} desc, language = 'en' desc, language`;

/** With what was changed. */
const CORRECTIONS = (subjects: readonly string[]) => sql<NewsWords>`
  select key as subject, 'correction' as kind, title as words, release_correction.language, note as about,
    null as date, null as code, slug as target
  from unnest(${[...subjects]}::text[]) as asked (key)
  join release_correction on release_correction.id = split_part(key, '/', 2)::integer
  join release on release.id = release_correction.release_id and state = 'published'
  join release_text on release_text.release_id = release.id and release_text.language = release_correction.language`;

/** Why it was withdrawn: of its words nothing is told any more. */
const WITHDRAWALS = (subjects: readonly string[], locale: string) => sql<NewsWords>`
  select distinct on (release.id) release.id::text as subject, 'withdrawal' as kind, reason.value as words,
    reason.key as language, null as about, published_on::text as date, null as code, slug as target
  from release cross join jsonb_each_text(withdrawal_reasons) as reason
  where release.id::text = any(${[...subjects]}::text[]) and state = 'withdrawn'
  order by release.id, reason.key = ${locale} desc, reason.key = 'en' desc, reason.key`;

const CAMPAIGN_STATEMENTS = (subjects: readonly string[], locale: string) => sql<NewsWords>`
  select distinct on (said.id) said.id::text as subject, 'statement' as kind, text.title as words, text.language,
    concat_ws(', ', speaker_name, speaker_office, ${locale === 'da' ? sql`name_da` : sql`name_en`}) as about,
    null as date, null as code, campaign.slug || '/' || said.slug as target
  from campaign_statement as said join campaign on campaign.id = campaign_id and campaign.state = 'published'
  join campaign_statement_text as text on statement_id = said.id join actor on actor.id = actor_id
  where said.id::text = any(${[...subjects]}::text[]) and said.state = 'published'
  order by said.id, text.language = ${locale} desc, text.language = said.language desc, text.language`;

const WORDS: Readonly<Record<NewsKind, (subjects: readonly string[], locale: string) => RawBuilder<NewsWords>>> = {
  release: RELEASES,
  correction: CORRECTIONS,
  withdrawal: WITHDRAWALS,
  statement: CAMPAIGN_STATEMENTS,
  commitment: COMMITMENTS,
  progress: STATEMENTS('progress', 'progress_report'),
  verdict: STATEMENTS('verdict', 'verdict'),
  acceptance: STATEMENTS('acceptance', 'acceptance'),
};

/**
 * What is told of these news, in their order: what the database does not show (any more) is left out. A release has its
 * words in `locale` where it has such.
 */
export async function newsWords(
  database: Kysely<Database>,
  items: readonly NewsItem[],
  locale: string,
): Promise<NewsWords[]> {
  const found = new Map<string, NewsWords>();
  for (const [kind, group] of Map.groupBy(items, (item) => item.kind)) {
    const subjects = group.map(({ subject }) => subject);
    const { rows } = await WORDS[kind](subjects, locale).execute(database);
    for (const row of rows) found.set(`${kind} ${row.subject}`, row);
  }
  return items.flatMap(({ kind, subject }) => found.get(`${kind} ${subject}`) ?? []);
}
