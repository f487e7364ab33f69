import type { Command } from 'commander';
import type { Session } from '../session.ts';

/** `servanda verify`: re-checks the log, all files and texts, and all evidence. */
export function addVerify(program: Command, session: Session, finish: (code: number) => void): void {
  program
    .command('verify')
    .description(session.words.evidence.verify)
    .action(async () => {
      const { verifyRegister } = await import('../verify-register.ts');
      finish(await verifyRegister(session));
    });
}
