import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDocumentReader } from '../../src/desk/document-reader.ts';
import { Invalid } from '../../src/desk/errors.ts';
import { ingestDocument } from '../../src/desk/ingest-document.ts';
import { openContext } from '../../src/desk/open-context.ts';
import { audienceIdFor, moveToAudience } from '../../src/store/audiences.ts';
import { insertTeam } from '../../src/store/teams.ts';
import { createApp } from '../../src/web/app.tsx';
import { createIdentify } from '../../src/web/who-asks.ts';
import { testDatabase } from '../support/database.ts';
import { givenPerson, signedIn, testIdentity } from '../support/people.ts';
import { givenDocument } from '../support/register.ts';

/** Words that stand in hidden documents and nowhere else. */
const SECRETS = { internal: 'Zwergdommel', restricted: 'Quetschkommode' } as const;

const { database, databaseFor } = await testDatabase();
const reader = createDocumentReader();
afterAll(() => reader.close());
const identity = testIdentity(database);
const parts = { database, databaseFor, today: () => '2026-03-01', now: () => new Date('2026-03-01T12:00:00Z') };
const app = createApp({
  ...{ ...parts, reader },
  identify: createIdentify({ database, identity, isThisMachine: false }),
  signIn: { identity, provider: null, baseUrl: null },
  maximumUploadBytes: 1_000_000,
  reportError: (error) => expect.unreachable(String(error)),
});

type Hidden = keyof typeof SECRETS;
type Given = Awaited<ReturnType<typeof givenDocument>>;
const hidden = new Map<Hidden, Given & { readonly sha256: string }>();
const cookies = { visitor: '', reader: '', member: '' };
let teamId = 0;

beforeAll(async () => {
  teamId = await insertTeam(database, { kind: 'unit', name: 'Harbours' });
  const openDocument = await givenDocument(database, {
    title: 'Open quays',
    date: '2026-01-01',
    work: 'quays',
    commitments: [{ quote: 'We will keep the quays open for every ship.', bearers: ['dk'] }],
    deeds: [{ quote: 'We opened the quays in March.', actors: ['dk'] }],
  });
  expect(openDocument.commitments).toHaveLength(1);
  for (const name of ['internal', 'restricted'] as const) {
    const word = SECRETS[name];
    const given = await givenDocument(database, {
      title: `${word} of the quays`,
      language: name === 'internal' ? 'da' : 'de',
      date: '2026-01-02',
      work: 'quays',
      commitments: [{ quote: `We will keep the ${word} open for every ship.`, bearers: ['dk'], dueOn: '2026-02-01' }],
      deeds: [{ quote: `We opened the ${word} in March.`, actors: ['dk'] }],
    });
    const sha256 = (name === 'internal' ? 'a' : 'b').repeat(64);
    const file = { sha256, expression_id: given.id, file_name: `${word}.txt`, format: 'text' } as const;
    await database
      .insertInto('manifestation')
      .values({ ...file, size: 1, page_count: null, notices: '[]', origin: null })
      .execute();
    await database
      .insertInto('file_content')
      .values({ sha256, bytes: Buffer.from(word) })
      .execute();
    hidden.set(name, { ...given, sha256 });
    const audience = { classification: name, teamIds: name === 'restricted' ? [teamId] : [] };
    await moveToAudience(database, given.id, await audienceIdFor(database, audience));
  }
  cookies.reader = await signedIn(database, identity, await givenPerson(database, identity, { role: 'reader' }));
  const member = await givenPerson(database, identity, { role: 'reader', teamIds: [teamId] });
  cookies.member = await signedIn(database, identity, member);
});

/** Every address at which a hidden document could show, those that take an identifier with its own. */
function addresses(name: Hidden): string[] {
  const given = hidden.get(name);
  const ids = [given?.id ?? '', given?.commitments[0] ?? '', given?.deeds[0] ?? '', given?.sha256 ?? ''];
  const fixed: Readonly<Record<string, string>> = {
    'GET /files/:sha256': `/files/${given?.sha256}`,
    'GET /documents/:id/cards/:commitment': `/documents/${given?.id}/cards/${given?.commitments[0]}`,
  };
  const word = encodeURIComponent(SECRETS[name].toLowerCase());
  const queries = [
    `/register?q=${word}`,
    `/register.csv?q=${word}`,
    `/api/commitments?q=${word}`,
    `/api/search?q=${word}`,
    `/api/search/all?q=${word}`,
    `/search?q=${word}`,
  ];
  const more = [
    `/register?document=${ids[0]}`,
    `/api/commitments?document=${ids[0]}`,
    `/deeds?document=${ids[0]}`,
    '/actors/dk',
    '/api/actors/dk',
  ];
  const routes = app.routes.filter(({ method }) => method === 'GET');
  const filled = routes.flatMap(({ method, path }) => {
    const known = fixed[`${method} ${path}`];
    if (known) return [known];
    return path.includes(':') ? ids.map((id) => path.replace(/:\w+(\{(?:[^{}]|\{[^{}]*\})*\})?/gu, id)) : [path];
  });
  return [...new Set([...filled, ...queries, ...more])].filter((path) => !path.startsWith('/assets'));
}

async function showing(name: Hidden, cookie: string): Promise<string[]> {
  const shown: string[] = [];
  for (const path of addresses(name)) {
    const answer = await app.request(`http://localhost${path}`, { headers: { host: 'localhost', cookie } });
    const asked = new RegExp(`value="${SECRETS[name]}"|q=${SECRETS[name]}`, 'giu');
    const text = decodeURIComponent((await answer.text()).replaceAll('%', '%25')).replace(asked, '');
    if (
      answer.status >= 500 ||
      new RegExp(`\\b${SECRETS[name]} of|the ${SECRETS[name]}|^${SECRETS[name]}`, 'u').test(text)
    ) {
      shown.push(path);
    }
  }
  return shown;
}

describe('a hidden document shows no word of itself', () => {
  test.each([
    ['internal', 'visitor'],
    ['restricted', 'visitor'],
    ['restricted', 'reader'],
  ] as const)('%s, to a %s', async (name, asker) => {
    expect(await showing(name, cookies[asker])).toEqual([]);
  });

  test.each([
    ['internal', 'reader'],
    ['restricted', 'member'],
  ] as const)('%s, but to a %s it does', async (name, asker) => {
    const paths = await showing(name, cookies[asker]);
    const given = hidden.get(name);
    for (const path of [
      `/documents/${given?.id}`,
      `/commitments/${given?.commitments[0]}`,
      `/files/${given?.sha256}`,
    ]) {
      expect(paths).toContain(path);
    }
    expect(paths.length).toBeGreaterThan(12);
  });
});

describe('an actor whom only hidden texts and groups name', () => {
  const names = /\b(?:Tuvalu|Nauru|Quetschkommodenverein)\b/u;
  const askAs = (cookie: string) => (path: string) =>
    app.request(`http://localhost${path}`, { headers: { host: 'localhost', cookie, 'accept-language': 'en' } });

  beforeAll(async () => {
    const hiddenText = await givenDocument(database, {
      title: 'Notes of a closed meeting',
      date: '2026-01-03',
      commitments: [{ quote: 'We will dredge the third basin.', bearers: ['tv'], speaker: 'nr' }],
    });
    await moveToAudience(
      database,
      hiddenText.id,
      await audienceIdFor(database, { classification: 'restricted', teamIds: [teamId] }),
    );
    const club = { type: 'organisation', name_da: 'Quetschkommodenverein', name_en: 'Quetschkommodenverein' } as const;
    await database
      .insertInto('actor')
      .values({ id: 'quetschkommodenverein', ...club })
      .execute();
    const { id } = await database
      .insertInto('initiative')
      .values({ kind: 'network', slug: 'closed-circle', names: '{}', descriptions: '{}', audience_id: 2 })
      .returning('id')
      .executeTakeFirstOrThrow();
    await database
      .insertInto('membership')
      .values({ initiative_id: id, actor_id: 'quetschkommodenverein', role: 'member', since: null, until: null })
      .execute();
  });

  test.each(['tv', 'nr', 'quetschkommodenverein'])('%s is not there for a visitor', async (id) => {
    const ask = askAs('');
    for (const path of [`/actors/${id}`, `/actors/${id}.json`, `/api/actors/${id}`]) {
      expect([path, (await ask(path)).status]).toEqual([path, 404]);
    }
    for (const path of [
      '/actors',
      '/api/actors',
      '/data/actors.csv',
      '/sitemap.xml',
      ...['bearer', 'speaker', 'forum'].map((filter) => `/register?${filter}=${id}`),
      `/api/commitments?bearer=${id}`,
      `/deeds?actor=${id}`,
    ]) {
      const answer = await ask(path);
      const shown = (await answer.text()).replaceAll(/value="[^"]*"/gu, '');
      expect([path, answer.status, names.exec(shown)?.[0]]).toEqual([path, 200, undefined]);
    }
    for (const word of ['Tuvalu', 'Nauru', 'Quetschkommodenverein']) {
      for (const path of [`/search?q=${word}`, `/api/search/all?q=${word}`]) {
        expect([path, (await (await ask(path)).text()).includes(`/actors/${id}`)]).toEqual([path, false]);
      }
    }
  });

  test('is there for those who may read them, and is not counted for the others', async () => {
    const listed = async (cookie: string) => {
      const { rows } = await (await askAs(cookie)('/api/actors')).json();
      return (rows as { id: string }[]).map(({ id }) => id);
    };
    expect(await listed('')).not.toEqual(expect.arrayContaining(['tv']));
    expect(await listed(cookies.reader)).not.toContain('nr');
    expect(await listed(cookies.member)).toEqual(expect.arrayContaining(['tv', 'nr']));
    expect((await askAs(cookies.member)('/actors/tv')).status).toBe(200);
    expect((await askAs(cookies.reader)('/actors/quetschkommodenverein')).status).toBe(200);
    const { actors } = await (await askAs('')('/api/overview')).json();
    expect(actors).toBe((await listed('')).length);
  });
});

test('the counts of a visitor are those of what is public', async () => {
  const overview = await (
    await app.request('http://localhost/api/overview', { headers: { host: 'localhost' } })
  ).json();
  expect(JSON.stringify(overview)).not.toMatch(/Zwergdommel|Quetschkommode/u);
  const found = await app.request('http://localhost/api/commitments', { headers: { host: 'localhost' } });
  expect((await found.json()).total).toBe(1);
});

describe('a text that is there already', () => {
  const bytes = new TextEncoder().encode(
    'We will keep the Brackwasser open for every ship in the harbour of the town.',
  );
  const principal = (teamIds: readonly number[]) =>
    ({ role: 'contributor', personId: 'somebody', name: 'Somebody', teamIds }) as const;
  const bring = async (teamIds: readonly number[], audience?: { classification: 'restricted'; teamIds: number[] }) =>
    ingestDocument(await openContext(parts, principal(teamIds)), {
      file: { name: 'water.txt', bytes },
      reader,
      ...(audience ? { audience } : {}),
    });

  test('and hidden from whoever brings it again is refused, without a word of it', async () => {
    await expect(bring([], { classification: 'restricted', teamIds: [teamId] })).rejects.toThrow('not-your-team');
    const first = await bring([teamId], { classification: 'restricted', teamIds: [teamId] });
    expect(first.outcome).toBe('stored');
    const error = await bring([]).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Invalid);
    expect(error).toMatchObject({ issues: [{ code: 'hidden-text' }] });
    expect(JSON.stringify(error)).not.toContain('Brackwasser');
    expect((await bring([teamId])).outcome).toBe('same-file');
  });

  test('and revised keeps its readers', async () => {
    const revised = new TextEncoder().encode(`${new TextDecoder().decode(bytes)}\n\nWe will also light it.`);
    const result = await ingestDocument(await openContext(parts, principal([teamId])), {
      file: { name: 'water-2.txt', bytes: revised },
      declared: { newVersionOf: (await bring([teamId])).document.id },
      reader,
    });
    const visitor = await openContext(parts, { role: 'visitor' });
    const seen = await visitor.database
      .selectFrom('expression')
      .select('id')
      .where('id', '=', result.document.id)
      .execute();
    expect(seen).toEqual([]);
    const outsider = await openContext(parts, principal([]));
    expect(
      await outsider.database.selectFrom('passage').select('text').where('text', 'like', '%Brackwasser%').execute(),
    ).toEqual([]);
  });
});
