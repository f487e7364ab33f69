import { expect, test } from 'vitest';
import { startServer } from '../support/server.ts';

test('web sites named in SERVANDA_API_ORIGINS may read the API, and no others', async () => {
  const environment = { SERVANDA_API_ORIGINS: 'https://one.example, https://two.example' };
  const server = await startServer({ empty: true, environment });
  const allowed = async (origin: string) => {
    const answer = await fetch(`${server.url}/api/overview`, { headers: { origin } });
    return answer.headers.get('access-control-allow-origin');
  };
  expect(await allowed('https://two.example')).toBe('https://two.example');
  expect(await allowed('https://three.example')).toBeNull();
  expect(await server.stop()).toBe(0);
});
