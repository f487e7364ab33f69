import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { makeVideo } from '../../../tests/support/make-video.ts';
import { givenPerson, signedIn, testIdentity } from '../../../tests/support/people.ts';
import { createDocumentReader } from '../../desk/document-reader.ts';
import { createApp } from '../app.tsx';
import { createIdentify } from '../who-asks.ts';

const SITE = 'http://localhost';
const CAPTIONS = 'WEBVTT\n\n00:00.000 --> 00:02.000\n<v Ida Holm>Welcome to the harbour.\n';
/** More than two parts of a mebibyte. */
const FILM = makeVideo(2_500_000);

const { database, databaseFor } = await testDatabase();
const identity = testIdentity(database);
const app = createApp({
  ...{ database, databaseFor, reader: createDocumentReader(), maximumUploadBytes: 1_000_000 },
  ...{ today: () => '2026-03-01', now: () => new Date('2026-03-01T12:00:00Z') },
  identify: createIdentify({ database, identity, isThisMachine: false }),
  signIn: { identity, provider: null, baseUrl: SITE },
  reportError: (error) => expect.unreachable(String(error)),
});
let cookie = '';

beforeAll(async () => {
  cookie = await signedIn(database, identity, await givenPerson(database, identity, { role: 'editor' }));
});

const headers = { host: 'localhost', 'accept-language': 'en', origin: SITE };
const get = (path: string, more: Readonly<Record<string, string>> = {}) =>
  app.request(SITE + path, { headers: { ...headers, ...more } });

function post(path: string, fields: Readonly<Record<string, string | File>>) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return app.request(SITE + path, { method: 'POST', body, headers: { ...headers, cookie } });
}

/** Of forms without files, which say how long they are. */
function say(path: string, fields: Readonly<Record<string, string>>) {
  const body = new URLSearchParams(fields).toString();
  const type = 'application/x-www-form-urlencoded';
  const sent = { ...headers, cookie, 'content-type': type, 'content-length': String(body.length) };
  return app.request(SITE + path, { method: 'POST', body, headers: sent });
}

const WORDS = { 'title-en': 'Harbour day', 'title-da': '', language: 'en', credit: 'Bo Bay' };
const film = (bytes: Uint8Array<ArrayBuffer> | Buffer, name = 'havn på ø.mp4') =>
  new File([new Uint8Array(bytes)], name);

async function added(fields: Readonly<Record<string, string | File>> = { file: film(FILM) }): Promise<string> {
  const answer = await post('/desk/videos', { ...WORDS, ...fields });
  expect(answer.status).toBe(303);
  return answer.headers.get('location')?.split('/').at(-1) ?? '';
}

const edited = (id: string, revision: number, fields: Readonly<Record<string, string | File>>) =>
  post(`/desk/videos/${id}`, { ...WORDS, revision: String(revision), 'captions-language': 'en', ...fields });
const withCaptions = (text = CAPTIONS) => ({ captions: new File([text], 'words.vtt') });

async function published(): Promise<string> {
  const id = await added();
  await edited(id, 1, withCaptions());
  expect((await say(`/desk/videos/${id}/publish`, { revision: '2' })).status).toBe(303);
  return id;
}

describe('a video', () => {
  test('is seen by nobody outside before it is published, and not published without captions', async () => {
    const id = await added();
    for (const path of [`/videos/${id}`, `/videos/${id}/film.mp4`]) expect((await get(path)).status).toBe(404);
    const refused = await say(`/desk/videos/${id}/publish`, { revision: '1' });
    expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('lacks captions in English')]);

    expect((await edited(id, 1, withCaptions())).status).toBe(303);
    expect((await say(`/desk/videos/${id}/publish`, { revision: '2' })).status).toBe(303);
    const page = await (await get(`/videos/${id}`)).text();
    expect(page).toContain('<track kind="captions"');
    expect(page).toContain('<b>Ida Holm: </b>Welcome to the harbour.');
    expect(page).toContain('"@type":"VideoObject"');
    const captions = await get(`/videos/${id}/captions/en.vtt`);
    expect(captions.headers.get('content-type')).toBe('text/vtt; charset=utf-8');
    expect(await captions.text()).toBe(
      'WEBVTT\n\n00:00:00.000 --> 00:00:02.000\n<v Ida Holm>Welcome to the harbour.\n',
    );
  });

  test('keeps its captions as long as everybody sees it', async () => {
    const id = await published();
    const refused = await edited(id, 3, { without: 'en' });
    expect(refused.status).toBe(400);
    expect((await say(`/desk/videos/${id}/hide`, { revision: '3' })).status).toBe(303);
    expect((await get(`/videos/${id}`)).status).toBe(404);
    expect((await edited(id, 4, { without: 'en' })).status).toBe(303);
  });

  test('says line by line what is wrong with captions', async () => {
    const id = await added();
    const captions = 'WEBVTT\n\n00:01.000 --> 00:02.000\n<script>alert(1)</script>\n\n00:03,000 --> 00:04.000\nHello\n';
    const answer = await edited(id, 1, withCaptions(captions));
    const page = await answer.text();
    expect(answer.status).toBe(400);
    expect(page).toContain('Line 4: “&lt;script&gt;” may not stand in captions.');
    expect(page).toContain('Line 6: “00:03,000 --&gt; 00:04.000” is no stretch of time.');
    expect(page).not.toContain('<script>alert');
  });

  test('that stands elsewhere is a link, and needs a transcript', async () => {
    const id = await added({ address: 'https://video.example/watch?v=1' });
    expect((await say(`/desk/videos/${id}/publish`, { revision: '1' })).status).toBe(400);
    await edited(id, 1, { 'transcript-en': 'Welcome.\r\n\r\nGoodbye.' });
    expect((await say(`/desk/videos/${id}/publish`, { revision: '2' })).status).toBe(303);
    const page = await (await get(`/videos/${id}`)).text();
    expect(page).toContain('<a href="https://video.example/watch?v=1" rel="noreferrer external"');
    expect(page).toContain('<p>Goodbye.</p>');
    expect(page).not.toMatch(/<(?:iframe|video|embed)\b/u);
  });

  test.each([
    ['a page', film(Buffer.from('<html>'), 'film.mp4'), 'is no video'],
    ['nothing', new File([], ''), 'is no address'],
  ])('is refused where it is %s', async (_, file, reason) => {
    const answer = await post('/desk/videos', { ...WORDS, file, address: '' });
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining(reason)]);
  });

  test('is refused with an address that is none', async () => {
    const answer = await post('/desk/videos', { ...WORDS, address: 'javascript:alert(1)' });
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('is no address on the web')]);
  });

  test('is gone with its file when it is deleted', async () => {
    const id = await published();
    expect((await say(`/desk/videos/${id}/remove`, { revision: '3' })).status).toBe(303);
    expect((await get(`/videos/${id}/x.mp4`)).status).toBe(404);
    const left = await database.selectFrom('video_piece').select('ordinal').where('video_id', '=', id).execute();
    expect(left).toEqual([]);
  });

  test('changed meanwhile is not changed again unseen', async () => {
    const id = await published();
    expect((await say(`/desk/videos/${id}/hide`, { revision: '1' })).status).toBe(409);
    expect((await get(`/videos/${id}`)).status).toBe(200);
  });
});

describe('the file of a video', () => {
  test('comes whole, byte by byte as it was', async () => {
    const answer = await get(`/videos/${await published()}/film.mp4`);
    expect(Buffer.from(await answer.arrayBuffer()).equals(FILM)).toBe(true);
    expect(answer.headers.get('content-length')).toBe('2500000');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=60');
    expect(answer.headers.get('content-disposition')).toContain('havn%20p%C3%A5%20%C3%B8.mp4');
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
  });

  test.each([
    ['bytes=0-9', 206, 'bytes 0-9/2500000', 0, 10],
    ['bytes=1048570-1048585', 206, 'bytes 1048570-1048585/2500000', 1_048_570, 1_048_586],
    ['bytes=2400000-', 206, 'bytes 2400000-2499999/2500000', 2_400_000, 2_500_000],
    ['bytes=-5', 206, 'bytes 2499995-2499999/2500000', 2_499_995, 2_500_000],
    ['bytes=0-1,4-5', 200, null, 0, 2_500_000],
  ] as const)('comes in the part that is asked for: %s', async (range, status, place, from, to) => {
    const answer = await get(`/videos/${await published()}/film.mp4`, { range });
    expect([answer.status, answer.headers.get('content-range')]).toEqual([status, place]);
    expect(Buffer.from(await answer.arrayBuffer()).equals(FILM.subarray(from, to))).toBe(true);
  });

  test('has no part outside itself, and comes whole to who knows another one', async () => {
    const path = `/videos/${await published()}/film.mp4`;
    const outside = await get(path, { range: 'bytes=2500000-' });
    expect([outside.status, outside.headers.get('content-range')]).toEqual([416, 'bytes */2500000']);
    expect((await get(path, { range: 'bytes=0-1', 'if-range': '"another"' })).status).toBe(200);
    const tag = outside.headers.get('etag') ?? '';
    expect((await get(path, { range: 'bytes=0-1', 'if-range': tag })).status).toBe(206);
    expect((await get(path, { 'if-none-match': tag })).status).toBe(304);
  });
});
