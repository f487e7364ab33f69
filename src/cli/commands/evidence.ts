import { type Command, Option } from 'commander';
import { STANCES } from '../../desk/evidence-views.ts';
import type { AddEvidenceOptions } from '../add-evidence.ts';
import type { Session } from '../session.ts';

/** `servanda evidence add COMMITMENT`: gives evidence for a commitment. */
export function addEvidence(program: Command, session: Session, finish: (code: number) => void): void {
  const { help, evidence } = session.words;
  const commands = program.command('evidence').description(evidence.help).helpCommand(false);
  commands
    .command('add')
    .description(evidence.add)
    .argument('<commitment>', evidence.commitment)
    .addOption(new Option('--address <address>', evidence.address).conflicts(['file', 'passage']))
    .addOption(new Option('--file <file>', evidence.file).conflicts('passage'))
    .addOption(new Option('--passage <document#passage>', evidence.passage))
    .addOption(new Option('--words <words>', evidence.words))
    .addOption(new Option('--stance <stance>', evidence.stance).choices(STANCES).default('supports'))
    .addOption(new Option('--note <note>', evidence.note))
    .addOption(new Option('--internal', evidence.internal))
    .action(async (commitment: string, options: AddEvidenceOptions) => {
      const { giveEvidence } = await import('../add-evidence.ts');
      finish(await giveEvidence(session, commitment, options));
    });
  for (const command of commands.commands) command.helpOption('-h, --help', help.help);
}
