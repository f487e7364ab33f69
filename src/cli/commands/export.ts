import { type Command, Option } from 'commander';
import { AKOMA_NTOSO_EDITIONS } from '../../reading/akoma-ntoso/vocabulary.ts';
import type { ExportOptions } from '../export-document.ts';
import { formatOption, typeOption } from '../options.ts';
import type { Session } from '../session.ts';

/** `servanda export ID|FILE`: a document in a form that other programs read. */
export function addExport(program: Command, session: Session, finish: (code: number) => void): void {
  const { words } = session;
  program
    .command('export')
    .description(words.help.export)
    .argument('<document>', words.help.documentOrFile)
    .addOption(formatOption(words, ['akn']))
    .addOption(new Option('--edition <edition>', words.help.edition).choices(AKOMA_NTOSO_EDITIONS).default('draft'))
    .addOption(typeOption(words.help))
    .action(async (document: string, options: ExportOptions) => {
      const { exportDocument } = await import('../export-document.ts');
      finish(await exportDocument(session, document, options));
    });
}
