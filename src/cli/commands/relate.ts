import { type Command, Option } from 'commander';
import type { RelateOptions } from '../relate-record.ts';
import type { Session } from '../session.ts';

/** `servanda relate ID`: of which text a document of the register is a version. */
export function addRelate(program: Command, session: Session, finish: (code: number) => void): void {
  const { help } = session.words;
  program
    .command('relate')
    .description(help.relate)
    .argument('<id>', help.documentId)
    .addOption(new Option('--same-as <document>', help.sameAs))
    .addOption(new Option('--new-version-of <document>', help.newVersionOf))
    .addOption(new Option('--own-work', help.ownWork))
    .action(async (id: string, options: RelateOptions) => {
      const { relateRecord } = await import('../relate-record.ts');
      finish(await relateRecord(session, id, options));
    });
}
