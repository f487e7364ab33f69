import { assignCommitment } from '../desk/assign-commitment.ts';
import type { DeskContext } from '../desk/context.ts';
import { Invalid } from '../desk/errors.ts';
import type { Progress } from '../desk/follow-up-views.ts';
import { reportProgress } from '../desk/report-progress.ts';
import { statusAsOf } from '../desk/status-as-of.ts';
import { possibleOwners } from '../desk/view-follow-up.ts';
import { formatDate } from '../wording/dates.ts';
import { wordingIn } from '../wording/wording.ts';
import { withDesk } from './open-desk.ts';
import { DONE, type Session } from './session.ts';

/** What the options of `servanda assign` give: whole names. */
export interface AssignOptions {
  readonly person?: string;
  readonly team?: string;
  readonly text?: string;
}

/** What the options of `servanda report-progress` give. */
export interface ProgressOptions {
  readonly code: Progress;
  readonly asOf?: string;
  readonly text?: string;
}

/** Gives a commitment to a team, a person or nobody, and says where it stands; gives the exit code. */
export async function assignFromTerminal(session: Session, id: string, options: AssignOptions): Promise<number> {
  return withDesk(session, async (context) => {
    const { teams, people } = await possibleOwners(context);
    await assignCommitment(context, {
      commitmentId: id,
      teamId: idOf('team', teams, options.team),
      personId: idOf('person', people, options.person),
      text: options.text,
    });
    return sayStatus(session, context, id);
  });
}

/** Reports progress on a commitment and says where it stands; gives the exit code. */
export async function reportFromTerminal(session: Session, id: string, options: ProgressOptions): Promise<number> {
  return withDesk(session, async (context) => {
    await reportProgress(context, { commitmentId: id, ...options });
    return sayStatus(session, context, id);
  });
}

/** The identifier behind a name; undefined for no name. Throws `Invalid` for one that nobody has, or several. */
function idOf<Id>(
  field: string,
  all: readonly { readonly id: Id; readonly name: string }[],
  name: string | undefined,
): Id | undefined {
  if (name === undefined) return undefined;
  const [found, ...others] = all.filter((each) => each.name.toLowerCase() === name.toLowerCase());
  if (found && others.length === 0) return found.id;
  throw new Invalid([{ field, code: 'not-one-of', details: { value: name } }]);
}

async function sayStatus(session: Session, context: DeskContext, id: string): Promise<number> {
  const { assignment, progress } = await statusAsOf(context, id);
  const { followUp } = wordingIn(session.locale);
  const owner = [assignment?.person?.name, assignment?.team?.name].filter(Boolean).join(', ');
  const since = progress.current ? `, ${followUp.since(formatDate(progress.current.asOf, session.locale))}` : '';
  await session.output.write(
    `${followUp.owner}: ${owner || followUp.nobody}\n${followUp.progress}: ${followUp.progresses[progress.code]}${since}\n`,
  );
  return DONE;
}
