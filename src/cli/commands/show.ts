import type { Command } from 'commander';
import { formatOption } from '../options.ts';
import type { Session } from '../session.ts';
import type { ShowOptions } from '../show-record.ts';

/** `servanda show ID`: a document with its commitments, or a commitment with its parts and reasons. */
export function addShow(program: Command, session: Session, finish: (code: number) => void): void {
  const { words } = session;
  program
    .command('show')
    .description(words.help.show)
    .argument('<id>', words.help.id)
    .addOption(formatOption(words, ['text', 'json']))
    .action(async (id: string, options: ShowOptions) => {
      const { showRecord } = await import('../show-record.ts');
      finish(await showRecord(session, id, options));
    });
}
