import { type Command, Option } from 'commander';
import { PROGRESSES } from '../../desk/follow-up-views.ts';
import type { AssignOptions, ProgressOptions } from '../follow-commitment.ts';
import type { Session } from '../session.ts';

/** `servanda assign ID` and `servanda report-progress ID`: who looks after a commitment, and what has become of it. */
export function addFollowUp(program: Command, session: Session, finish: (code: number) => void): void {
  const { help } = session.words;
  program
    .command('assign')
    .description(help.assign)
    .argument('<id>', help.commitmentId)
    .addOption(new Option('--person <name>', help.person))
    .addOption(new Option('--team <name>', help.ownerTeam))
    .addOption(new Option('--text <text>', help.remark))
    .action(async (id: string, options: AssignOptions) => {
      const { assignFromTerminal } = await import('../follow-commitment.ts');
      finish(await assignFromTerminal(session, id, options));
    });
  program
    .command('report-progress')
    .description(help.reportProgress)
    .argument('<id>', help.commitmentId)
    .addOption(new Option('--code <code>', help.progressCode).choices(PROGRESSES).makeOptionMandatory())
    .addOption(new Option('--as-of <date>', help.asOf))
    .addOption(new Option('--text <text>', help.remark))
    .action(async (id: string, options: ProgressOptions) => {
      const { reportFromTerminal } = await import('../follow-commitment.ts');
      finish(await reportFromTerminal(session, id, options));
    });
}
