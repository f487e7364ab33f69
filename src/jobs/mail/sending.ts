import type { Kysely } from 'kysely';
import { operatorContext } from '../../desk/open-context.ts';
import { takeRefusal } from '../../desk/take-returned-mail.ts';
import { endMail, markHandingOver, postponeMail } from '../../store/mails.ts';
import type { Database } from '../../store/schema.ts';
import {
  releaseMails,
  restDestination,
  type TakenMail,
  takeMails,
  welcomeDestination,
} from '../../store/take-mails.ts';
import { keptAnswer } from './kept-answer.ts';
import { messageFor } from './message-for.ts';
import type { SendingOptions } from './sending-options.ts';
import { isAboutTheMailbox, SmtpFailure } from './smtp-failure.ts';
import { SmtpSession } from './smtp-session.ts';

const MINUTE_MS = 60_000;
/** How long a mail, or a destination, waits after each attempt that failed, in minutes; the last one again and again. */
const PAUSES = [1, 5, 15, 60, 120, 240];
/** How many mails one worker takes at once. */
const BATCH = 50;
/** When so many destinations in a row end in a closed conversation, it is the server that closes. */
const CLOSED_TO_ALL = 3;

/** One worker's way through the mails that are due: one conversation, a batch at a time. */
export class Sending {
  private readonly options: SendingOptions;
  private readonly connection: Kysely<Database>;
  private readonly worker: number;
  private session: SmtpSession | null = null;
  /** Destinations that took nothing when this worker tried last. */
  private readonly resting = new Set<string>();
  /** Destinations over which the server closed the conversation since it last took a mail. */
  private readonly closedOver = new Set<string>();

  constructor(options: SendingOptions, connection: Kysely<Database>, worker: number) {
    this.options = options;
    this.connection = connection;
    this.worker = worker;
  }

  /**
   * Sends until nothing is due; `onPlenty` is called when there is work for another. Throws `SmtpFailure` when the server
   * takes no mail at all; then no mail is left taken.
   */
  async go(onPlenty: () => void): Promise<void> {
    const { now, signal, sender } = this.options;
    const pace = { most: BATCH, perMinute: sender.pace.perMinute };
    try {
      while (!signal?.aborted) {
        // First the server, then the mails: while the server is away no mail's attempts are used up.
        await this.converse();
        this.resting.clear();
        const mails = await takeMails(this.connection, this.worker, now(), pace);
        if (mails.length === 0) return;
        if (mails.length === BATCH) onPlenty();
        await this.sendEach(mails);
      }
    } finally {
      this.session?.close();
    }
  }

  /** What is not tried, since it is time to stop, or its destination or the server takes nothing, waits again. */
  private async sendEach(mails: readonly TakenMail[]): Promise<void> {
    try {
      for (const mail of mails) {
        if (this.options.signal?.aborted) return;
        if (!this.resting.has(nameOf(mail))) await this.attempt(mail);
      }
    } finally {
      await releaseMails(this.connection, this.worker);
    }
  }

  private async converse(): Promise<SmtpSession> {
    if (this.session === null || this.session.isOver) {
      this.session = await SmtpSession.open(this.options.sender.server);
    }
    return this.session;
  }

  private async attempt(mail: TakenMail): Promise<void> {
    const message = await messageFor(this.options, mail);
    if (message === 'unreadable') return this.end(mail, 'refused', message);
    if (message === 'nothing-to-tell') return this.end(mail, 'withdrawn', message);
    const session = await this.converse();
    try {
      const answer = await session.send(message, () => markHandingOver(this.connection, this.worker, mail.id));
      await this.end(mail, 'sent', keptAnswer(mail, answer));
      this.closedOver.clear();
      if (mail.refusals > 0) await welcomeDestination(this.connection, mail, this.options.now());
    } catch (error) {
      if (!(error instanceof SmtpFailure)) throw error;
      await this.settle(mail, error);
    }
  }

  private async settle(mail: TakenMail, failure: SmtpFailure): Promise<void> {
    const { stage } = failure;
    const answer = keptAnswer(mail, failure.answer);
    if (stage === 'refused') return this.refuse(mail, answer);
    const postponement = { nextAt: this.after(mail.attempts), answer, mayHaveArrived: stage === 'unknown' };
    await postponeMail(this.connection, this.worker, mail.id, postponement);
    if (stage === 'server') throw new SmtpFailure(stage, answer);
    if (stage === 'closed') this.closedOver.add(nameOf(mail));
    if (this.closedOver.size >= CLOSED_TO_ALL) throw new SmtpFailure('server', answer);
    if (stage === 'closed' || (stage === 'postponed' && !isAboutTheMailbox(failure.answer))) await this.rest(mail);
  }

  /** Somebody outside whose address is no more is written to no more. */
  private async refuse(mail: TakenMail, answer: string): Promise<void> {
    await this.end(mail, 'refused', answer);
    if (mail.contactId !== null) await takeRefusal(operatorContext(this.options), mail.id, answer);
  }

  private async rest(mail: TakenMail): Promise<void> {
    this.resting.add(nameOf(mail));
    await restDestination(this.connection, mail, this.after(mail.refusals + 1));
  }

  /** When to try again what has failed so often. */
  private after(failures: number): Date {
    const pause = PAUSES[Math.min(failures, PAUSES.length) - 1] ?? 0;
    return new Date(this.options.now().getTime() + pause * MINUTE_MS);
  }

  private end({ id }: TakenMail, state: 'sent' | 'refused' | 'withdrawn', answer: string): Promise<void> {
    return endMail(this.connection, this.worker, id, { state, answer, at: this.options.now() });
  }
}

function nameOf({ destination }: TakenMail): string {
  return destination.toString('hex');
}
