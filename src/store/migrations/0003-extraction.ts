import { type Kysely, sql } from 'kysely';

const statements = [
  // What was taken in before has none of the parts that extraction finds since.
  sql`update commitment set parts = '{"counterparts": [], "beneficiaries": [], "fora": [], "places": [],
    "recurrence": null, "amounts": [], "references": [], "qualifications": [], "negated": false, "topics": [],
    "confidenceFeatures": []}'::jsonb || parts`,
  sql`alter table commitment
    add column has_amount boolean not null default false,
    add column recurs boolean not null default false`,

  sql`create table counterpart (
    commitment_id text not null references commitment on delete cascade,
    actor_id text not null references actor,
    primary key (commitment_id, actor_id)
  )`,
  sql`create index counterpart_actor on counterpart (actor_id, commitment_id)`,
  sql`create table forum (
    commitment_id text not null references commitment on delete cascade,
    actor_id text not null references actor,
    primary key (commitment_id, actor_id)
  )`,
  sql`create index forum_actor on forum (actor_id, commitment_id)`,
  sql`create table commitment_topic (
    commitment_id text not null references commitment on delete cascade,
    topic text not null,
    primary key (commitment_id, topic)
  )`,
  sql`create index commitment_topic_topic on commitment_topic (topic, commitment_id)`,
  sql`create table commitment_amount (
    commitment_id text not null references commitment on delete cascade,
    ordinal integer not null,
    minimum numeric,
    maximum numeric,
    currency text,
    primary key (commitment_id, ordinal)
  )`,
  sql`create index commitment_amount_currency on commitment_amount (currency, commitment_id)`,

  sql`create table deed (
    id text primary key,
    expression_id text not null references expression on delete cascade,
    ordinal integer not null,
    passage text not null,
    passage_label text,
    page integer,
    start_offset integer not null,
    end_offset integer not null check (end_offset > start_offset),
    quote text not null,
    language text not null,
    confidence double precision not null check (confidence between 0 and 1),
    happened_on date,
    is_latest boolean not null default true,
    parts jsonb not null,
    trace jsonb not null,
    foreign key (expression_id, passage) references passage (expression_id, e_id) on delete cascade
  )`,
  sql`create index deed_expression on deed (expression_id, ordinal)`,
  sql`create index deed_by_day on deed (coalesce(happened_on, date '-infinity') desc, expression_id, ordinal)
    where is_latest`,
  sql`create table deed_actor (
    deed_id text not null references deed on delete cascade,
    actor_id text not null references actor,
    primary key (deed_id, actor_id)
  )`,
  sql`create index deed_actor_actor on deed_actor (actor_id, deed_id)`,
  sql`create table deed_topic (
    deed_id text not null references deed on delete cascade,
    topic text not null,
    primary key (deed_id, topic)
  )`,
  sql`create index deed_topic_topic on deed_topic (topic, deed_id)`,

  // The facets count amounts and recurring duties too.
  sql`drop index commitment_facets`,
  sql`create index commitment_facets on commitment (expression_id, kind) include
    (id, speaker_id, document_date, due_on, has_amount, recurs) where is_latest`,
];

/** Counterparts, fora, topics and amounts of commitments, and the deeds that texts tell of. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(database);
}
