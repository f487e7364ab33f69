import jsonld from 'jsonld';
import { afterAll, expect } from 'vitest';
import type { Principal } from '../../src/desk/context.ts';
import { createDocumentReader } from '../../src/desk/document-reader.ts';
import { operatorContext } from '../../src/desk/open-context.ts';
import { createApp } from '../../src/web/app.tsx';
import { PublicPages } from '../../src/web/cache/public-pages.ts';
import type { AppOptions } from '../../src/web/options.ts';
import type { TestDatabase } from '../support/database.ts';

/** Where the site of these tests is. */
export const SITE = 'http://localhost';
/** The namespace of its vocabulary. */
export const NS = `${SITE}/ns#`;

export const TODAY = '2026-03-01';

type Headers = Readonly<Record<string, string>>;

/** A site whose visitors' pages are kept; `who` in a cookie names one of the principals. */
export function openSite(
  { database, databaseFor }: TestDatabase,
  principals: Readonly<Record<string, Principal>> = {},
  more: Partial<AppOptions> = {},
) {
  const reader = createDocumentReader();
  afterAll(() => reader.close());
  const publicPages = new PublicPages({ mostBytes: 10_000_000 });
  publicPages.heard(true);
  const now = more.now ?? (() => new Date(`${TODAY}T12:00:00Z`));
  const parts = { database, databaseFor, now, today: () => TODAY };
  const app = createApp({
    ...{ ...parts, reader, publicPages, maximumUploadBytes: 1_000_000 },
    identify: async (request) => {
      const who = /(?:^|; )who=([a-z]+)/u.exec(request.headers.get('cookie') ?? '')?.[1];
      return principals[who ?? ''] ?? { role: 'visitor' };
    },
    reportError: (error) => expect.unreachable(error instanceof Error ? error.stack : String(error)),
    ...more,
  });
  const ask = (path: string, headers: Headers = {}, method = 'GET') =>
    app.request(SITE + path, { method, headers: { host: 'localhost', 'accept-language': 'en', ...headers } });
  return { ask, app, operator: operatorContext(parts), publicPages, parts };
}

/** A triple as these tests compare it: subject, predicate and object, without what kind of term each is. */
export type Triple = readonly [string, string, string];

/** What a JSON-LD processor reads in a document of the site, which must need nothing from elsewhere. */
export async function triplesAt(ask: (path: string) => Response | Promise<Response>, path: string): Promise<Triple[]> {
  const document = await (await ask(path)).json();
  const quads = await jsonld.toRDF(document, {
    base: SITE + path,
    documentLoader: async (url: string) => {
      if (!url.startsWith(`${SITE}/ns/`)) throw new Error(`${url} is elsewhere`);
      const loaded = await ask(url.slice(SITE.length));
      return { contextUrl: undefined, documentUrl: url, document: await loaded.json() };
    },
  });
  return (quads as readonly Quad[]).map(({ subject, predicate, object }) => [
    subject.value,
    predicate.value,
    object.value,
  ]);
}

interface Quad {
  readonly subject: { readonly value: string };
  readonly predicate: { readonly value: string };
  readonly object: { readonly value: string };
}
