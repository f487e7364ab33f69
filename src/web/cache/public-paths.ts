/** One name in a path. */
const NAME = '[^/]+';

/** The pages that hold nothing but what everybody may read, and are the same for every visitor of one language and look. */
const PAGES = new RegExp(
  `^/(?:${[
    '',
    'about',
    'register',
    `(?:documents|deeds|actors|topics)(?:/${NAME})?`,
    `commitments/${NAME}`,
    `initiatives(?:/(?!new$)${NAME}(?:/plan)?)?`,
    `pledges/${NAME}`,
    'news',
    `news/archive(?:/\\d{4}|/topic/${NAME})?`,
    `news/feed/${NAME}`,
    `news/(?!files/)${NAME}(?:/[a-z]{2})?`,
    `videos/${NAME}`,
    `campaigns(?:/(?!pictures/)${NAME}(?:/${NAME}|/feed/${NAME})?)?`,
    `embed/(?:statements|commitments|pledges)/${NAME}`,
    `events(?:/past(?:/\\d{4})?|/feed/${NAME}|/(?!past$|feed$|materials$)${NAME}(?:/event\\.ics)?)?`,
    'sitemap\\.xml',
    'ns(?:\\.jsonld|/context\\.jsonld)',
    'data(?:/catalog\\.jsonld)?',
  ].join('|')})$`,
  'u',
);
const FILES =
  /^\/(?:(?:news\/files|campaigns\/pictures|events\/materials)\/[^/]+|videos\/[^/]+(?:\/captions)?|data)\/[^/]+$/u;
const LONGEST_QUERY = 500;

/** Whether what stands at an address may be kept for other visitors. A page that is not named here never is. */
export function isPublicPage({ pathname, search }: URL): boolean {
  return PAGES.test(pathname) && search.length <= LONGEST_QUERY;
}

/** Whether it is a file that may stand in caches outside, as long as whoever asks is a visitor. */
export function isPublicFile({ pathname }: URL): boolean {
  return FILES.test(pathname);
}
