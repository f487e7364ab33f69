import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { LOCALES } from '../../wording/locale.ts';
import type { PageContext } from '../page-context.ts';
import { EVENTS_PATH, SUBSCRIBE_PATH } from '../paths.ts';
import { THEMES } from '../preferences.ts';
import { DeskMenu } from './desk-menu.tsx';
import type { MenuPlace, Place } from './places.ts';
import { Banner, Who } from './who.tsx';

const PLACES: readonly (readonly [MenuPlace, string])[] = [
  ['overview', '/'],
  ['documents', '/documents'],
  ['register', '/register'],
  ['deeds', '/deeds'],
  ['actors', '/actors'],
  ['initiatives', '/initiatives'],
  ['news', '/news'],
];

/** What a page tells its frame. */
export interface LayoutProps {
  readonly page: PageContext;
  readonly title: string;
  /** A sentence or two on what stands there, for search engines; what Servanda does unless given. */
  readonly description?: string | undefined;
  /** Where in the main menu the page belongs. */
  readonly place?: Place;
  /** Client modules that enhance the page, by name without extension. */
  readonly scripts?: readonly string[];
  /** False where the page has a search field of its own. */
  readonly search?: boolean;
  /** What machines are told of the page, in its head. */
  readonly head?: Child;
  readonly children?: Child;
}

/** What a reader has unfolded stays unfolded when htmx brings a page up to date. */
const HTMX_CONFIG = JSON.stringify({ morphIgnore: ['data-htmx-powered', 'open'], includeIndicatorCSS: false });

const PRELOADED_FONTS = ['source-serif-4-latin-opsz-normal', 'inter-latin-wght-normal'];

function Head({ page, title, description, scripts = [], head }: LayoutProps) {
  const { assets } = page;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content={page.theme === 'system' ? 'light dark' : page.theme} />
      <title>{title === 'Servanda' ? page.site.name : `${title} · ${page.site.name}`}</title>
      <meta name="description" content={description || page.wording.common.colophon} />
      {PRELOADED_FONTS.map((name) => (
        <link rel="preload" as="font" type="font/woff2" href={assets.path(`fonts/${name}.woff2`)} crossorigin="" />
      ))}
      <link rel="stylesheet" href={assets.path('servanda.css')} />
      <link rel="icon" type="image/svg+xml" href={assets.path('icon.svg')} />
      {scripts.includes('htmx') && <meta name="htmx-config" content={HTMX_CONFIG} />}
      {scripts.map((name) => (
        <script type="module" src={assets.path(`client/${name}.js`)}></script>
      ))}
      {page.alternatives.map(({ type, path }) => (
        <link rel="alternate" type={type} href={path} />
      ))}
      {head}
    </head>
  );
}

/** A link that sets a preference and comes back to the page it stands on. */
function preferencePath(page: PageContext, preference: { language?: string; theme?: string }): string {
  return `/preferences?${new URLSearchParams({ ...preference, back: page.path })}`;
}

function LanguageSwitch({ page }: { page: PageContext }) {
  const other = LOCALES.find((locale) => locale !== page.locale) ?? page.locale;
  return (
    <a class="language" href={preferencePath(page, { language: other })} lang={other} hreflang={other} rel="nofollow">
      {page.wording.common.switchLanguage}
    </a>
  );
}

function Header({ page, place, search = true }: LayoutProps) {
  const { common } = page.wording;
  return (
    <header class="top">
      <a class="wordmark" href="/">
        {page.site.name}
      </a>
      <nav class="places" aria-label={common.mainNavigation}>
        {PLACES.map(([name, path]) => (
          <a href={path} aria-current={place === name ? 'page' : undefined}>
            {common[name]}
          </a>
        ))}
      </nav>
      {search && (
        <search class="top-search">
          <form action="/search">
            <input
              type="search"
              name="q"
              aria-label={common.searchPlaceholder}
              placeholder={common.searchPlaceholder}
            />
          </form>
        </search>
      )}
      <LanguageSwitch page={page} />
      <DeskMenu page={page} place={place} />
      <Who page={page} place={place} />
    </header>
  );
}

function Footer({ page }: { page: PageContext }) {
  const { common } = page.wording;
  return (
    <footer class="bottom">
      <p class="colophon">{common.colophon}</p>
      <nav class="themes" aria-label={common.theme}>
        <span>{common.theme}</span>
        {THEMES.map((theme) => (
          <a
            href={preferencePath(page, { theme })}
            aria-current={page.theme === theme ? 'true' : undefined}
            rel="nofollow"
          >
            {common.themes[theme]}
          </a>
        ))}
      </nav>
      <p class="bottom-links">
        <a href="/about">{common.about}</a>
        <a href="/topics">{page.wording.topics.title}</a>
        <a href="/campaigns">{page.wording.campaigns.title}</a>
        <a href={EVENTS_PATH}>{page.wording.events.title}</a>
        {page.canSubscribe && <a href={SUBSCRIBE_PATH}>{page.wording.subscriptions.title}</a>}
        <a href="/data">{page.wording.openData.title}</a>
        <a href="/api">{common.interfaceForPrograms}</a>
      </p>
    </footer>
  );
}

/** The frame of every page. */
export function Layout(props: LayoutProps) {
  const { page, children } = props;
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={page.locale} class={`theme-${page.theme}`}>
        <Head {...props} />
        <body>
          <a class="skip" href="#content">
            {page.wording.common.skip}
          </a>
          <Banner page={page} />
          <Header {...props} />
          <main id="content" tabindex={-1}>
            {children}
          </main>
          <Footer page={page} />
        </body>
      </html>
    </>
  );
}
