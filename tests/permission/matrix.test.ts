import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDocumentReader } from '../../src/desk/document-reader.ts';
import { ROLES, type Role } from '../../src/store/schema/people.ts';
import { createApp } from '../../src/web/app.tsx';
import { createIdentify } from '../../src/web/who-asks.ts';
import { testDatabase } from '../support/database.ts';
import { type GivenPerson, givenPerson, signedIn, testIdentity } from '../support/people.ts';
import { givenDocument } from '../support/register.ts';

const SITE = 'http://localhost';

/** Who asks: nobody, somebody with a password only, and the roles. */
type Asker = 'visitor' | 'half' | Role;

const ANYBODY: readonly Asker[] = ['visitor', 'half', ...ROLES];
const HOLDERS: readonly Asker[] = ['half', ...ROLES];
const SIGNED_IN: readonly Asker[] = ROLES;
const CONTRIBUTORS: readonly Asker[] = ['contributor', 'editor', 'administrator'];
const WITNESSES: readonly Asker[] = ['contributor', 'editor', 'reviewer', 'administrator'];
const EDITORS: readonly Asker[] = ['editor', 'administrator'];
const REVIEWERS: readonly Asker[] = ['reviewer'];
const ADMINISTRATORS: readonly Asker[] = ['administrator'];
const NOBODY: readonly Asker[] = [];

/** Who is let in at each route; everybody else is told that they may not. A new route needs a line here. */
const MATRIX: Readonly<Record<string, readonly Asker[]>> = {
  'GET /assets/:rest{.+}': ANYBODY,
  'GET /favicon.ico': ANYBODY,
  'GET /robots.txt': ANYBODY,
  'GET /healthz': ANYBODY,
  'GET /preferences': ANYBODY,
  'GET /': ANYBODY,
  'GET /about': ANYBODY,
  'GET /data': ANYBODY,
  'GET /data/catalog.jsonld': ANYBODY,
  'GET /data/commitments.jsonld': ANYBODY,
  'GET /data/documents.zip': ANYBODY,
  'GET /data/commitments.csv': ANYBODY,
  'GET /data/commitments.csv-metadata.json': ANYBODY,
  'GET /data/deeds.csv': ANYBODY,
  'GET /data/deeds.csv-metadata.json': ANYBODY,
  'GET /data/documents.csv': ANYBODY,
  'GET /data/documents.csv-metadata.json': ANYBODY,
  'GET /data/actors.csv': ANYBODY,
  'GET /data/actors.csv-metadata.json': ANYBODY,
  'GET /data/signatories.csv': ANYBODY,
  'GET /data/signatories.csv-metadata.json': ANYBODY,
  'GET /data/accounts.csv': ANYBODY,
  'GET /data/accounts.csv-metadata.json': ANYBODY,
  'GET /data/groups.csv': ANYBODY,
  'GET /data/groups.csv-metadata.json': ANYBODY,
  'GET /data/releases.csv': ANYBODY,
  'GET /data/releases.csv-metadata.json': ANYBODY,
  'GET /data/events.csv': ANYBODY,
  'GET /data/events.csv-metadata.json': ANYBODY,
  'GET /embed/commitments/:id': ANYBODY,
  'GET /embed/pledges/:slug': ANYBODY,
  'GET /commitments/:id/embed': ANYBODY,
  'GET /pledges/:slug/embed': ANYBODY,
  'GET /oembed': ANYBODY,
  // The role counts for nothing there, only the secret does.
  'POST /mail/returned': ANYBODY,
  'GET /ns': ANYBODY,
  'GET /ns.jsonld': ANYBODY,
  'GET /ns/context.jsonld': ANYBODY,
  'GET /works/:work{[0-9]{1,9}}': ANYBODY,
  'GET /documents': ANYBODY,
  'POST /documents': CONTRIBUTORS,
  'GET /documents/:id': ANYBODY,
  'POST /documents/:id/classification': EDITORS,
  'GET /documents/:id/details': EDITORS,
  'POST /documents/:id/details': EDITORS,
  'POST /documents/:id/details/work': EDITORS,
  'GET /documents/:id/cards/:commitment': ANYBODY,
  'GET /documents/:id/original': ANYBODY,
  'GET /documents/:id/original/:picture{[0-9]+\\.png}': ANYBODY,
  'GET /documents/:id/beside/:other': ANYBODY,
  'GET /documents/:id/versions/:other': ANYBODY,
  'GET /files/:sha256': ANYBODY,
  'GET /register': ANYBODY,
  'GET /register.csv': ANYBODY,
  'GET /search': ANYBODY,
  'POST /searches': SIGNED_IN,
  'POST /searches/:id{[0-9]{1,9}}': SIGNED_IN,
  'POST /register/bulk': EDITORS,
  'GET /commitments/:id': ANYBODY,
  'GET /commitments/:id/progress': CONTRIBUTORS,
  'POST /commitments/:id/progress': EDITORS,
  'POST /commitments/:id/drafts': CONTRIBUTORS,
  'POST /commitments/:id/drafts/:draft{[0-9]+}/set-aside': EDITORS,
  'POST /commitments/:id/acceptance': EDITORS,
  'POST /commitments/:id/verdict': REVIEWERS,
  'POST /commitments/:id/owner': EDITORS,
  'POST /commitments/:id/milestones': EDITORS,
  'POST /commitments/:id/milestones/:number{[0-9]+}': EDITORS,
  'POST /commitments/:id/comments': SIGNED_IN,
  'GET /desk': SIGNED_IN,
  'GET /desk/duties': SIGNED_IN,
  'POST /desk/mentions/:id{[0-9]{1,9}}/seen': SIGNED_IN,
  'POST /views': SIGNED_IN,
  'POST /views/:id{[0-9]{1,9}}/delete': SIGNED_IN,
  'GET /deeds': ANYBODY,
  'GET /deeds/:id': ANYBODY,
  'GET /actors': ANYBODY,
  'GET /actors/:id': ANYBODY,
  'GET /topics': ANYBODY,
  'GET /topics/:id': ANYBODY,
  'GET /desk/review': SIGNED_IN,
  'GET /desk/review/:document': SIGNED_IN,
  'POST /desk/review/:document/:act': EDITORS,
  'GET /desk/evidence': WITNESSES,
  'GET /desk/evidence/passage': WITNESSES,
  'POST /desk/evidence/passage': WITNESSES,
  'POST /desk/evidence/:deed/:commitment': WITNESSES,
  'POST /commitments/:id/evidence/file': WITNESSES,
  'POST /commitments/:id/evidence/:origin': WITNESSES,
  'POST /evidence/:number/withdraw': WITNESSES,
  'GET /archive/:id': ANYBODY,
  'GET /archive/:id/original': ANYBODY,
  'GET /reports': SIGNED_IN,
  'GET /reports/new': EDITORS,
  'POST /reports': EDITORS,
  'GET /reports/:id{[0-9]+}': SIGNED_IN,
  'POST /reports/:id{[0-9]+}/editions': EDITORS,
  'POST /reports/:id{[0-9]+}/sections/:section': EDITORS,
  'GET /reports/:id{[0-9]+}/editions/:edition{[0-9]+}/report.docx': SIGNED_IN,
  'GET /reports/:id{[0-9]+}/editions/:edition{[0-9]+}/report.pdf': SIGNED_IN,
  'GET /reports/:id{[0-9]+}/editions/:edition{[0-9]+}/report.html': SIGNED_IN,
  'GET /reports/:id{[0-9]+}/editions/:edition{[0-9]+}/report.csv': SIGNED_IN,
  'GET /reports/:id{[0-9]+}/editions/:edition{[0-9]+}/dictionary.csv': SIGNED_IN,
  'GET /initiatives': ANYBODY,
  'GET /initiatives/new': EDITORS,
  'POST /initiatives': EDITORS,
  'GET /initiatives/:slug': ANYBODY,
  'GET /initiatives/:slug/plan': ANYBODY,
  'GET /initiatives/:slug/edit': EDITORS,
  'POST /initiatives/:slug/edit': EDITORS,
  'GET /initiatives/:slug/members': EDITORS,
  'POST /initiatives/:slug/members': EDITORS,
  'POST /initiatives/:slug/members/:id{[0-9]{1,9}}': EDITORS,
  'GET /initiatives/:slug/documents': EDITORS,
  'POST /initiatives/:slug/documents': EDITORS,
  'POST /initiatives/:slug/documents/remove': EDITORS,
  'GET /pledges/:slug': ANYBODY,
  'GET /pledges/:slug/signatories.csv': ANYBODY,
  'GET /pledges/:slug/rounds': ANYBODY,
  'POST /pledges/:slug/rounds': EDITORS,
  'GET /pledges/:slug/rounds/:round{[0-9]{1,9}}': ANYBODY,
  'POST /pledges/:slug/rounds/:round{[0-9]{1,9}}/close': EDITORS,
  'POST /pledges/:slug/rounds/:round{[0-9]{1,9}}/contacts': EDITORS,
  'POST /pledges/:slug/accounts/:id/link': EDITORS,
  'POST /pledges/:slug/accounts/:id/revoke': EDITORS,
  'GET /accounts/:token{[A-Za-z0-9_-]{1,100}}': ANYBODY,
  'POST /accounts/:token{[A-Za-z0-9_-]{1,100}}': ANYBODY,
  'POST /accounts/:token{[A-Za-z0-9_-]{1,100}}/reply': ANYBODY,
  'GET /pledges/:slug/signatories/:actor': ANYBODY,
  'POST /pledges/:slug/signatories/:actor/verdicts': REVIEWERS,
  'GET /pledges/:slug/sign': ANYBODY,
  'POST /pledges/:slug/sign': ANYBODY,
  'GET /signatures/:token{[A-Za-z0-9_-]{1,100}}': ANYBODY,
  'POST /signatures/:token{[A-Za-z0-9_-]{1,100}}': ANYBODY,
  'GET /pledges/:slug/signatures': EDITORS,
  'POST /pledges/:slug/signing': EDITORS,
  'POST /pledges/:slug/signatures/:id': EDITORS,
  'POST /pledges/:slug/signatures/:id/withdraw': EDITORS,
  'POST /pledges/:slug/signatures/:id/erase': EDITORS,
  'GET /organisations/:id': EDITORS,
  'POST /organisations/:id': EDITORS,
  'POST /organisations/:id/merge': EDITORS,
  'GET /pledges/:slug/import': EDITORS,
  'POST /pledges/:slug/import': EDITORS,
  'POST /pledges/:slug/addresses': EDITORS,
  'GET /pledges/:slug/import/:list{[0-9]{1,9}}': EDITORS,
  'POST /pledges/:slug/import/:list{[0-9]{1,9}}': EDITORS,
  'POST /pledges/:slug/import/:list{[0-9]{1,9}}/finish': EDITORS,
  'GET /news': ANYBODY,
  'GET /news/archive': ANYBODY,
  'GET /news/archive/:year{[0-9]{4}}': ANYBODY,
  'GET /news/archive/topic/:topic': ANYBODY,
  'GET /news/feed/:feed{[a-z]{2}\\.(?:atom|rss|json)}': ANYBODY,
  'GET /news/files/:id/:name': ANYBODY,
  'GET /news/:slug/press-kit.zip': ANYBODY,
  'GET /news/:slug': ANYBODY,
  'GET /news/:slug/:language{[a-z]{2}}': ANYBODY,
  'GET /desk/news': EDITORS,
  'POST /desk/news': EDITORS,
  'GET /desk/news/:id{[0-9a-f-]{36}}': EDITORS,
  'POST /desk/news/:id{[0-9a-f-]{36}}': EDITORS,
  'GET /desk/news/:id{[0-9a-f-]{36}}/preview/:language{[a-z]{2}}': EDITORS,
  'POST /desk/news/:id{[0-9a-f-]{36}}/files': EDITORS,
  'POST /desk/news/:id{[0-9a-f-]{36}}/files/:file': EDITORS,
  'POST /desk/news/:id{[0-9a-f-]{36}}/files/:file/remove': EDITORS,
  'POST /desk/news/:id{[0-9a-f-]{36}}/schedule': EDITORS,
  'POST /desk/news/:id{[0-9a-f-]{36}}/unschedule': EDITORS,
  'POST /desk/news/:id{[0-9a-f-]{36}}/publish': EDITORS,
  'POST /desk/news/:id{[0-9a-f-]{36}}/withdraw': EDITORS,
  'POST /desk/news/:id{[0-9a-f-]{36}}/correct/:language{[a-z]{2}}': EDITORS,
  'GET /events': ANYBODY,
  'GET /events/past': ANYBODY,
  'GET /events/past/:year{[0-9]{4}}': ANYBODY,
  'GET /events/feed/:feed{(?:da|en)\\.(?:ics|atom)}': ANYBODY,
  'GET /events/:slug/event.ics': ANYBODY,
  'GET /events/materials/:id/:name': ANYBODY,
  'GET /events/:slug': ANYBODY,
  'GET /events/:slug/register': ANYBODY,
  'POST /events/:slug/register': ANYBODY,
  'GET /answers/:token{[A-Za-z0-9_-]{43}}': ANYBODY,
  'POST /answers/:token{[A-Za-z0-9_-]{43}}': ANYBODY,
  'GET /desk/events': EDITORS,
  'POST /desk/events': EDITORS,
  'GET /desk/events/:id{[0-9a-f-]{36}}': EDITORS,
  'POST /desk/events/:id{[0-9a-f-]{36}}': EDITORS,
  'POST /desk/events/:id{[0-9a-f-]{36}}/programme': EDITORS,
  'POST /desk/events/:id{[0-9a-f-]{36}}/programme/:point{[0-9]{1,9}}': EDITORS,
  'POST /desk/events/:id{[0-9a-f-]{36}}/programme/:point{[0-9]{1,9}}/remove': EDITORS,
  'POST /desk/events/:id{[0-9a-f-]{36}}/materials': EDITORS,
  'POST /desk/events/:id{[0-9a-f-]{36}}/materials/:material/remove': EDITORS,
  'POST /desk/events/:id{[0-9a-f-]{36}}/videos': EDITORS,
  'POST /desk/events/:id{[0-9a-f-]{36}}/videos/remove': EDITORS,
  'POST /desk/events/:id{[0-9a-f-]{36}}/announced': EDITORS,
  'POST /desk/events/:id{[0-9a-f-]{36}}/announced/remove': EDITORS,
  'GET /desk/events/:id{[0-9a-f-]{36}}/answers': EDITORS,
  'GET /desk/events/:id{[0-9a-f-]{36}}/answers.csv': EDITORS,
  'POST /desk/events/:id{[0-9a-f-]{36}}/answers/invite': EDITORS,
  'POST /desk/events/:id{[0-9a-f-]{36}}/answers/remind': EDITORS,
  'POST /desk/events/:id{[0-9a-f-]{36}}/answers/:invited{[0-9a-f-]{36}}/withdraw': EDITORS,
  'POST /desk/events/:id{[0-9a-f-]{36}}/answers/:invited{[0-9a-f-]{36}}/link': EDITORS,
  'GET /videos/:id': ANYBODY,
  'GET /videos/:id/captions/:file{[a-z]{2}\\.vtt}': ANYBODY,
  'GET /videos/:id/:name': ANYBODY,
  'GET /desk/videos': EDITORS,
  'POST /desk/videos': EDITORS,
  'GET /desk/videos/:id': EDITORS,
  'POST /desk/videos/:id': EDITORS,
  'POST /desk/videos/:id/publish': EDITORS,
  'POST /desk/videos/:id/hide': EDITORS,
  'POST /desk/videos/:id/remove': EDITORS,
  'GET /campaigns': ANYBODY,
  'GET /campaigns/pictures/:id/:name': ANYBODY,
  'GET /campaigns/:slug': ANYBODY,
  'GET /campaigns/:slug/feed/:feed{[a-z]{2}\\.(?:atom|rss|json)}': ANYBODY,
  'GET /campaigns/:slug/:statement': ANYBODY,
  'GET /embed/statements/:id': ANYBODY,
  'GET /desk/campaigns': EDITORS,
  'POST /desk/campaigns': EDITORS,
  'GET /desk/campaigns/:id{[0-9a-f-]{36}}': EDITORS,
  'POST /desk/campaigns/:id{[0-9a-f-]{36}}': EDITORS,
  'POST /desk/campaigns/:id{[0-9a-f-]{36}}/statements': EDITORS,
  'POST /desk/campaigns/:id{[0-9a-f-]{36}}/order': EDITORS,
  'POST /desk/campaigns/:id{[0-9a-f-]{36}}/publish': EDITORS,
  'POST /desk/campaigns/:id{[0-9a-f-]{36}}/hide': EDITORS,
  'GET /desk/campaigns/statements/:id{[0-9a-f-]{36}}': EDITORS,
  'GET /desk/campaigns/statements/:id{[0-9a-f-]{36}}/preview': EDITORS,
  'POST /desk/campaigns/statements/:id{[0-9a-f-]{36}}': EDITORS,
  'POST /desk/campaigns/statements/:id{[0-9a-f-]{36}}/remove': EDITORS,
  'POST /desk/campaigns/statements/:id{[0-9a-f-]{36}}/picture': EDITORS,
  'POST /desk/campaigns/statements/:id{[0-9a-f-]{36}}/picture/describe': EDITORS,
  'POST /desk/campaigns/statements/:id{[0-9a-f-]{36}}/picture/remove': EDITORS,
  'POST /desk/campaigns/statements/:id{[0-9a-f-]{36}}/approve': EDITORS,
  'POST /desk/campaigns/statements/:id{[0-9a-f-]{36}}/schedule': EDITORS,
  'POST /desk/campaigns/statements/:id{[0-9a-f-]{36}}/unschedule': EDITORS,
  'POST /desk/campaigns/statements/:id{[0-9a-f-]{36}}/publish': EDITORS,
  'POST /desk/campaigns/statements/:id{[0-9a-f-]{36}}/withdraw': EDITORS,
  'GET /sitemap.xml': ANYBODY,
  'GET /sign-in': ANYBODY,
  'POST /sign-in': ANYBODY,
  'GET /sign-in/code': ANYBODY,
  'POST /sign-in/code': ANYBODY,
  'POST /sign-in/provider': ANYBODY,
  'GET /sign-in/callback/oidc': ANYBODY,
  'POST /sign-in/passkey/options': ANYBODY,
  'POST /sign-in/passkey': ANYBODY,
  'POST /sign-out': ANYBODY,
  'GET /invitation/:token': ANYBODY,
  'POST /invitation/:token': ANYBODY,
  'POST /set-up': NOBODY,
  'GET /set-up/:token': ANYBODY,
  'POST /set-up/:token': ANYBODY,
  'GET /account': HOLDERS,
  'GET /account/keys': SIGNED_IN,
  'POST /account/keys': SIGNED_IN,
  'POST /account/keys/:id{[0-9]{1,9}}/revoke': SIGNED_IN,
  'GET /keys': ADMINISTRATORS,
  'POST /keys': ADMINISTRATORS,
  'POST /keys/:id{[0-9]{1,9}}/revoke': ADMINISTRATORS,
  'POST /account': SIGNED_IN,
  'POST /account/password': SIGNED_IN,
  'POST /account/codes': HOLDERS,
  'POST /account/codes/confirm': HOLDERS,
  'POST /account/codes/stop': SIGNED_IN,
  'POST /account/recovery-codes': SIGNED_IN,
  'POST /account/passkeys/options': HOLDERS,
  'POST /account/passkeys': HOLDERS,
  'POST /account/passkeys/:id/remove': SIGNED_IN,
  'POST /account/reminders': SIGNED_IN,
  'POST /account/calendars': SIGNED_IN,
  'POST /account/calendars/:id{[0-9]{1,9}}/renew': SIGNED_IN,
  'POST /account/calendars/:id{[0-9]{1,9}}/revoke': SIGNED_IN,
  'GET /unsubscribe/:token{[A-Za-z0-9_.-]{1,500}}': ANYBODY,
  'POST /unsubscribe/:token{[A-Za-z0-9_.-]{1,500}}': ANYBODY,
  'GET /subscribe': ANYBODY,
  'POST /subscribe': ANYBODY,
  'GET /subscribe/confirm/:token{[A-Za-z0-9_-]{43}}': ANYBODY,
  'POST /subscribe/confirm/:token{[A-Za-z0-9_-]{43}}': ANYBODY,
  'GET /subscribe/mine/:token{[A-Za-z0-9_-]{43}}': ANYBODY,
  'POST /subscribe/mine/:token{[A-Za-z0-9_-]{43}}': ANYBODY,
  'POST /subscribe/mine/:token{[A-Za-z0-9_-]{43}}/end': ANYBODY,
  'GET /subscriptions': EDITORS,
  'GET /calendar/:file{[A-Za-z0-9_-]{43}\\.ics}': ANYBODY,
  'GET /outbox': ADMINISTRATORS,
  'POST /account/sessions/end-others': HOLDERS,
  'POST /account/sessions/:id/end': HOLDERS,
  'GET /people': ADMINISTRATORS,
  'POST /people': ADMINISTRATORS,
  'GET /people/:id': ADMINISTRATORS,
  'POST /people/:id': ADMINISTRATORS,
  'POST /people/:id/suspend': ADMINISTRATORS,
  'POST /people/:id/readmit': ADMINISTRATORS,
  'POST /people/:id/end-sessions': ADMINISTRATORS,
  'POST /people/:id/invite': ADMINISTRATORS,
  'GET /log': ADMINISTRATORS,
  'GET /log.csv': ADMINISTRATORS,
  'GET /backups': ADMINISTRATORS,
  'POST /backups': ADMINISTRATORS,
  'GET /backups/:id{[0-9]{1,9}}/file': ADMINISTRATORS,
  'GET /teams': ADMINISTRATORS,
  'POST /teams': ADMINISTRATORS,
  'POST /teams/:id': ADMINISTRATORS,
  'GET /api/overview': ANYBODY,
  'GET /api/commitments': ANYBODY,
  'GET /api/commitments/:id': ANYBODY,
  'GET /api/documents': ANYBODY,
  'GET /api/documents/:id': ANYBODY,
  'GET /api/documents/:id/akoma-ntoso': ANYBODY,
  'GET /api/documents/:id/passages': ANYBODY,
  'GET /api/documents/:id/versions/:other': ANYBODY,
  'GET /api/documents/:id/beside/:other': ANYBODY,
  'GET /api/documents/:id/commitments': ANYBODY,
  'GET /api/documents/:id/deeds': ANYBODY,
  'GET /api/deeds': ANYBODY,
  'GET /api/deeds/:id': ANYBODY,
  'GET /api/actors': ANYBODY,
  'GET /api/actors/:id': ANYBODY,
  'GET /api/topics': ANYBODY,
  'GET /api/topics/:id': ANYBODY,
  'GET /api/search': ANYBODY,
  'GET /api/search/all': ANYBODY,
  'GET /api/pledges': ANYBODY,
  'GET /api/pledges/:slug': ANYBODY,
  'GET /api/pledges/:slug/signatories': ANYBODY,
  'GET /api/pledges/:slug/signatories/:actor': ANYBODY,
  'GET /api/pledges/:slug/rounds': ANYBODY,
  'GET /api/pledges/:slug/rounds/:round': ANYBODY,
  'GET /api/groups': ANYBODY,
  'GET /api/groups/:slug': ANYBODY,
  'GET /api/releases': ANYBODY,
  'GET /api/releases/:slug': ANYBODY,
  'GET /api/events': ANYBODY,
  'GET /api/events/:slug': ANYBODY,
  'GET /api/openapi.json': ANYBODY,
  'GET /api': ANYBODY,
  'GET /api/try/:operation': ANYBODY,
};

const { database, databaseFor } = await testDatabase();
const reader = createDocumentReader();
afterAll(() => reader.close());
const identity = testIdentity(database);
const faults: string[] = [];
const app = createApp({
  ...{ database, databaseFor, reader },
  today: () => '2026-03-01',
  now: () => new Date('2026-03-01T12:00:00Z'),
  identify: createIdentify({ database, identity, isThisMachine: true }),
  signIn: { identity, provider: null, baseUrl: null },
  maximumUploadBytes: 1_000_000,
  reportError: (error) => faults.push(String(error)),
  bounceSecret: 'known to the mail server and to nobody else',
});

const people = new Map<Asker, GivenPerson>();
let document: { readonly id: string; readonly commitments: readonly string[]; readonly deeds: readonly string[] };

beforeAll(async () => {
  document = await givenDocument(database, {
    title: 'Quays',
    date: '2026-01-01',
    commitments: [{ quote: 'We will keep the quays open for every ship.' }],
    deeds: [{ quote: 'We opened the quays in March.', actors: ['dk'] }],
  });
  for (const role of ROLES) people.set(role, await givenPerson(database, identity, { role }));
  people.set('half', await givenPerson(database, identity, { role: 'administrator' }));
});

const routes = [
  ...new Set(app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`)),
];

test('every route has a line in the matrix, and every line a route', () => {
  expect(routes.filter((route) => !(route in MATRIX))).toEqual([]);
  expect(Object.keys(MATRIX).filter((route) => !routes.includes(route))).toEqual([]);
});

/** Asked last, since they end the session. */
const ENDING = new Set(['POST /sign-in', 'POST /sign-out']);

const cookies = new Map<Asker, Promise<string>>();

/** The session of whoever asks; the routes that end it are asked last. */
function cookieOf(asker: Asker): Promise<string> {
  const cookie = cookies.get(asker) ?? signInAs(asker);
  cookies.set(asker, cookie);
  return cookie;
}

async function signInAs(asker: Asker): Promise<string> {
  const person = people.get(asker);
  if (!person) return '';
  if (asker !== 'half') return signedIn(database, identity, person);
  const browser = { cookie: null, userAgent: null, address: null };
  const { cookies: made } = await identity.signInWithPassword(browser, {
    email: person.email,
    password: 'a quiet harbour at dawn',
  });
  return made.map((each) => each.split(';')[0]).join('; ');
}

function addressOf(path: string): string {
  const filled: Readonly<Record<string, string>> = {
    id: path.includes('/commitments/')
      ? (document.commitments[0] ?? '')
      : path.includes('/deeds/')
        ? (document.deeds[0] ?? '')
        : document.id,
    commitment: document.commitments[0] ?? '',
    document: document.id,
    rest: 'servanda.css',
    number: '1',
    picture: '1.png',
  };
  return path.replace(/:(\w+)(\{(?:[^{}]|\{[^{}]*\})*\})?/gu, (_, name: string, pattern?: string) =>
    pattern?.startsWith('{[0-9]') && name !== 'picture' ? '1' : (filled[name] ?? 'nothing'),
  );
}

async function ask(route: string, asker: Asker): Promise<number> {
  const [method = '', path = ''] = route.split(' ');
  const cookie = await cookieOf(asker);
  const headers = {
    host: 'localhost',
    origin: SITE,
    cookie,
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': '0',
  };
  const sent = method === 'POST' ? { method, headers, body: '' } : { method, headers: { host: 'localhost', cookie } };
  return (await app.request(`${SITE}${addressOf(path)}`, sent)).status;
}

test.each(ANYBODY.map((asker) => [asker]))('%s is let in where the matrix says so, and nowhere else', async (asker) => {
  const wrong: string[] = [];
  const lines = Object.entries(MATRIX);
  const last = lines.filter(([route]) => ENDING.has(route));
  for (const [route, admitted] of [...lines.filter((line) => !last.includes(line)), ...last]) {
    const status = await ask(route, asker);
    const isLetIn = status < 500 && status !== 403;
    if (status >= 500 || isLetIn !== admitted.includes(asker)) wrong.push(`${route} answers ${status}`);
  }
  expect([...wrong, ...faults]).toEqual([]);
});
