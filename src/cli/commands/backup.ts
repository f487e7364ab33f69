import type { Command } from 'commander';
import type { Session } from '../session.ts';

/** `servanda backup [TARGET]` and `servanda restore FILE`: everything in one file, and back again. */
export function addBackup(program: Command, session: Session, finish: (code: number) => void): void {
  const { help } = session.words.backup;
  program
    .command('backup')
    .description(help.backup)
    .argument('[target]', help.target)
    .action(async (target: string | undefined) => {
      const { backUp } = await import('../back-up.ts');
      finish(await backUp(session, target));
    });
  program
    .command('restore')
    .description(help.restore)
    .argument('<archive>', help.archive)
    .option('--check', help.check, false)
    .action(async (archive: string, { check }: { check: boolean }) => {
      const { checkArchive, restore } = await import('../back-up.ts');
      finish(await (check ? checkArchive(session, archive) : restore(session, archive)));
    });
}
