import { type Command, Option } from 'commander';
import { ROLES, type Role } from '../../store/schema/people.ts';
import type { Session } from '../session.ts';

/** `servanda invite NAME EMAIL` and `servanda invite-again EMAIL`: the way in for whom no administrator can let in. */
export function addInvite(program: Command, session: Session, finish: (code: number) => void): void {
  const { help } = session.words.backup;
  program
    .command('invite')
    .description(help.invite)
    .argument('<name>', help.name)
    .argument('<email>', help.email)
    .addOption(new Option('--role <role>', help.role).choices(ROLES).default('reader'))
    .action(async (name: string, email: string, { role }: { role: Role }) => {
      const { invite } = await import('../invite-people.ts');
      finish(await invite(session, { name, email, role }));
    });
  program
    .command('invite-again')
    .description(help.inviteAgain)
    .argument('<email>', help.email)
    .action(async (email: string) => {
      const { inviteLockedOut } = await import('../invite-people.ts');
      finish(await inviteLockedOut(session, email));
    });
}
