import type { Command } from 'commander';
import { formatOption, typeOption } from '../options.ts';
import type { ReadOptions } from '../read-files.ts';
import type { Session } from '../session.ts';

/** `servanda read FILE…`: the tree of documents, passage by passage. */
export function addRead(program: Command, session: Session, finish: (code: number) => void): void {
  const { words } = session;
  program
    .command('read')
    .description(words.help.read)
    .argument('<file...>', words.help.files)
    .addOption(typeOption(words.help))
    .addOption(formatOption(words, ['jsonl', 'table']))
    .action(async (paths: string[], options: ReadOptions) => {
      const { readFiles } = await import('../read-files.ts');
      finish(await readFiles(session, paths, options));
    });
}
