import Provider from 'oidc-provider';
import { afterAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { useLoopback } from '../../tests/support/loopback.ts';
import { cookiesOf, givenPerson, testIdentity } from '../../tests/support/people.ts';
import { createDocumentReader } from '../desk/document-reader.ts';
import { createProvider } from '../desk/identity/provider.ts';
import { createApp } from './app.tsx';
import { createIdentify } from './who-asks.ts';

const SITE = 'http://localhost';
const SECRET = 'a secret of the tests that nobody else has';
const { database, databaseFor } = await testDatabase();
const reader = createDocumentReader();
afterAll(() => reader.close());
const identity = testIdentity(database);
const loopback = useLoopback();

/** A real OpenID provider on this machine; whoever signs in there is who they say, by e-mail address. */
async function startProvider(claims: Readonly<Record<string, unknown>> = {}): Promise<string> {
  let answer: ReturnType<Provider['callback']> | null = null;
  const port = await loopback.serve((request, response) => void answer?.(request, response));
  const issuer = `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'servanda',
        client_secret: 'a secret between the two',
        redirect_uris: [`${SITE}/sign-in/callback/oidc`],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    pkce: { required: () => true },
    findAccount: (_, id) => ({
      accountId: id,
      claims: async () => ({ sub: id, email: id, name: 'From the House', ...claims }),
    }),
  });
  answer = provider.callback();
  return issuer;
}

function appWith(issuer: string, domains: readonly string[] = []) {
  const settings = {
    issuer,
    clientId: 'servanda',
    clientSecret: 'a secret between the two',
    name: 'The House',
    domains,
  };
  const provider = createProvider({ database, baseUrl: SITE, secret: SECRET }, settings);
  return createApp({
    ...{ database, databaseFor, reader },
    today: () => '2026-03-01',
    now: () => new Date('2026-03-01T12:00:00Z'),
    identify: createIdentify({ database, identity, isThisMachine: false }),
    signIn: { identity, provider, baseUrl: SITE },
    maximumUploadBytes: 1_000_000,
    reportError: (error) => expect.unreachable(String(error)),
  });
}

type App = ReturnType<typeof appWith>;

const headers = { host: 'localhost', origin: SITE, 'accept-language': 'en' };
const press = (app: App) => app.request(`${SITE}/sign-in/provider`, { method: 'POST', headers });

/** Signs in at the provider's own pages as a browser would, and gives the address that leads back. */
async function signInAt(start: string, email: string): Promise<string> {
  const jar = new Map<string, string>();
  let [address, form]: [string, URLSearchParams | null] = [start, null];
  for (let step = 0; step < 20; step += 1) {
    if (address.startsWith(SITE)) return address;
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer: Response = await fetch(address, {
      ...(form ? { method: 'POST', body: form } : {}),
      headers: { cookie },
      redirect: 'manual',
    });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(set) ?? [];
      jar.set(name, value);
    }
    const location = answer.headers.get('location');
    if (location) {
      [address, form] = [new URL(location, address).href, null];
      continue;
    }
    const page = await answer.text();
    const action = /action="([^"]+)"/u.exec(page)?.[1];
    const prompt = /name="prompt" value="([^"]+)"/u.exec(page)?.[1];
    if (!action || !prompt) throw new Error(`the provider stopped at ${address}: ${page.slice(0, 300)}`);
    form = new URLSearchParams({ prompt, ...(prompt === 'login' ? { login: email, password: 'any' } : {}) });
    address = new URL(action, address).href;
  }
  throw new Error('the provider leads nowhere');
}

async function comeIn(app: App, email: string, change: (back: URL) => void = () => {}): Promise<Response> {
  const started = await press(app);
  expect(started.status).toBe(303);
  const back = new URL(await signInAt(started.headers.get('location') ?? '', email));
  change(back);
  return app.request(back, { headers: { ...headers, cookie: cookiesOf(started) } });
}

describe('signing in with the provider of the house', () => {
  test('lets in who was invited, in the role they were given, with PKCE, state and nonce', async () => {
    const person = await givenPerson(database, identity, { role: 'administrator' });
    const app = appWith(await startProvider());
    const asked = new URL((await press(app)).headers.get('location') ?? '');
    for (const name of ['code_challenge', 'state', 'nonce']) expect(asked.searchParams.get(name)).toMatch(/^\S{16,}$/u);
    expect(asked.searchParams.get('code_challenge_method')).toBe('S256');
    const answer = await comeIn(app, person.email);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/']);
    const people = await app.request(`${SITE}/people`, { headers: { ...headers, cookie: cookiesOf(answer) } });
    expect(people.status).toBe(200);
    const again = await comeIn(app, person.email);
    expect(again.status).toBe(303);
  });

  test('keeps out who was not invited, and who is suspended', async () => {
    const app = appWith(await startProvider());
    expect((await comeIn(app, 'stranger@house.example')).status).toBe(401);
    const person = await givenPerson(database, identity, { role: 'editor' });
    await database.updateTable('person').set({ suspended_at: new Date() }).where('id', '=', person.id).execute();
    expect((await comeIn(app, person.email)).status).toBe(401);
  });

  test('lets people of a named domain in as readers', async () => {
    const app = appWith(await startProvider(), ['house.example']);
    expect((await comeIn(app, 'new.colleague@house.example')).status).toBe(303);
    expect((await comeIn(app, 'mallory@evilhouse.example')).status).toBe(401);
    const found = await database
      .selectFrom('person')
      .select('role')
      .where('email', '=', 'new.colleague@house.example')
      .execute();
    expect(found).toEqual([{ role: 'reader' }]);
  });

  test('takes no address that the provider has not verified', async () => {
    const person = await givenPerson(database, identity, { role: 'administrator' });
    const app = appWith(await startProvider({ email_verified: false }));
    expect((await comeIn(app, person.email)).status).not.toBe(303);
  });

  test.each([
    ['another state', (back: URL) => back.searchParams.set('state', 'another')],
    ['no state', (back: URL) => back.searchParams.delete('state')],
    ['another code', (back: URL) => back.searchParams.set('code', 'another')],
    ['another issuer', (back: URL) => back.searchParams.set('iss', 'https://elsewhere.example')],
  ])('refuses %s', async (_, change) => {
    const person = await givenPerson(database, identity, { role: 'reader' });
    const app = appWith(await startProvider());
    const answer = await comeIn(app, person.email, change);
    expect(answer.status).toBe(401);
    expect(cookiesOf(answer)).not.toContain('session_token');
  });

  test('refuses what comes back to another browser', async () => {
    const person = await givenPerson(database, identity, { role: 'reader' });
    const app = appWith(await startProvider());
    const back = await signInAt((await press(app)).headers.get('location') ?? '', person.email);
    expect((await app.request(back, { headers })).status).toBe(401);
  });

  test('says so while the provider does not answer, and works when it does', async () => {
    const app = appWith('http://127.0.0.1:1');
    const answer = await press(app);
    expect(answer.status).toBe(401);
    expect(await answer.text()).toContain('Signing in with The House did not succeed');
  });
});
