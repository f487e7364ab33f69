import type { Context } from 'hono';
import { Invalid } from '../../desk/errors.ts';
import { pageSize } from '../../desk/query-checks.ts';

/** Which page of a list is wanted. */
export interface PageQuery {
  /** As {@link pageOf} gave it; the first page if not given. */
  readonly cursor?: string;
  /** Most rows. */
  readonly limit?: number;
}

/** A page of a list, and where the pages beside it begin. */
export interface PageOfRows<Row> {
  readonly rows: readonly Row[];
  /** Cursor of the next page; null on the last one. */
  readonly next: string | null;
  readonly previous: string | null;
}

/** Side, place and key of the row that a page borders on. */
const CURSOR = /^(?<side>after|before)-(?<place>\d{1,7})-(?<key>[a-z0-9-]{1,200})$/u;

/**
 * A page of rows that stand in an order. A cursor names the row that the page borders on and its place, so that nothing is
 * told twice or left out when others come or go, nor when that row itself has gone. Throws `Invalid`.
 */
export function pageOf<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  { cursor, limit: asked }: PageQuery,
): PageOfRows<Row> {
  const limit = pageSize(asked);
  const { start, end } = boundsOf(rows, keyOf, { cursor, limit });
  const at = (side: 'after' | 'before', place: number) => {
    const row = rows[place];
    return row === undefined ? null : `${side}-${place}-${keyOf(row)}`;
  };
  return {
    rows: rows.slice(start, end),
    next: end < rows.length ? at('after', end - 1) : null,
    previous: start > 0 ? at('before', start) : null,
  };
}

function boundsOf<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  { cursor, limit }: { readonly cursor: string | undefined; readonly limit: number },
): { readonly start: number; readonly end: number } {
  if (cursor === undefined) return { start: 0, end: Math.min(limit, rows.length) };
  const { side, place, key } = CURSOR.exec(cursor)?.groups ?? {};
  if (side === undefined || place === undefined)
    throw new Invalid([{ field: 'cursor', code: 'bad-cursor', details: {} }]);
  const found = rows.findIndex((row) => keyOf(row) === key);
  const border = found < 0 ? Math.min(Number(place), rows.length) : found;
  if (side === 'before') return { start: Math.max(0, border - limit), end: border };
  const start = found < 0 ? border : border + 1;
  return { start, end: Math.min(start + limit, rows.length) };
}

/** Gives the address that was asked for with another value of one parameter. */
export function addressesWith(asked: string, parameter: string): (value: string | number) => string {
  return (value) => {
    const { pathname, searchParams } = new URL(asked);
    searchParams.set(parameter, String(value));
    return `${pathname}?${searchParams}`;
  };
}

/** The addresses of the pages beside one. */
export interface PageAddresses {
  readonly next: string | null;
  readonly previous: string | null;
}

/** The addresses of the pages beside a page, by cursors. */
export function besides({ next, previous }: PageAddresses, asked: string): PageAddresses {
  const address = addressesWith(asked, 'cursor');
  return { next: next === null ? null : address(next), previous: previous === null ? null : address(previous) };
}

/** Says in a header too where the pages beside an answer are (RFC 8288). */
export function linkPages<Body extends PageAddresses>(context: Context, body: Body): Body {
  const links = [
    ...(body.next === null ? [] : [`<${body.next}>; rel="next"`]),
    ...(body.previous === null ? [] : [`<${body.previous}>; rel="prev"`]),
  ];
  if (links.length > 0) context.header('link', links.join(', '));
  return body;
}
