import { beforeAll, describe, expect, test } from 'vitest';
import { setProgrammePoint } from '../../src/desk/change-programme.ts';
import { INTERNAL_AUDIENCE, moveToAudience } from '../../src/store/audiences.ts';
import { testDatabase } from '../support/database.ts';
import { givenLights } from './given-lights.ts';
import { givenNews } from './given-news.ts';
import { openSite, SITE, triplesAt } from './open-site.ts';

const SCHEMA = 'https://schema.org/';
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

const own = await testDatabase();
const { database } = own;
const editor = { role: 'editor', personId: 'somebody', name: 'Somebody', teamIds: [] } as const;
const { ask, operator, publicPages } = openSite(own, { editor });

const SLUG = 'night-of-lights-2026-02-10';
const PATH = `/events/${SLUG}`;
let [text, commitment] = ['', ''];

beforeAll(async () => {
  ({ text, commitment } = await givenLights(database, operator));
  await givenNews(database, operator, commitment);
  const { id } = await database.selectFrom('event').select('id').where('slug', '=', SLUG).executeTakeFirstOrThrow();
  await setProgrammePoint(operator, id, {
    ...{
      starts: '2026-02-10T23:45',
      ends: null,
      titles: { en: 'The first lamp', da: 'Den første lampe' },
      place: 'Pier 2',
    },
    speakers: [{ name: 'Ada "Amber" </script>', office: 'Director', actor: 'amber' }],
  });
});

const typeOf = (answer: Response) => answer.headers.get('content-type')?.split(';')[0];

describe('the address of an event', () => {
  test.each([
    ['text/html', 'text/html'],
    ['application/ld+json', 'application/ld+json'],
    ['application/ld+json;q=0.5, text/html;q=0.4', 'application/ld+json'],
  ])('answers %s with %s, kept or not', async (accept, type) => {
    for (const _ of ['made', 'kept']) {
      const answer = await ask(PATH, { accept });
      expect([answer.status, typeOf(answer)]).toEqual([200, type]);
      expect(answer.headers.get('vary')?.split(/, ?/u)).toContain('Accept');
    }
  });

  test('leads from its page to the data, and refuses what it has not', async () => {
    const page = await ask(PATH);
    expect(page.headers.get('link')).toContain(`<${PATH}.jsonld>; rel="alternate"; type="application/ld+json"`);
    expect(await page.text()).toContain(`<link rel="alternate" type="application/ld+json" href="${PATH}.jsonld"/>`);
    const refused = await ask(PATH, { accept: 'text/csv' });
    expect([refused.status, (await refused.json()).detail]).toEqual([
      406,
      expect.stringContaining('text/html, application/ld+json'),
    ]);
    expect((await ask(`${PATH}.jsonld?as-of=2026-02-01`)).status).toBe(400);
  });

  test('leaves the other pages of events to themselves', async () => {
    for (const path of ['/events', '/events/past', '/events/past/2026', `${PATH}/register`]) {
      const answer = await ask(path, { accept: 'application/ld+json' });
      expect([path, answer.status === 406, typeOf(answer)]).toEqual([path, false, 'text/html']);
    }
    expect(typeOf(await ask(`${PATH}/event.ics`))).toBe('text/calendar');
  });

  test('tells a processor when and where it was, its programme, and what was announced', async () => {
    const it = SITE + PATH;
    const triples = await triplesAt(ask, `${PATH}.jsonld`);
    const objectsOf = (subject: string, predicate: string) =>
      triples.filter(([one, two]) => one === subject && two === predicate).map(([, , object]) => object);
    expect(objectsOf(it, TYPE)).toEqual([`${SCHEMA}Event`]);
    expect(objectsOf(it, `${SCHEMA}name`).sort()).toEqual(['Lysets nat', 'Night of lights']);
    expect(objectsOf(it, `${SCHEMA}startDate`)).toEqual(['2026-02-10T23:30:00+01:00']);
    expect(objectsOf(it, `${SCHEMA}eventStatus`)).toEqual([`${SCHEMA}EventScheduled`]);
    expect(objectsOf(it, `${SCHEMA}eventAttendanceMode`)).toEqual([`${SCHEMA}OfflineEventAttendanceMode`]);
    const [place = ''] = objectsOf(it, `${SCHEMA}location`);
    expect(objectsOf(place, `${SCHEMA}name`)).toEqual(['Esbjerg']);
    expect(objectsOf(it, `${SCHEMA}about`).sort()).toEqual(
      [`${SITE}/pledges/lights`, `${SITE}/commitments/${commitment}`].sort(),
    );
    const [point = ''] = objectsOf(it, `${SCHEMA}subEvent`);
    expect(objectsOf(point, `${SCHEMA}startDate`)).toEqual(['2026-02-10T23:45:00+01:00']);
    const [speaker = ''] = objectsOf(point, `${SCHEMA}performer`);
    expect(objectsOf(speaker, `${SCHEMA}name`)).toEqual(['Ada "Amber" </script>']);
    expect(objectsOf(speaker, `${SCHEMA}affiliation`)).toEqual([`${SITE}/actors/amber`]);
    expect(triples.map(([, predicate]) => predicate).filter((each) => !each.startsWith('http'))).toEqual([]);
    expect(JSON.stringify(triples)).not.toMatch(/Eva|eva@/u);
  });

  test('is none where the event is internal, and tells nothing that is', async () => {
    const { slug } = await database
      .selectFrom('event')
      .select('slug')
      .where('slug', 'like', 'zwergdommel%')
      .executeTakeFirstOrThrow();
    for (const path of [`/events/${slug}.jsonld`, '/events/none.jsonld']) {
      const answer = await ask(path);
      expect([path, answer.status, typeOf(answer)]).toEqual([path, 404, 'application/problem+json']);
    }
    expect((await ask(`/events/${slug}.jsonld`, { cookie: 'who=editor' })).status).toBe(200);
    await moveToAudience(database, text, INTERNAL_AUDIENCE);
    publicPages.changed();
    const about = (await triplesAt(ask, `${PATH}.jsonld`)).filter(([, predicate]) => predicate === `${SCHEMA}about`);
    expect(about.map(([, , object]) => object)).toEqual([`${SITE}/pledges/lights`]);
  });
});
