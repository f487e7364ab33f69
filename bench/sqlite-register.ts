import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { CommitmentKind } from '../src/extraction/commitment.ts';
import type { GeneratedDocument } from './generated-register.ts';

/** A search of the register: all these words, and one kind where it is given. */
export interface Search {
  readonly words: string;
  readonly kind: CommitmentKind | null;
}

/** The same register in SQLite with FTS5, and the same page of it: rows, total and the counts of seven filters. */
export class SqliteRegister {
  readonly #database = new DatabaseSync(':memory:');
  readonly #rows: StatementSync;
  readonly #facets: StatementSync;

  constructor(documents: readonly GeneratedDocument[]) {
    this.#database.exec(TABLES);
    this.#fill(documents);
    this.#rows = this.#database.prepare(ROWS);
    this.#facets = this.#database.prepare(FACETS);
  }

  /** The first 25 records, the best first, with the total and every count. */
  search({ words, kind }: Search, today: string): { rows: unknown[]; total: number } {
    const rows = this.#rows.all({ words, kind });
    const facets = this.#facets.all({ words, kind, today });
    const total = facets.find(({ facet }) => facet === 'total')?.count;
    return { rows, total: Number(total) };
  }

  /** Frees the memory. */
  close(): void {
    this.#database.close();
  }

  #fill(documents: readonly GeneratedDocument[]): void {
    const commitment = this.#database.prepare('insert into commitment values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
    const words = this.#database.prepare('insert into words (rowid, quote) values (?, ?)');
    const bearer = this.#database.prepare('insert into bearer values (?, ?)');
    let number = 0;
    this.#database.exec('begin');
    for (const { id: document, title, date, commitments } of documents) {
      for (const { id, kind, quote, speaker, bearers, dueOn } of commitments) {
        number += 1;
        commitment.run(number, id, document, title, date, LANGUAGE, kind, speaker, dueOn, quote);
        words.run(number, quote);
        for (const actor of bearers) bearer.run(number, actor);
      }
    }
    this.#database.exec('commit; analyze');
  }
}

/** The generated register is English. */
const LANGUAGE = 'en';

const TABLES = `
  create table commitment (number integer primary key, id text, document text, title text, date text, language text,
    kind text, speaker text, due_on text, quote text);
  create virtual table words using fts5 (quote, content='', tokenize='porter unicode61');
  create table bearer (number integer, actor text, primary key (number, actor)) without rowid;`;

const ROWS = `
  select commitment.*, (select group_concat(actor) from bearer where bearer.number = commitment.number) as bearers
  from words join commitment on commitment.number = words.rowid
  where words match $words and kind <> 'stance' and ($kind is null or kind = $kind)
  order by words.rank, number limit 25`;

const FACETS = `
  with found as materialized (
    select commitment.* from words join commitment on commitment.number = words.rowid where words match $words
  ), chosen as materialized (
    select * from found where kind <> 'stance' and ($kind is null or kind = $kind)
  )
  select 'total' as facet, null as value, count(*) as count from chosen
  union all select 'kind', kind, count(*) from found group by kind
  union all select 'speaker', speaker, count(*) from chosen group by speaker
  union all select 'document', document, count(*) from chosen group by document
  union all select 'language', language, count(*) from chosen group by language
  union all select 'year', substr(date, 1, 4), count(*) from chosen group by 2
  union all select 'due', case when due_on is null then 'none' when due_on < $today then 'overdue'
    when due_on < date($today, '+12 months') then 'next-12-months' else 'later' end, count(*) from chosen group by 2
  union all select 'bearer', actor, count(*) from chosen join bearer using (number) group by actor`;
