import type { Command } from 'commander';
import { type AudienceOptions, audienceOptions } from '../declared-audience.ts';
import type { Session } from '../session.ts';

/** `servanda classify ID`: who may see a document of the register. */
export function addClassify(program: Command, session: Session, finish: (code: number) => void): void {
  const { help } = session.words;
  const command = program.command('classify').description(help.classify).argument('<id>', help.documentId);
  for (const option of audienceOptions(session.words)) command.addOption(option);
  command.action(async (id: string, options: AudienceOptions) => {
    const { classifyRecord } = await import('../classify-record.ts');
    finish(await classifyRecord(session, id, options));
  });
}
