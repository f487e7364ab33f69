import { type Command, Option } from 'commander';
import { audienceOptions } from '../declared-audience.ts';
import type { IngestOptions } from '../ingest-files.ts';
import { documentOptions } from '../options.ts';
import type { Session } from '../session.ts';

/** `servanda ingest FILE|FOLDER…`: files into the register, one transaction each. */
export function addIngest(program: Command, session: Session, finish: (code: number) => void): void {
  const { help } = session.words;
  const command = program.command('ingest').description(help.ingest).argument('<path...>', help.filesAndFolders);
  for (const option of [...documentOptions(session.words), ...audienceOptions(session.words)])
    command.addOption(option);
  command
    .addOption(new Option('--title <title>', help.title))
    .addOption(new Option('--work <key>', help.work))
    .addOption(new Option('--same-as <document>', help.sameAs))
    .addOption(new Option('--new-version-of <document>', help.newVersionOf))
    .addOption(new Option('--own-work', help.ownWork))
    .action(async (paths: string[], options: IngestOptions) => {
      const { ingestFiles } = await import('../ingest-files.ts');
      finish(await ingestFiles(session, paths, options));
    });
}
