import { type Command, Option } from 'commander';
import { DKIM_KEY_TYPES, type DkimKeyType } from '../../formats/mail/dkim.ts';
import type { Session } from '../session.ts';

/** `servanda mail-key SELECTOR FILE` and `servanda bounces FILE…`: signing mail, and what comes back of it. */
export function addMail(program: Command, session: Session, finish: (code: number) => void): void {
  const { help } = session.words.mail;
  program
    .command('mail-key')
    .description(help.mailKey)
    .argument('<selector>', help.selector)
    .argument('<file>', help.keyFile)
    .addOption(new Option('--type <type>', help.type).choices(DKIM_KEY_TYPES).default('rsa'))
    .option('--domain <domain>', help.domain)
    .action(async (selector: string, file: string, options: { type: DkimKeyType; domain?: string }) => {
      const { showMailKey } = await import('../mail-key.ts');
      finish(await showMailKey(session, { selector, file, ...options }));
    });
  program
    .command('bounces')
    .description(help.bounces)
    .argument('<file...>', help.messages)
    .action(async (files: string[]) => {
      const { takeBounces } = await import('../take-bounces.ts');
      finish(await takeBounces(session, files));
    });
}
