import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { eventPageSchema, eventSchema } from '../../src/web/api/event-schemas.ts';
import {
  groupPageSchema,
  groupSchema,
  pledgePageSchema,
  pledgeSchema,
  roundListSchema,
  roundSchema,
  signatoryDetailSchema,
  signatoryPageSchema,
} from '../../src/web/api/initiative-schemas.ts';
import { releasePageSchema, releaseSchema } from '../../src/web/api/release-schemas.ts';
import { testDatabase } from '../support/database.ts';
import { describedApi } from '../support/described-api.ts';
import { givenLights } from './given-lights.ts';
import { givenNews } from './given-news.ts';
import { openSite, SITE } from './open-site.ts';

const own = await testDatabase();
const { database } = own;
const editor = { role: 'editor', personId: 'somebody', name: 'Somebody', teamIds: [] } as const;
const { ask, operator } = openSite(own, { editor });
const read = await describedApi({ request: (path) => ask(path.startsWith('/api') ? path : `/api${path}`) });

const PLEDGE = '/pledges/lights';
let [text, commitment, round] = ['', '', 0];

beforeAll(async () => {
  ({ text, commitment, round } = await givenLights(database, operator));
  await givenNews(database, operator, commitment);
});

describe('pledges', () => {
  test('are listed, those that everybody may see, and found by who signed', async () => {
    const page = await read('/pledges', 'PledgePage', pledgePageSchema);
    expect(page.rows.map(({ slug, signatories }) => [slug, signatories])).toEqual([
      ['lights', 4],
      ['older', 0],
    ]);
    const signed = await read('/pledges?signatory=beryl', 'PledgePage', pledgePageSchema);
    expect(signed.rows.map(({ slug }) => slug)).toEqual(['lights']);
    expect((await read('/pledges?signatory=emerald', 'PledgePage', pledgePageSchema)).total).toBe(0);
  });

  test('tell their texts, signatories in figures, and who carries them out', async () => {
    const pledge = await read(PLEDGE, 'Pledge', pledgeSchema);
    expect(pledge).toMatchObject({
      ...{ names: { en: 'The lights', da: 'De lights' }, signatories: 4, withdrawn: 1, isOpen: false },
      ...{ kinds: [{ value: 'company', count: 4 }], self: '/api/pledges/lights', html: '/pledges/lights' },
    });
    expect(pledge.countries).toEqual(
      expect.arrayContaining([
        { value: 'dk', count: 3 },
        { value: 'unknown', count: 1 },
      ]),
    );
    expect(pledge.texts.map(({ id, commitments }) => [id, commitments])).toEqual([[text, 1]]);
    expect(pledge.actedOnBy.map(({ self }) => self)).toEqual(['/api/groups/keepers']);
    for (const address of [pledge.signatoryList, pledge.rounds, pledge.html, pledge.actedOnBy[0]?.self ?? '']) {
      expect([address, (await ask(address)).status]).toEqual([address, 200]);
    }
  });

  test.each(['zwergdommel', 'keepers', 'none'])('%s is none to a visitor', async (slug) => {
    for (const more of ['', '/signatories', '/signatories/amber', '/rounds', `/rounds/${round}`]) {
      const answer = await ask(`/api/pledges/${slug}${more}`);
      expect([more, answer.status, answer.headers.get('content-type')]).toEqual([
        more,
        404,
        'application/problem+json',
      ]);
    }
  });
});

describe('signatories', () => {
  const names = async (query: string) => {
    const page = await read(`${PLEDGE}/signatories${query}`, 'SignatoryPage', signatoryPageSchema);
    return page.rows.map(({ organisation }) => organisation.id);
  };

  test('come by name, with whether they reported, are silent or were not asked', async () => {
    const page = await read(`${PLEDGE}/signatories`, 'SignatoryPage', signatoryPageSchema);
    expect([page.total, page.round]).toEqual([4, round]);
    expect(page.rows.map(({ organisation, account }) => [organisation.id, account?.state])).toEqual([
      ['amber', 'reported'],
      ['beryl', 'silent'],
      ['coral', 'not-asked'],
      ['diamond', 'not-asked'],
    ]);
    expect(page.rows[0]).toMatchObject({ signer: { name: 'Ada Amber', office: 'Director' }, signedOn: '2025-02-03' });
    expect(page.rows[1]?.signer).toBeNull();
  });

  test.each([
    ['?country=dk', ['amber', 'beryl', 'coral']],
    ['?country=unknown', ['diamond']],
    ['?year=unknown', ['coral']],
    ['?account=silent&account=reported', ['amber', 'beryl']],
    ['?name=AMB', ['amber']],
    ['?kind=state', []],
    ['?withdrawn=true', ['emerald']],
  ])('are narrowed by %s', async (query, expected) => {
    expect(await names(query)).toEqual(expected);
  });

  test('come in pages, which say where the next one is, to the last', async () => {
    const found: string[] = [];
    let address: string | null = `/api${PLEDGE}/signatories?country=dk&limit=2`;
    while (address !== null) {
      const answer = await ask(address);
      const body = signatoryPageSchema.parse(await answer.json());
      found.push(...body.rows.map(({ organisation }) => organisation.id));
      const [, next = null] = /<([^>]+)>; rel="next"/u.exec(answer.headers.get('link') ?? '') ?? [];
      expect(next).toBe(body.next);
      address = body.next;
    }
    expect(found).toEqual(['amber', 'beryl', 'coral']);
  });

  test('tell what they did beside what others find, and what nobody assessed', async () => {
    const amber = await read(`${PLEDGE}/signatories/amber`, 'SignatoryDetail', signatoryDetailSchema);
    expect(amber.commitments).toMatchObject([
      {
        ...{ id: commitment, quote: 'We will light every pier.', verdict: null },
        reports: [{ round, progress: 'under-way', done: 'Two piers.', evidence: 'https://amber.example/piers' }],
      },
    ]);
    expect(amber.answers).toEqual([{ round, question: { en: 'Why?', da: 'Hvorfor?' }, answer: 'To see.' }]);
    const coral = await read(`${PLEDGE}/signatories/coral`, 'SignatoryDetail', signatoryDetailSchema);
    expect(coral.commitments.map(({ reports }) => reports)).toEqual([[]]);
    expect((await ask(`/api${PLEDGE}/signatories/dk`)).status).toBe(404);
  });

  test('tell nobody how they are reached, nor anything of the desk', async () => {
    for (const path of ['', '/signatories', '/signatories/amber', '/rounds', `/rounds/${round}`]) {
      for (const cookie of ['', 'who=editor']) {
        const words = await (await ask(`/api${PLEDGE}${path}`, { cookie })).text();
        expect([path, /contact|revision|audience|token|reach|accountId|@/iu.exec(words)?.[0]]).toEqual([
          path,
          undefined,
        ]);
      }
    }
  });

  test.each([
    ['?limit=0', 'limit'],
    ['?limit=101', 'limit'],
    ['?cursor=after', 'cursor'],
    ['?country=Denmark', 'country'],
    ['?account=asleep', 'account'],
    ['?withdrawn=yes', 'withdrawn'],
    ['?round=0', 'round'],
    ['?colour=red', 'colour'],
  ])('refuse %s in a sentence', async (query, field) => {
    for (const language of ['en', 'da']) {
      const answer = await ask(`/api${PLEDGE}/signatories${query}`, { 'accept-language': language });
      const { status, detail, issues } = await answer.json();
      expect([status, issues[0].field]).toEqual([400, field]);
      expect(detail).toMatch(/^[A-ZÆØÅ»“].{15,}\.$/u);
    }
  });
});

describe('rounds', () => {
  test('are listed with how many reported', async () => {
    const { rows } = await read(`${PLEDGE}/rounds`, 'RoundList', roundListSchema);
    expect(rows).toMatchObject([{ number: round, dueOn: '2026-02-01', isOpen: true, reported: 1, document: text }]);
  });

  test('tell who has reported in figures, and never count the unasked among the silent', async () => {
    const found = await read(`${PLEDGE}/rounds/${round}`, 'Round', roundSchema);
    expect(found.accounts).toEqual({ total: 4, reported: 1, awaited: 0, silent: 1, notAsked: 2 });
    expect(found.countries).toContainEqual({ value: 'dk', total: 3, reported: 1, awaited: 0, silent: 1, notAsked: 1 });
    expect((await ask(found.signatories)).status).toBe(200);
    expect((await ask(`/api${PLEDGE}/rounds/${round + 1}`)).status).toBe(404);
    expect((await ask(`/api/pledges/older/rounds/${round}`)).status).toBe(404);
    expect((await ask(`/api${PLEDGE}/signatories?round=${round + 1}`)).status).toBe(404);
  });
});

describe('groups', () => {
  test('are listed by kind, member and whether they are dormant', async () => {
    const slugs = async (query: string) => {
      const page = await read(`/groups${query}`, 'GroupPage', groupPageSchema);
      return page.rows.map(({ slug }) => slug);
    };
    expect(await slugs('')).toEqual(['keepers', 'sleepers']);
    expect(await slugs('?kind=network')).toEqual([]);
    expect(await slugs('?member=dk')).toEqual(['keepers']);
    expect(await slugs('?dormant=true')).toEqual(['sleepers']);
    expect(await slugs('?topic=cybersecurity')).toEqual([]);
  });

  test('tell who belongs to them and how far they are', async () => {
    const group = await read('/groups/keepers', 'Group', groupSchema);
    expect(group.memberships).toMatchObject([{ actor: { id: 'dk' }, role: 'lead', since: '2026-02-20', until: null }]);
    expect(group.actsOn).toMatchObject({ slug: 'lights', self: '/api/pledges/lights', html: '/pledges/lights' });
    expect(group.deliverables).toMatchObject({ total: 1, overdue: 0 });
    expect(group.deliverables.byProgress['not-reported']).toBe(1);
    expect(group.html).toBe('/initiatives/keepers');
    expect((await ask('/api/groups/lights')).status).toBe(404);
  });
});

describe('press releases', () => {
  test('are listed once they are published, to whoever asks', async () => {
    for (const query of ['', '?topic=cybersecurity', '?language=en', '?year=2026']) {
      const page = await read(`/releases${query}`, 'ReleasePage', releasePageSchema);
      expect(page.rows.map(({ slug, titles }) => [slug, titles])).toEqual([['piers', { en: 'On piers' }]]);
    }
    expect((await read('/releases?language=da', 'ReleasePage', releasePageSchema)).total).toBe(0);
    const seen = await (await ask('/api/releases', { cookie: 'who=editor' })).text();
    expect(seen).not.toContain('kept-back');
  });

  test('tell their words and what they lead to, and not whom the press calls', async () => {
    const release = await read('/releases/piers', 'Release', releaseSchema);
    expect(release.texts).toMatchObject([{ language: 'en', body: 'The *piers* are mended.', html: '/news/piers/en' }]);
    expect(release.pledges.map(({ self }) => self)).toEqual(['/api/pledges/lights']);
    expect(release.commitments.map(({ id }) => id)).toEqual([commitment]);
    expect(JSON.stringify(release)).not.toMatch(/Per Press|press@|12345678/u);
  });

  test('that wait are none, and those that were withdrawn are gone', async () => {
    for (const cookie of ['', 'who=editor']) {
      expect((await ask('/api/releases/kept-back', { cookie })).status).toBe(404);
    }
    const gone = await ask('/api/releases/taken-back', { 'accept-language': 'da' });
    expect([gone.status, gone.headers.get('content-type')]).toEqual([410, 'application/problem+json']);
    expect((await gone.json()).detail).toContain('trukket tilbage');
  });
});

describe('events', () => {
  test.each([
    ['', ['Dawn', 'Night of lights']],
    ['?state=planned', ['Dawn']],
    ['?kind=conference&kind=hearing', ['Night of lights']],
    ['?initiative=lights', ['Night of lights']],
    ['?initiative=none', []],
    ['?from=2026-02-10&to=2026-02-10', ['Night of lights']],
    ['?from=2026-02-11', ['Dawn']],
  ])('are listed, the latest first, narrowed by %s', async (query, expected) => {
    const page = await read(`/events${query}`, 'EventPage', eventPageSchema);
    expect(page.rows.map(({ names }) => names.en)).toEqual(expected);
  });

  test('tell what was announced there, and nobody who can be asked or who comes', async () => {
    const { rows } = await read('/events?initiative=lights', 'EventPage', eventPageSchema);
    const event = await read(rows[0]?.self ?? '', 'Event', eventSchema);
    expect(event).toMatchObject({
      ...{ kind: 'conference', state: 'held', startsAt: '2026-02-10T22:30:00.000Z', place: 'Esbjerg' },
      ...{ initiatives: [{ slug: 'lights', self: '/api/pledges/lights' }], commitments: [{ id: commitment }] },
    });
    for (const address of [event.html, event.calendar]) {
      expect([address, (await ask(address)).status]).toEqual([address, 200]);
    }
    expect(JSON.stringify(event)).not.toMatch(/Eva|eva@|revision|seats/u);
    expect((await ask('/api/events/zwergdommel')).status).toBe(404);
  });
});

describe('the page of the API', () => {
  test.each(['en', 'da'])('has an example of every operation that answers: %s', async (language) => {
    const page = await (await ask('/api', { accept: 'text/html', 'accept-language': language })).text();
    const examples = [...page.matchAll(/<a href="(\/api\/[^"]+)"><code>/gu)].map(([, address = '']) => address);
    expect(examples.map((address) => address.replaceAll('&amp;', '&').split('?')[0])).toEqual(
      expect.arrayContaining([
        ...['/api/overview', '/api/pledges', `/api${PLEDGE}`, `/api${PLEDGE}/signatories`, '/api/releases/piers'],
        ...[`/api${PLEDGE}/rounds/${round}`, `/api${PLEDGE}/signatories/amber`, '/api/groups/keepers'],
      ]),
    );
    for (const example of examples) {
      const address = example.replaceAll('&amp;', '&');
      expect([address, (await ask(address)).status]).toEqual([address, 200]);
    }
    const operations = [...page.matchAll(/<section class="api-operation" aria-labelledby="(\w+)"/gu)].map(
      ([, name]) => name,
    );
    const shown = page
      .split('<section class="api-operation" aria-labelledby="')
      .filter((section) => section.includes('<a href="/api/'))
      .map((section) => section.split('"')[0]);
    // Of one text in one version and language there is nothing to compare, and nothing here was done.
    expect(operations.filter((name) => !shown.includes(name))).toEqual([
      'compareVersions',
      'readSideBySide',
      'getDeed',
    ]);
  });

  test('says how keys are used and how often one may ask', async () => {
    const page = await (await ask('/api', { accept: 'text/html' })).text();
    expect(page).toContain('600 requests a minute may come from one address');
    expect(page).toContain('With a key 1,200 requests a minute');
    for (const header of ['Authorization', 'RateLimit-Policy', 'Retry-After', 'Link']) {
      expect(page).toContain(`<code>${header}</code>`);
    }
    expect(page).toContain(`curl --include &#39;${SITE}/api/commitments?kind=undertaking&amp;limit=5&#39;`);
    expect(page).toContain('href="/api/openapi.json"');
    expect((await ask('/api/commitments?kind=undertaking&limit=5')).status).toBe(200);
    expect(page).not.toMatch(/no key|takes no/u);
  });

  test('is described by what the catalogue names', async () => {
    const catalogue = await (await ask('/data/catalog.jsonld')).json();
    const definition = catalogue['dcat:service']['dcat:endpointDescription']['@id'];
    const described = await (await ask(definition.slice(SITE.length))).json();
    expect(Object.keys(described.paths)).toEqual(
      expect.arrayContaining([
        '/pledges/{slug}/signatories',
        '/groups/{slug}',
        '/releases',
        '/pledges/{slug}/rounds/{round}',
      ]),
    );
    const guide = await readFile('docs/open-data.md', 'utf8');
    const told = [...guide.matchAll(/`\/api(\/[a-z/{}]+)`/gu)].map(([, path]) => path);
    expect(told.length).toBeGreaterThan(15);
    expect(told.filter((path) => !(path && path in described.paths))).toEqual([]);
    expect(described.components.securitySchemes).toMatchObject({ key: { type: 'http', scheme: 'bearer' } });
  });
});
