import { countActors, topBearers } from '../store/actor-figures.ts';
import { commitmentsDue, countCommitments } from '../store/commitments.ts';
import { countTexts, latestExpressions } from '../store/expressions.ts';
import type { DeskContext } from './context.ts';
import { presentActor } from './presenters/present-actor.ts';
import { presentCommitments } from './presenters/present-commitments.ts';
import { presentCounts, presentDocumentRows } from './presenters/present-documents.ts';
import type { OverviewView } from './views.ts';

const BEARERS = 12;
const DEADLINES = 6;
const DOCUMENTS = 6;

/** What the home page shows. */
export async function viewOverview({ database, today }: DeskContext): Promise<OverviewView> {
  const texts = await countTexts(database);
  const { counts, withDeadline } = await countCommitments(database);
  const bearers = await topBearers(database, BEARERS);
  const overdue = await commitmentsDue(database, 'overdue', today, DEADLINES);
  const upcoming = await commitmentsDue(database, 'upcoming', today, DEADLINES);
  return {
    ...texts,
    actors: await countActors(database),
    counts: presentCounts(counts),
    matrix: bearers.map(({ actor, counts: owed }) => ({
      actor: presentActor(actor),
      counts: presentCounts(owed),
      total: owed.reduce((sum, { count }) => sum + count, 0),
    })),
    overdue: await presentCommitments(database, overdue),
    upcoming: await presentCommitments(database, upcoming),
    withDeadline,
    latest: await presentDocumentRows(database, await latestExpressions(database, DOCUMENTS)),
  };
}
