import { spawn, spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/postgresql.ts';
import { type RunningServer, startServer } from '../support/server.ts';

let dataFolder: string;

beforeAll(() => {
  dataFolder = temporaryFolder();
});

afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

/** Starts a server that is not expected to live, and gives its end. */
function startInVain(
  environment: NodeJS.ProcessEnv,
): Promise<{ code: number | null; printed: string; output: string }> {
  const child = spawn(process.execPath, ['dist/main.js', 'serve', '--empty'], {
    env: { PATH: process.env.PATH, LANG: 'en_GB.UTF-8', SERVANDA_DATA: dataFolder, PORT: '0', ...environment },
  });
  let printed = '';
  let output = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    printed += chunk;
  });
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, printed, output })));
}

describe('servanda serve', () => {
  test('reads the samples, answers, stops at Ctrl-C, and is there again', async () => {
    const first = await startServer({ dataFolder });
    const documents = await (await fetch(`${first.url}/api/documents`)).json();
    expect(documents.total).toBeGreaterThan(5);
    expect(first.progress().trim().split('\n')).toHaveLength(2);
    expect(first.progress()).toContain('--empty');
    expect(first.progress()).toMatch(/http:\/\/localhost:\d+\/set-up\/[\w-]{43}/u);
    expect(await first.stop()).toBe(0);

    const second = await startServer({ dataFolder });
    expect((await (await fetch(`${second.url}/api/documents`)).json()).total).toBe(documents.total);
    expect(second.progress().trim().split('\n')).toHaveLength(1);
    expect(await second.stop()).toBe(0);
  });

  test('starts without the samples when asked to', async () => {
    const empty = await startServer({ empty: true });
    expect((await (await fetch(`${empty.url}/api/documents`)).json()).total).toBe(0);
    expect(await empty.stop()).toBe(0);
  });

  test('keeps what was written when it is killed, and goes on with the samples that it had not read', async () => {
    const folder = temporaryFolder();
    const killed = spawn(process.execPath, ['dist/main.js', 'serve'], {
      env: { ...process.env, PORT: '0', SERVANDA_DATA: folder },
      stdio: 'ignore',
    });
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    killed.kill('SIGKILL');
    const next = await startServer({ dataFolder: folder });
    const whole = (await (await fetch(`${next.url}/api/documents`)).json()).total;
    await next.stop();
    const undisturbed = await startServer({ dataFolder });
    expect(whole).toBe((await (await fetch(`${undisturbed.url}/api/documents`)).json()).total);
    await undisturbed.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('finishes the answer that is under way when it is told to stop', async () => {
    const server = await startServer({ dataFolder });
    const slow = upload(server);
    await slow.begun;
    const stopped = server.stop();
    slow.finish();
    expect(await slow.status).toBeGreaterThanOrEqual(200);
    expect(await stopped).toBe(0);
  });

  test('says that its port is in use, in Danish and in English', async () => {
    const server = await startServer({ dataFolder });
    const port = new URL(server.url).port;
    const english = await startInVain({ PORT: port });
    expect(english).toMatchObject({ code: 2, output: '' });
    expect(english.printed).toContain(`Port ${port} is in use`);
    const danish = await startInVain({ PORT: port, LANG: 'da_DK.UTF-8' });
    expect(danish.printed).toContain(`Port ${port} er optaget`);
    expect(danish.printed.trim().split('\n')).toHaveLength(1);
    await server.stop();
  });

  test.each(['abc', '-1', '65536', '4820 '])('says that PORT=%j is no port', async (written) => {
    const refused = await startInVain({ PORT: written });
    expect(refused.code).toBe(2);
    expect(refused.printed).toContain('must be a number from 0 to 65535');
  });

  test('says that it cannot use its data folder', async () => {
    const file = join(dataFolder, 'file');
    writeFileSync(file, '');
    const refused = await startInVain({ SERVANDA_DATA: join(file, 'data') });
    expect(refused.code).toBe(2);
    expect(refused.printed).toContain(file);
    expect(refused.printed).not.toContain('    at ');
  });

  test('says that the database of DATABASE_URL does not answer, and does not show the password', async () => {
    const refused = await startInVain({ DATABASE_URL: 'postgresql://me:sesame@127.0.0.1:1/register' });
    expect(refused.code).toBe(2);
    expect(refused.printed).toContain('127.0.0.1:1');
    expect(refused.printed).not.toContain('sesame');
  });

  test('lets visitors at another address read and change nothing', async () => {
    const server = await startServer({ dataFolder, environment: { HOST: '0.0.0.0' } });
    expect((await fetch(`${server.url}/documents`)).status).toBe(200);
    const form = new FormData();
    form.set('files', new Blob(['Rådet opfordrer Kommissionen til at svare.']), 'brev.txt');
    const refused = await fetch(`${server.url}/documents`, {
      method: 'POST',
      body: form,
      headers: { origin: server.url },
    });
    expect(refused.status).toBe(403);
    await server.stop();
  });

  test('shares its database with the command line', async () => {
    const server = await startServer({ dataFolder });
    const list = spawnSync(process.execPath, ['dist/main.js', 'list'], {
      env: { ...process.env, SERVANDA_DATA: dataFolder },
      encoding: 'utf8',
    });
    expect(list.status).toBe(0);
    expect(list.stdout.trim().split('\n').length).toBeGreaterThan(5);
    expect((await fetch(`${server.url}/documents`)).status).toBe(200);
    await server.stop();
  });
});

/** A request whose body waits for `finish`. */
function upload(server: RunningServer) {
  const sent = request(`${server.url}/documents`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain', origin: server.url, 'content-length': 4 },
  });
  const status = new Promise<number>((resolve, reject) => {
    sent.once('response', (response) => resolve(response.resume().statusCode ?? 0));
    sent.once('error', reject);
  });
  const begun = new Promise<void>((resolve) => sent.write('ab', () => resolve()));
  return { begun, status, finish: () => sent.end('cd') };
}
