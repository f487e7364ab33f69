import { PUBLIC_AUDIENCE } from '../../store/audiences.ts';
import { newsById } from '../../store/news.ts';
import { type NewsWords, newsWords } from '../../store/news-words.ts';
import type { NewsKind } from '../../store/schema/subscriptions.ts';
import { findSubscription } from '../../store/subscriptions.ts';
import type { NewsContent, ToldNews, WaitingNewsContent } from '../mail/mail-contents.ts';
import type { DeskParts } from '../open-context.ts';
import { subscriptionPagePath } from './subscription-page.ts';

/**
 * What is told of news at this moment: only what everybody may see now. Null where nothing is left, or the reader does
 * not want it any more.
 */
export async function prepareNews(
  { database, databaseFor, mailRoom }: DeskParts,
  { subscriptionId, news, more }: WaitingNewsContent,
  { locale }: { readonly locale: 'da' | 'en' },
): Promise<NewsContent | null> {
  const subscription = await findSubscription(database, { id: subscriptionId });
  if (subscription?.state !== 'confirmed' || !mailRoom) return null;
  const everybody = databaseFor({ audiences: [PUBLIC_AUDIENCE], personId: null, isReadOnly: true });
  const words = await newsWords(everybody, await newsById(database, news), locale);
  if (words.length === 0) return null;
  return { items: words.map(toldOf), more, pagePath: subscriptionPagePath(mailRoom, subscriptionId) };
}

function toldOf({ kind, words, language, about, date, code, target }: NewsWords): ToldNews {
  return {
    kind,
    path: PLACES[kind] + target.split('/').map(encodeURIComponent).join('/'),
    words,
    language,
    about,
    date,
    code,
  };
}

/** Under which address each kind of news is. */
const PLACES: Readonly<Record<NewsKind, string>> = {
  ...{ release: '/news/', correction: '/news/', withdrawal: '/news/', statement: '/campaigns/' },
  ...{ commitment: '/commitments/', progress: '/commitments/' },
  ...{ verdict: '/commitments/', acceptance: '/commitments/' },
};
