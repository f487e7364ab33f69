import type { PostgresCursor, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type pg from 'pg';
import { errorCode } from './embedded/database-unavailable.ts';

/** Statements that each connection keeps; a plan takes some tens of kilobytes there. */
const MOST = 200;
/** Times that a statement has to be asked before it is kept: what was asked once may never come again. */
const OFTEN = 8;
/** Different statements that are counted before counting begins anew, so that it takes no more memory. */
const COUNTED = 2_000;

/**
 * Searching for words is planned for the words that are searched, since rare and frequent ones want another plan;
 * every other statement may be planned for all values alike where PostgreSQL thinks that as good.
 */
const DEPENDS_ON_WORDS = /@@|<%|%>|tsquery/u;
const STATEMENT = /^\s*(?:select|with|insert|update|delete)\b/iu;

/** The names of the statements that come again and again. */
export class PreparedStatements {
  private counts = new Map<string, number>();
  private readonly names = new Map<string, string>();

  /** The name under which a statement is kept; undefined for one that has not come often, or of which there are too many. */
  nameOf(text: string): string | undefined {
    const known = this.names.get(text);
    if (known !== undefined || this.names.size >= MOST) return known;
    const count = (this.counts.get(text) ?? 0) + 1;
    if (count < OFTEN || !STATEMENT.test(text) || DEPENDS_ON_WORDS.test(text)) {
      if (this.counts.size >= COUNTED) this.counts = new Map();
      this.counts.set(text, count);
      return undefined;
    }
    const name = `servanda-${this.names.size}`;
    this.names.set(text, name);
    this.counts.delete(text);
    return name;
  }
}

/** Of one process: every connection keeps the same statements under the same names. */
const STATEMENTS = new PreparedStatements();

/** SQLSTATE of a plan that no longer fits, since columns were added or taken away while the connection was open. */
const STALE = '0A000';

/**
 * A lent connection that keeps the statements that come often parsed, rewritten for row-level security and planned, by
 * names (PostgreSQL, PREPARE): for the small queries of a page that takes several times as long as to answer them. Who may
 * see what is not in a plan: the policies ask for it whenever a statement runs. Where a plan no longer fits, the
 * connection is not lent again.
 */
export class PreparingClient implements PostgresPoolClient {
  private readonly client: pg.PoolClient;
  private isStale = false;

  constructor(client: pg.PoolClient) {
    this.client = client;
  }

  query<Row>(text: string, parameters: ReadonlyArray<unknown>): Promise<PostgresQueryResult<Row>>;
  query<Row>(cursor: PostgresCursor<Row>): PostgresCursor<Row>;
  query<Row>(
    asked: string | PostgresCursor<Row>,
    parameters: ReadonlyArray<unknown> = [],
  ): Promise<PostgresQueryResult<Row>> | PostgresCursor<Row> {
    const client: PostgresPoolClient = this.client;
    if (typeof asked !== 'string') return client.query(asked);
    const name = STATEMENTS.nameOf(asked);
    return name === undefined ? client.query(asked, parameters) : this.queryKept<Row>(name, asked, parameters);
  }

  release(destroy = false): void {
    this.client.release(destroy || this.isStale);
  }

  private async queryKept<Row>(name: string, text: string, parameters: ReadonlyArray<unknown>) {
    try {
      const result: unknown = await this.client.query({ name, text, values: [...parameters] });
      return result as PostgresQueryResult<Row>;
    } catch (error) {
      this.isStale ||= errorCode(error) === STALE;
      throw error;
    }
  }
}
