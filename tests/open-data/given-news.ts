import type { Kysely } from 'kysely';
import { announceAtEvent } from '../../src/desk/announce-at-event.ts';
import type { DeskContext } from '../../src/desk/context.ts';
import { createEvent } from '../../src/desk/create-event.ts';
import { createRelease } from '../../src/desk/create-release.ts';
import { editRelease } from '../../src/desk/edit-release.ts';
import { publishRelease } from '../../src/desk/publish-release.ts';
import { withdrawRelease } from '../../src/desk/withdraw-release.ts';
import type { Database } from '../../src/store/schema.ts';

interface Given {
  readonly database: Kysely<Database>;
  readonly operator: DeskContext;
  readonly commitment: string;
}

/** Press releases and events around the pledge of `givenLights`, all of which lead to `commitment`. */
export async function givenNews(database: Kysely<Database>, operator: DeskContext, commitment: string) {
  await givenReleases({ database, operator, commitment });
  await givenEvents({ database, operator, commitment });
}

/** One release is published, one waits, and one was withdrawn. */
async function givenReleases({ database, operator, commitment }: Given) {
  for (const slug of ['piers', 'kept-back', 'taken-back']) {
    const id = await createRelease(operator, { slug, language: 'en', title: `On ${slug}` });
    const words = { title: `On ${slug}`, lead: 'Both are open.', body: `The *${slug}* are mended.` };
    await editRelease(operator, {
      ...{ id, revision: 1, slug, topics: ['cybersecurity'], teamIds: [], texts: { en: words } },
      contacts: [{ name: 'Per Press', office: 'Press', email: 'press@harbour.example', phone: '12345678' }],
      links: [
        { kind: 'pledge', target: 'lights' },
        { kind: 'commitment', target: commitment },
      ],
    });
    if (slug !== 'kept-back') await publishRelease(operator, { id });
    if (slug === 'taken-back') {
      const { revision } = await database
        .selectFrom('release')
        .select('revision')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      await withdrawRelease(operator, { id, revision }, { reasons: { en: 'Wrong.', da: 'Forkert.' } });
    }
  }
}

/** One event was held, one is to come, and one is internal. */
async function givenEvents({ operator, commitment }: Given) {
  const event = { kind: 'conference', starts: '2026-02-10T23:30', timeZone: 'Europe/Copenhagen', place: 'Esbjerg' };
  const contact = { name: 'Eva Event', office: 'Hosts', email: 'eva@harbour.example', phone: '' };
  const { id } = await createEvent(operator, {
    ...{ ...event, names: { en: 'Night of lights', da: 'Lysets nat' }, initiatives: ['lights'], isPublic: true },
    contacts: [contact],
  });
  await announceAtEvent(operator, id, { kind: 'commitment', target: commitment });
  const hidden = { ...event, starts: '2026-05-01T10:00', names: { en: 'Zwergdommel' }, initiatives: [] };
  await createEvent(operator, { ...hidden, isPublic: false });
  const coming = { ...hidden, kind: 'webinar', names: { en: 'Dawn' }, initiatives: ['keepers'], isPublic: true };
  await createEvent(operator, coming);
}
