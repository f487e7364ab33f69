import { expect, test } from 'vitest';
import { correctRelease } from '../../src/desk/correct-release.ts';
import { createRelease } from '../../src/desk/create-release.ts';
import { editRelease } from '../../src/desk/edit-release.ts';
import { publishRelease } from '../../src/desk/publish-release.ts';
import { gatherNews, tellNews } from '../../src/desk/tell-news.ts';
import { withdrawRelease } from '../../src/desk/withdraw-release.ts';
import { testDatabase } from '../support/database.ts';
import { pathIn, pledgeSite } from '../support/pledge-site.ts';

const site = await pledgeSite(await testDatabase(), {});
const operator = () => site.context({ role: 'operator' });
const WORDS = { title: 'Two piers are mended', lead: 'Both are open again.', body: 'They will be painted by 2028.' };

async function subscribed(email: string, choice = 'all', frequency = 'at-once'): Promise<void> {
  await site.post('/subscribe', { email, frequency, language: 'en', choice });
  const mail = (await site.mails()).find(({ to }) => to?.[0]?.address === email);
  await site.post(pathIn(mail, '/subscribe/confirm/'), {});
}

async function published(slug: string): Promise<string> {
  const context = await operator();
  const id = await createRelease(context, { slug, language: 'en', title: WORDS.title });
  await editRelease(context, {
    ...{ id, revision: 1, slug, topics: ['digital-diplomacy'], contacts: [], links: [], teamIds: [] },
    texts: { en: WORDS },
  });
  await publishRelease(context, { id });
  return id;
}

const correct = async (id: string, title: string) =>
  correctRelease(await operator(), { id, language: 'en', words: { ...WORDS, title }, note: 'The number of piers' });

const withdraw = async (id: string) =>
  withdrawRelease(await operator(), { id }, { reasons: { en: 'The piers are closed.', da: 'Molerne er lukket.' } });

/** Notes what is new, queues what it is time for, and gives the mails that arrive. */
async function told() {
  await gatherNews(await operator());
  await tellNews(await operator());
  return site.mails();
}

const addresses = (mails: Awaited<ReturnType<typeof told>>) => mails.map(({ to }) => to?.[0]?.address).sort();

test('a corrected press release is mailed as a correction, a withdrawn one named as withdrawn, to those who got it', async () => {
  await subscribed('early@example.org');
  await subscribed('topic@example.org', 'topic:digital-diplomacy');
  await subscribed('other@example.org', 'topic:cybersecurity');
  const id = await published('piers');
  expect(addresses(await told())).toEqual(['early@example.org', 'topic@example.org']);
  await subscribed('late@example.org');

  await correct(id, 'Three piers are mended');
  const corrections = await told();
  expect(addresses(corrections)).toEqual(['early@example.org', 'topic@example.org']);
  expect(corrections[0]?.subject).toBe('Correction: Three piers are mended');
  for (const body of [corrections[0]?.text, corrections[0]?.html]) {
    expect(body).toContain('The number of piers');
    expect(body).toContain('https://servanda.example/news/piers');
  }
  await correct(id, 'Four piers are mended');
  expect(await told()).toHaveLength(2);
  expect(await told()).toEqual([]);

  await withdraw(id);
  const withdrawals = await told();
  expect(addresses(withdrawals)).toEqual(['early@example.org', 'topic@example.org']);
  expect(withdrawals[0]?.subject).toBe('A press release was withdrawn');
  expect(withdrawals[0]?.text).toContain('The press release of 1 March 2026 was withdrawn');
  expect(withdrawals[0]?.text).toContain('The piers are closed.');
  // Of what was withdrawn nothing is said any more.
  expect(withdrawals[0]?.raw).not.toContain('mended');
});

test('who is told once a day gets the corrected words alone, and nothing of what was withdrawn before', async () => {
  await subscribed('daily@example.org', 'topic:digital-diplomacy', 'daily');
  const [kept, gone] = [await published('lights'), await published('bells')];
  await gatherNews(await operator());
  await correct(kept, 'The lights are lit');
  await withdraw(gone);
  site.later(24);
  const mails = (await told()).filter(({ to }) => to?.[0]?.address === 'daily@example.org');
  expect(mails).toHaveLength(1);
  expect(mails[0]?.text).toContain('The lights are lit');
  expect(mails[0]?.text).not.toMatch(/Correction|withdrawn|bells/u);
});
