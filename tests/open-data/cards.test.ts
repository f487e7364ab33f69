import { beforeAll, describe, expect, test } from 'vitest';
import { createInitiative } from '../../src/desk/create-initiative.ts';
import { INTERNAL_AUDIENCE, moveToAudience } from '../../src/store/audiences.ts';
import { testDatabase } from '../support/database.ts';
import { givenDocument } from '../support/register.ts';
import { openSite, SITE } from './open-site.ts';

const own = await testDatabase();
const { database } = own;
const editor = { role: 'editor', personId: 'somebody', name: 'Somebody', teamIds: [] } as const;
const { ask, operator } = openSite(own, { editor });
let [shown, hidden] = ['', ''];

beforeAll(async () => {
  const given = async (title: string, quote: string) => {
    const { id, commitments } = await givenDocument(database, {
      ...{ title, date: '2026-01-01', commitments: [{ quote, bearers: ['dk'], dueOn: '2026-12-31' }] },
    });
    return { id, commitment: commitments[0] ?? '' };
  };
  shown = (await given('Lights', 'We will light "every" pier <b>.')).commitment;
  const secret = await given('Zwergdommel', 'We will hide the Zwergdommel.');
  hidden = secret.commitment;
  await moveToAudience(database, secret.id, INTERNAL_AUDIENCE);
  await createInitiative(operator, {
    ...{ kind: 'pledge', slug: 'beacons', names: { en: 'Beacons', da: 'Fyr' }, descriptions: { en: '', da: '' } },
    ...{ startedOn: '2026-01-01', documentId: null, isPublic: true },
  });
});

describe('a card', () => {
  test('stands in frames of all sites, with no script, form, cookie or foreign thing', async () => {
    for (const path of [`/embed/commitments/${shown}`, '/embed/pledges/beacons']) {
      for (const _ of ['made', 'kept']) {
        const answer = await ask(path);
        expect([path, answer.status]).toEqual([path, 200]);
        const policy = answer.headers.get('content-security-policy') ?? '';
        expect(policy).toContain("default-src 'none'");
        expect(policy).toContain('frame-ancestors *');
        expect(policy).not.toContain('script-src');
        expect(answer.headers.get('x-frame-options')).toBeNull();
        expect(answer.headers.get('set-cookie')).toBeNull();
        expect(await answer.text()).not.toMatch(/<(?:script|form|iframe)\b/u);
      }
    }
    const page = await ask(`/commitments/${shown}`);
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(page.headers.get('x-frame-options')).toBe('DENY');
  });

  test('says of what nobody has assessed that nobody has, in the language asked for', async () => {
    const words = { en: 'Not assessed', da: 'Ikke vurderet' };
    for (const language of ['en', 'da'] as const) {
      const card = await (await ask(`/embed/commitments/${shown}?lang=${language}`)).text();
      expect(card).toContain(`<html lang="${language}"`);
      expect(card).toContain(words[language]);
      expect(card).not.toMatch(/Not started|Ikke påbegyndt|No evidence/u);
      expect(card).toContain('We will light &quot;every&quot; pier &lt;b&gt;.');
    }
    expect(await (await ask('/embed/pledges/beacons?lang=da')).text()).toContain('Der er endnu ikke bedt om');
  });

  test('shows nobody what is not public', async () => {
    for (const cookie of ['', 'who=editor']) {
      for (const path of [`/embed/commitments/${hidden}`, `/commitments/${hidden}/embed`]) {
        const answer = await ask(path, { cookie });
        expect([path, answer.status, (await answer.text()).includes('Zwergdommel')]).toEqual([path, 404, false]);
      }
      expect((await ask(`/oembed?url=${SITE}/commitments/${hidden}`, { cookie })).status).toBe(404);
    }
  });
});

describe('the code of a card', () => {
  test('is on a page with a preview, and found by programs of other sites', async () => {
    const page = await (await ask(`/commitments/${shown}`)).text();
    const [, discovered = ''] = /type="application\/json\+oembed" href="([^"]+)"/u.exec(page) ?? [];
    expect(page).toContain(`href="/commitments/${shown}/embed"`);
    const found = await (await ask(discovered.replaceAll('&amp;', '&').slice(SITE.length))).json();
    expect(found).toMatchObject({ version: '1.0', type: 'rich', provider_name: 'Servanda', width: 560 });
    expect(found.html).toContain(
      `<iframe src="${SITE}/embed/commitments/${shown}?lang=en" title="undertaking: Denmark"`,
    );
    const code = await (await ask(`/commitments/${shown}/embed`)).text();
    expect(code).toContain('&lt;iframe src=');
    expect(code).toContain('embed-card');
    expect((await ask('/pledges/beacons/embed')).status).toBe(200);
  });

  test('keeps to the room that there is', async () => {
    const url = encodeURIComponent(`${SITE}/pledges/beacons`);
    const small = await (await ask(`/oembed?url=${url}&maxwidth=300&maxheight=200`)).json();
    expect([small.width, small.height]).toEqual([300, 200]);
    expect((await ask(`/oembed?url=${url}&format=xml`)).status).toBe(501);
  });

  test.each(['', 'nonsense', 'https://elsewhere.example/commitments/x', `${SITE}/actors/dk`, `${SITE}/pledges/no`])(
    'is not to be had of %s',
    async (url) => {
      expect((await ask(`/oembed?url=${encodeURIComponent(url)}`)).status).toBe(404);
    },
  );
});
