import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SiteIdentity } from '../desk/site-identity.ts';

const ROOT = new URL('../../', import.meta.url);
const STYLES = new URL('src/web/assets/', ROOT);
const SCRIPTS = new URL('dist/web/client/', ROOT);

/** In the order of the cascade. */
const STYLE_ORDER = [
  'tokens',
  'fonts',
  'base',
  'layout',
  'controls',
  'commitments',
  'home',
  'documents',
  'reader',
  'reading',
  'card',
  'original',
  'comparison',
  'register',
  'search',
  'record',
  'why',
  'deeds',
  'evidence',
  'actors',
  'topics',
  'initiatives',
  'news',
  'embed',
  'videos',
  'campaigns',
  'events',
  'subscribe',
  'groups',
  'people',
  'administration',
  'api',
  'reports',
  'review',
  'review-acts',
  'review-lists',
  'follow-up',
  'desk',
  'print',
];

/** Letters beyond Western Europe come without optical sizes: one Polish name in a page costs half as much. */
const FONT_FAMILIES = {
  '@fontsource-variable/inter': ['inter-latin-wght-normal', 'inter-latin-ext-wght-normal'],
  '@fontsource-variable/source-serif-4': ['source-serif-4-latin-opsz-normal', 'source-serif-4-latin-ext-wght-normal'],
};

/** A file that the browser fetches besides pages. */
export interface Asset {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/** Everything under `/assets/`, held in memory; addresses carry a digest of the whole, so they never go stale. */
export interface Assets {
  /** The address of the asset called `name`: "servanda.css", "client/reader.js". */
  path(name: string): string;
  /** The asset at an address's remainder after `/assets/`, null if there is none. */
  find(remainder: string): Asset | null;
}

function styles({ colours }: SiteIdentity): Asset {
  const sheets = STYLE_ORDER.map((name) => readFileSync(new URL(`${name}.css`, STYLES), 'utf8'));
  if (colours) sheets.push(`:root {\n  --accent: light-dark(${colours.light}, ${colours.dark});\n}\n`);
  return { body: new TextEncoder().encode(sheets.join('\n')), type: 'text/css; charset=utf-8' };
}

function fontFiles(): [string, Asset][] {
  return Object.entries(FONT_FAMILIES).flatMap(([family, names]) => {
    const folder = new URL('files/', import.meta.resolve(`${family}/package.json`));
    return names.map((name): [string, Asset] => {
      const file = `${name}.woff2`;
      return [`fonts/${file}`, { body: new Uint8Array(readFileSync(new URL(file, folder))), type: 'font/woff2' }];
    });
  });
}

function scripts(): [string, Asset][] {
  const htmx = fileURLToPath(import.meta.resolve('htmx.org/dist/htmx.esm.min.js'));
  const modules = existsSync(SCRIPTS) ? readdirSync(SCRIPTS).filter((name) => name.endsWith('.js')) : [];
  const files = [...modules.map((name) => [name, fileURLToPath(new URL(name, SCRIPTS))] as const), ['htmx.js', htmx]];
  return files.map(([name, path]) => [
    `client/${name}`,
    { body: new Uint8Array(readFileSync(path as string)), type: 'text/javascript; charset=utf-8' },
  ]);
}

function pictures(): [string, Asset][] {
  const icon = new Uint8Array(readFileSync(new URL('icon.svg', STYLES)));
  return [['icon.svg', { body: icon, type: 'image/svg+xml' }]];
}

/** Reads every asset from disk, once, when the application starts, in the colours of the site. */
export function loadAssets(site: SiteIdentity): Assets {
  const files = new Map([['servanda.css', styles(site)], ...fontFiles(), ...scripts(), ...pictures()]);
  const digest = createHash('sha256');
  for (const [name, asset] of files) digest.update(name).update(asset.body);
  const version = digest.digest('hex').slice(0, 12);
  return {
    path: (name) => `/assets/${version}/${name}`,
    find: (remainder) => (remainder.startsWith(`${version}/`) ? (files.get(remainder.slice(13)) ?? null) : null),
  };
}
