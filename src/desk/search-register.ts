import type { Kysely } from 'kysely';
import { findActors } from '../store/actors.ts';
import { matchMarks } from '../store/match-marks.ts';
import { namesOfOwners } from '../store/people-named.ts';
import { countFacets } from '../store/register-facets.ts';
import type { RegisterFilters } from '../store/register-filters.ts';
import { findHits } from '../store/register-hits.ts';
import { type Anchor, findPage, type Page } from '../store/register-page.ts';
import { rowStandings } from '../store/row-standings.ts';
import type { Database } from '../store/schema.ts';
import { findSeenActors } from '../store/seen-actors.ts';
import type { DeskContext } from './context.ts';
import { Invalid } from './errors.ts';
import { presentCommitments } from './presenters/present-commitments.ts';
import { findDocumentRefs } from './presenters/present-documents.ts';
import { listedActors, listedValues, presentFacets } from './presenters/present-facets.ts';
import { checkRegisterQuery, pageSize } from './query-checks.ts';
import { toFilters, toSort } from './register-filters.ts';
import type { RegisterPage, RegisterQuery, RegisterRow } from './views.ts';

/**
 * A page of the register: commitments that pass the filters, how many there are, and what each value of each filter
 * would leave. Sorted by relevance where words are asked for, else by the newest document. Throws `Invalid`.
 */
export async function searchRegister(context: DeskContext, query: RegisterQuery): Promise<RegisterPage> {
  checkRegisterQuery(query);
  const { database } = context;
  const filters = toFilters(query, context.today);
  const sort = toSort(query, filters);
  const hits = await findHits(context, filters);
  const total = hits.rows.length;
  const facets = countFacets(hits, context, filters);
  const asked = { filters, sort, anchor: toAnchor(query.cursor), limit: pageSize(query.limit) };
  const page = await findPage(database, hits, asked);
  if (!page) throw badCursor();
  const listed = listedValues(facets, query);
  const { found, asked: unfound } = listedActors(listed, facets);
  const actors = new Map([...(await findActors(database, found)), ...(await findSeenActors(database, unfound))]);
  const documents = await findDocumentRefs(database, listed.document);
  const ownerNames = await namesOfOwners(database, listed.owner);
  return {
    total,
    rows: await presentRows(database, page, filters),
    next: page.hasNext ? toCursor('after', page.rows.at(-1)?.id) : null,
    previous: page.hasPrevious ? toCursor('before', page.rows.at(0)?.id) : null,
    facets: presentFacets(listed, facets, query, { actors, documents, ownerNames }),
  };
}

async function presentRows(database: Kysely<Database>, page: Page, filters: RegisterFilters): Promise<RegisterRow[]> {
  const commitments = await presentCommitments(database, page.rows);
  const texts = commitments.map(({ quote, language }) => ({ text: quote, languages: [language] }));
  const marks = await matchMarks(database, filters.terms ?? [], texts);
  const standings = await rowStandings(
    database,
    commitments.map(({ id }) => id),
  );
  return commitments.map((commitment, index) => ({
    commitment,
    standing: standings.get(commitment.id) ?? null,
    marks: marks[index] ?? [],
  }));
}

const CURSOR = /^(?<side>after|before)-(?<id>[0-9a-z]{10})$/u;

function toCursor(side: Anchor['side'], id: string | undefined): string | null {
  return id === undefined ? null : `${side}-${id}`;
}

function toAnchor(cursor: string | undefined): Anchor | null {
  if (!cursor) return null;
  const { side, id } = CURSOR.exec(cursor)?.groups ?? {};
  if (!side || !id) throw badCursor();
  return { side: side === 'after' ? 'after' : 'before', id };
}

function badCursor(): Invalid {
  return new Invalid([{ field: 'cursor', code: 'bad-cursor', details: {} }]);
}
