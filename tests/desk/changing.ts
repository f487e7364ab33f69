import type { Kysely } from 'kysely';
import type { Database } from '../../src/store/schema.ts';
import type { TestDatabase } from '../support/database.ts';
import { givenDocument } from '../support/register.ts';
import { givenPerson } from '../support/reviewers.ts';
import { CHANGING_CAMPAIGNS } from './changing-campaigns.ts';
import { CHANGING_EVENTS } from './changing-events.ts';
import { CHANGING_GROUPS } from './changing-groups.ts';
import { CHANGING_PLEDGES } from './changing-pledges.ts';
import { CHANGING_USE_CASES, type ChangingUseCase, type Stage } from './changing-use-cases.ts';
import { CHANGING_VIDEOS } from './changing-videos.ts';

export type { Stage } from './changing-use-cases.ts';

/** Every use case that changes something, by its file in `src/desk`. */
export const CHANGING: Readonly<Record<string, ChangingUseCase>> = {
  ...CHANGING_USE_CASES,
  ...CHANGING_GROUPS,
  ...CHANGING_PLEDGES,
  ...CHANGING_VIDEOS,
  ...CHANGING_CAMPAIGNS,
  ...CHANGING_EVENTS,
};

/** The people whom the use cases know: Edith, who does everything, Rita, and Ada, since the last administrator may not change. */
export async function givenPeople(server: TestDatabase): Promise<void> {
  await givenPerson(server, 'Edith', 'administrator');
  await givenPerson(server, 'Rita', 'reader');
  await givenPerson(server, 'Ada', 'administrator');
}

/** A document of its own, with words of its own, that nobody has done anything with. */
export async function givenStage(database: Kysely<Database>, name: string): Promise<Omit<Stage, 'reader'>> {
  const { id, commitments, deeds } = await givenDocument(database, {
    title: `Piers ${name}`,
    date: '2026-01-15',
    commitments: [
      { quote: `Denmark will mend pier ${name} by June and paint all of its cranes.`, bearers: ['dk'] },
      { quote: `Denmark will light tower ${name} on the west coast.`, bearers: ['dk'] },
      { quote: `Denmark will sound bell ${name} in fog.`, bearers: ['dk'] },
    ],
    deeds: [{ quote: `Denmark mended pier ${name} in March.`, actors: ['dk'] }],
  });
  return { documentId: id, commitments, deedId: deeds[0] ?? '' };
}
