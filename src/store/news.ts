import { type Kysely, type RawBuilder, sql } from 'kysely';
import { PUBLIC_AUDIENCE } from './audiences.ts';
import { type Frequency, NEWS_KINDS, type NewsKind } from './schema/subscriptions.ts';
import type { Database } from './schema.ts';

/** Something that has become public. */
export interface NewsItem {
  /** 64 bits, as text; a later one has a larger number. */
  readonly id: string;
  readonly kind: NewsKind;
  /** The record, by its identifier; that of a statement is the commitment's and its ordinal. */
  readonly subject: string;
}

/** Any number that no other program on the same database uses for its own advisory lock. */
const NEWS_LOCK = 738_829;

const STATEMENTS = { progress: 'progress_report', verdict: 'verdict', acceptance: 'acceptance' } as const;

/**
 * Notes what has become public since it was last looked, once each; gives how much. One transaction at a time does so:
 * what is noted later has a larger number, and is seen later.
 */
export async function noteNews(transaction: Kysely<Database>, now: Date): Promise<number> {
  await sql`select pg_advisory_xact_lock(${NEWS_LOCK})`.execute(transaction);
  const found = [
    await note(transaction, now, 'release', PUBLISHED_RELEASES),
    await note(transaction, now, 'correction', CORRECTIONS),
    await note(transaction, now, 'withdrawal', WITHDRAWALS),
    await note(transaction, now, 'statement', PUBLISHED_STATEMENTS),
    await note(transaction, now, 'commitment', NEW_COMMITMENTS),
  ];
  for (const kind of ['progress', 'verdict', 'acceptance'] as const) {
    found.push(await note(transaction, now, kind, statementsIn(STATEMENTS[kind])));
  }
  return found.reduce((sum, count) => sum + count, 0);
}

/** What is not of anything that was told before. */
const NOTHING_BEFORE = sql`null::bigint as follows`;

const PUBLISHED_RELEASES = sql`select id::text as subject, ${NOTHING_BEFORE} from release
  where state = 'published' and audience_id = ${PUBLIC_AUDIENCE} order by published_at`;

/** Of releases that were noted; of others nobody was told. */
const CORRECTIONS = sql`select release_id || '/' || release_correction.id as subject, told.id as follows
  from release_correction join release on release.id = release_id and state = 'published'
  join news as told on told.kind = 'release' and told.subject = release_id::text
  where release_correction.audience_id = ${PUBLIC_AUDIENCE} order by release_correction.id`;

const WITHDRAWALS = sql`select release.id::text as subject, told.id as follows
  from release join news as told on told.kind = 'release' and told.subject = release.id::text
  where state = 'withdrawn' and audience_id = ${PUBLIC_AUDIENCE} order by withdrawn_at`;

const PUBLISHED_STATEMENTS = sql`select id::text as subject, ${NOTHING_BEFORE} from campaign_statement
  where state = 'published' and audience_id = ${PUBLIC_AUDIENCE} order by published_at, ordinal`;

/** What is continued from an earlier version of its document is no news. */
const NEW_COMMITMENTS = sql`select id as subject, ${NOTHING_BEFORE} from commitment
  where in_register and kind <> 'stance' and audience_id = ${PUBLIC_AUDIENCE}
    and not exists (select from lineage where after_id = commitment.id)
  order by expression_id, ordinal`;

function statementsIn(table: string): RawBuilder<unknown> {
  return sql`select commitment_id || '/' || ordinal as subject, ${NOTHING_BEFORE} from ${sql.table(table)}
    where audience_id = ${PUBLIC_AUDIENCE} order by given_at, commitment_id, ordinal`;
}

/** What news of commitments, and of what was said of them, has to do with. */
const COMMITMENT_MARKS = sql`
  select commitment_id, 'commitment' as kind, commitment_id as value from told
  union select commitment_id, 'topic', topic from told join commitment_topic using (commitment_id)
  union select commitment_id, 'actor', actor_id from told join bearer using (commitment_id)
  union select commitment_id, 'actor', speaker_id from told join commitment on commitment.id = commitment_id
    where speaker_id is not null
  union select commitment_id, 'initiative', initiative_id::text from told
    join commitment on commitment.id = commitment_id join expression on expression.id = expression_id
    join initiative_work using (work_id)`;

const RELEASE_MARKS = sql`
  select release.id::text as commitment_id, 'topic' as kind, topic as value
    from told join release on release.id::text = commitment_id cross join unnest(topics) as topic
  union select release_id::text, 'commitment', target from told join release_link on release_id::text = commitment_id
    where release_link.kind = 'commitment'
  union select release_id::text, 'initiative', initiative.id::text from told
    join release_link on release_id::text = commitment_id
    join initiative on initiative.kind = 'pledge' and slug = target where release_link.kind = 'pledge'`;

const STATEMENT_MARKS = sql`
  select id::text as commitment_id, 'actor' as kind, actor_id as value
    from told join campaign_statement on id::text = commitment_id
  union select statement_id::text, 'commitment', link.commitment_id
    from told join campaign_statement_link as link on statement_id::text = told.commitment_id
  union select statement_id::text, 'topic', topic
    from told join campaign_statement_link as link on statement_id::text = told.commitment_id
    join commitment_topic on commitment_topic.commitment_id = link.commitment_id
  union select campaign_statement.id::text, 'initiative', initiative_id::text
    from told join campaign_statement on campaign_statement.id::text = commitment_id
    join campaign on campaign.id = campaign_id where initiative_id is not null`;

const MARKS: Readonly<Record<NewsKind, RawBuilder<unknown>>> = {
  ...{ release: RELEASE_MARKS, correction: RELEASE_MARKS, withdrawal: RELEASE_MARKS, statement: STATEMENT_MARKS },
  ...{ commitment: COMMITMENT_MARKS, progress: COMMITMENT_MARKS },
  ...{ verdict: COMMITMENT_MARKS, acceptance: COMMITMENT_MARKS },
};

async function note(
  transaction: Kysely<Database>,
  now: Date,
  kind: NewsKind,
  subjects: RawBuilder<unknown>,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`with fresh as (
      insert into news (kind, subject, follows, noted_at)
      select ${kind}, subject, follows, ${now}::timestamptz from (${subjects}) as found
      where not exists (select from news where news.kind = ${kind} and news.subject = found.subject)
      returning id, subject
    ), told as (select id as news_id, split_part(subject, '/', 1) as commitment_id from fresh
    ), marks as (${MARKS[kind]}
    ), marked as (
      insert into news_mark (news_id, kind, value)
      select news_id, 'all', '' from told
      union select news_id, kind, value from told join marks using (commitment_id)
    ) select count(*)::integer as count from fresh`.execute(transaction);
  return rows[0]?.count ?? 0;
}

/** The number of the last entry in the log: while it stays, nothing has become public. */
export async function changesSoFar(database: Kysely<Database>): Promise<string> {
  const { rows } = await sql<{ id: string }>`select id::text from audit_head`.execute(database);
  return rows[0]?.id ?? '0';
}

/** The number of the last news; 0 where there is none. */
export async function lastNews(database: Kysely<Database>): Promise<string> {
  const { rows } = await sql<{ id: string }>`select coalesce(max(id), 0)::text as id from news`.execute(database);
  return rows[0]?.id ?? '0';
}

/** These news, those that are most telling first, then the newest. */
export async function newsById(database: Kysely<Database>, ids: readonly string[]): Promise<NewsItem[]> {
  const { rows } = await sql<NewsItem>`select id::text, kind, subject from news where id = any(${[...ids]}::bigint[])
    order by ${RANK}, id desc`.execute(database);
  return rows;
}

const RANK = sql`array_position(${[...NEWS_KINDS]}::text[], news.kind)`;

/** Whose turn it is to be told. */
export interface Turn {
  readonly frequencies: readonly Frequency[];
  /** The day on the desk, ISO date: who is told once a day or week is told once on it. */
  readonly day: string;
  /** The last news of which is told. */
  readonly until: string;
  /** How many subscriptions are looked at. */
  readonly most: number;
  /** How many news of each are named; the others are counted. */
  readonly listed: number;
}

/** Somebody to be told. */
export interface ToldSubscription {
  readonly id: string;
  readonly contactId: number;
  readonly locale: 'da' | 'en';
  /** Of what, those that are most telling first. */
  readonly news: readonly string[];
  /** Of how much in all. */
  readonly count: number;
}

/**
 * Takes subscriptions whose turn it is, notes that they are told, and gives those for whom there is something, with what
 * it is; `looked` is how many were taken. Several processes take different ones.
 */
export async function takeTurn(
  transaction: Kysely<Database>,
  { frequencies, day, until, most, listed }: Turn,
): Promise<{ readonly looked: number; readonly told: ToldSubscription[] }> {
  const { rows } = await sql<ToldSubscription & { readonly looked: number }>`with taken as (
      select id, contact_id, locale, told_until, told_from from subscription
      where state = 'confirmed' and frequency = any(${[...frequencies]}::text[]) and case frequency
        when 'at-once' then told_until < ${until}::bigint else told_on is distinct from ${day}::date end
      order by id limit ${most} for update skip locked
    ), noted as (
      update subscription set told_until = greatest(subscription.told_until, ${until}::bigint), told_on = ${day}::date
      from taken where subscription.id = taken.id
    ) select taken.id, contact_id as "contactId", locale, (select count(*)::integer from taken) as looked,
        coalesce(matched.count, 0) as count, coalesce(matched.ids[1:${listed}::integer], '{}') as news
      from taken left join lateral (
        select count(*)::integer as count, array_agg(found.id::text order by rank, found.id desc) as ids from (
          select distinct news.id, ${RANK} as rank
          from subscription_choice join news_mark using (kind, value) join news on news.id = news_id
          where subscription_id = taken.id and news.id > taken.told_until and news.id <= ${until}::bigint
            -- Of a correction or a withdrawal only who was told of what it is of.
            and (follows is null or (follows > taken.told_from and follows <= taken.told_until))
        ) as found
      ) as matched on true`.execute(transaction);
  return {
    looked: rows[0]?.looked ?? 0,
    told: rows.filter(({ count }) => count > 0).map(({ looked, ...told }) => told),
  };
}
