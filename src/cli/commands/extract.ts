import { type Command, Option } from 'commander';
import type { ExtractOptions } from '../extract-files.ts';
import { documentOptions, formatOption } from '../options.ts';
import type { Session } from '../session.ts';

/** `servanda extract FILE…`: the commitments in files, or what was done, without a register. */
export function addExtract(program: Command, session: Session, finish: (code: number) => void): void {
  const { words } = session;
  const command = program.command('extract').description(words.help.extract).argument('<file...>', words.help.files);
  for (const option of documentOptions(words)) command.addOption(option);
  command
    .addOption(formatOption(words, ['jsonl', 'table']))
    .addOption(new Option('--deeds', words.help.deeds))
    .addOption(new Option('--explain <id>', words.help.explain))
    .action(async (paths: string[], options: ExtractOptions) => {
      const { extractFiles } = await import('../extract-files.ts');
      finish(await extractFiles(session, paths, options));
    });
}
