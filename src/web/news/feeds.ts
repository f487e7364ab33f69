import type { Feed } from '../../formats/feed/feed.ts';
import { toAtom } from '../../formats/feed/to-atom.ts';
import { toJsonFeed } from '../../formats/feed/to-json-feed.ts';
import { toRss } from '../../formats/feed/to-rss.ts';
import type { FeedKind } from '../paths.ts';

/** How feeds are written, and what they are sent as. */
export const FEEDS: Readonly<
  Record<FeedKind, { readonly write: (feed: Feed) => string; readonly type: `${string}/${string}` }>
> = {
  atom: { write: toAtom, type: 'application/atom+xml; charset=utf-8' },
  rss: { write: toRss, type: 'application/rss+xml; charset=utf-8' },
  json: { write: toJsonFeed, type: 'application/feed+json; charset=utf-8' },
};
