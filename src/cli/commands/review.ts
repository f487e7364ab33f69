import { type Command, Option } from 'commander';
import { REJECTION_REASONS, type RejectionReason } from '../../desk/review-views.ts';
import type { Session } from '../session.ts';

/** `servanda review list|confirm|reject`: what waits to be decided of, and deciding of it. */
export function addReview(program: Command, session: Session, finish: (code: number) => void): void {
  const { help } = session.words.review;
  const review = program.command('review').description(help.review).helpCommand(false);
  review
    .command('list')
    .description(help.list)
    .argument('[document]', help.document)
    .action(async (document: string | undefined) => {
      const { listReview } = await import('../review-commitments.ts');
      finish(await listReview(session, document));
    });
  review
    .command('confirm')
    .description(help.confirm)
    .argument('<ids...>', help.ids)
    .action(async (ids: string[]) => {
      const { confirmAll } = await import('../review-commitments.ts');
      finish(await confirmAll(session, ids));
    });
  review
    .command('reject')
    .description(help.reject)
    .argument('<ids...>', help.ids)
    .addOption(new Option('--reason <reason>', help.reason).choices(REJECTION_REASONS).makeOptionMandatory())
    .addOption(new Option('--note <text>', help.note))
    .action(async (ids: string[], options: { reason: RejectionReason; note?: string }) => {
      const { rejectAll } = await import('../review-commitments.ts');
      finish(await rejectAll(session, ids, options));
    });
  for (const command of review.commands) command.helpOption('-h, --help', session.words.help.help);
}
