import { countActors, countCommitments, topBearers } from '../store/actor-figures.ts';
import { commitmentsDue } from '../store/commitments-by-deadline.ts';
import { countPassages, countTexts, latestExpressions } from '../store/expressions.ts';
import { figureOfTexts, sharesOfTexts } from '../store/register-index/sight.ts';
import type { DeskContext } from './context.ts';
import { presentActor } from './presenters/present-actor.ts';
import { presentCommitments } from './presenters/present-commitments.ts';
import { presentCounts, presentDocumentRows } from './presenters/present-documents.ts';
import type { OverviewView } from './views.ts';

const BEARERS = 12;
const DEADLINES = 6;
const DOCUMENTS = 6;

/** What the home page shows. */
export async function viewOverview(context: DeskContext): Promise<OverviewView> {
  const { database, today } = context;
  const texts = await figureOfTexts(context, 'texts', countTexts);
  const passages = await sharesOfTexts(context, 'passages', countPassages);
  const { counts, withDeadline } = await countCommitments(context);
  const bearers = await topBearers(context, BEARERS);
  const overdue = await commitmentsDue(context, 'overdue', today, DEADLINES);
  const upcoming = await commitmentsDue(context, 'upcoming', today, DEADLINES);
  return {
    ...texts,
    passages: passages.reduce((sum, { count }) => sum + count, 0),
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
