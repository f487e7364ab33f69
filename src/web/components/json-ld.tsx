import { raw } from 'hono/html';

/** JSON-LD in a page: a block of data, which no browser runs, and which nothing in it can leave. */
export function JsonLd({ data }: { data: object }) {
  return <script type="application/ld+json">{raw(JSON.stringify(data).replaceAll('<', '\\u003c'))}</script>;
}
