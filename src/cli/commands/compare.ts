import type { Command } from 'commander';
import type { CompareOptions } from '../compare-documents.ts';
import { documentOptions, formatOption } from '../options.ts';
import type { Session } from '../session.ts';

/** `servanda compare BEFORE AFTER`: what changed between two files, or two documents of the register. */
export function addCompare(program: Command, session: Session, finish: (code: number) => void): void {
  const { words } = session;
  const command = program
    .command('compare')
    .description(words.help.compare)
    .argument('<before>', words.help.before)
    .argument('<after>', words.help.after);
  for (const option of documentOptions(words)) command.addOption(option);
  command.addOption(formatOption(words, ['table', 'jsonl'])).action(async (before, after, options: CompareOptions) => {
    const { compareDocuments } = await import('../compare-documents.ts');
    finish(await compareDocuments(session, [before, after], options));
  });
}
