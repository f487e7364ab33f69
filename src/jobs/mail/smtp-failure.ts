/** Where a conversation with a mail server broke off. */
export type SmtpStage =
  /** Before any mail, or for a reason that has to do with us or the server and not with the mail. */
  | 'server'
  /** The server closed the conversation (421) over a mail: it, or whom it passes mail on to, has had enough. */
  | 'closed'
  /** The server answered, and does not take this mail: for good (5xx) or for now (4xx). */
  | 'refused'
  | 'postponed'
  /** After the mail's last line and before an answer: it may have been accepted. */
  | 'unknown';

/** Thrown when a mail, or any mail, cannot be handed over. */
export class SmtpFailure extends Error {
  readonly stage: SmtpStage;
  /** What the server said, or what became of the connection. It may name addresses: not for logs. */
  readonly answer: string;

  constructor(stage: SmtpStage, answer: string, options?: ErrorOptions) {
    super(`the mail server did not take it: ${stage}`, options);
    this.name = 'SmtpFailure';
    this.stage = stage;
    this.answer = answer;
  }
}

/** What nodemailer tells of a failure. */
export interface SmtpError {
  readonly message: string;
  readonly code?: string | undefined;
  readonly response?: string | undefined;
  readonly responseCode?: number | undefined;
  readonly command?: string | undefined;
}

const LONGEST_ANSWER = 300;
/** The server closes the connection, whatever it was asked (RFC 5321, 4.2.1). */
const CLOSING = 421;
/** Commands whose answer is about this mail. The answer to `MAIL FROM` is about who sends. */
const ABOUT_THE_MAIL: ReadonlySet<unknown> = new Set(['RCPT TO', 'DATA']);

/** How far a conversation had come: nothing was sent yet, a mail was being sent, or its last line had gone. */
export type SmtpMoment = 'opening' | 'sending' | 'handed-over';

/** Tells what a failure means. Without an answer to a mail's last line nobody knows. */
export function failureFrom(error: SmtpError, moment: SmtpMoment): SmtpFailure {
  const { responseCode, command, code } = error;
  const answer = (error.response || code || error.message).replace(/\s+/gu, ' ').slice(0, LONGEST_ANSWER);
  const failure = (stage: SmtpStage) => new SmtpFailure(stage, answer, { cause: error });
  if (moment === 'handed-over' && responseCode === undefined) return failure('unknown');
  // The address itself cannot be written in the conversation.
  if (code === 'EENVELOPE' && responseCode === undefined) return failure('refused');
  if (moment === 'opening' || responseCode === undefined) return failure('server');
  if (responseCode === CLOSING) return failure('closed');
  if (moment === 'sending' && !ABOUT_THE_MAIL.has(command)) return failure('server');
  return failure(responseCode >= 500 ? 'refused' : 'postponed');
}

/** RFC 3463: X.1 is about the address, X.2 about the mailbox; who is on a grey list is asked to come again (RFC 6647). */
const ABOUT_THE_MAILBOX = /^\d{3}[ -]4\.[12]\.\d|gr[ea]y-?list/iu;

/**
 * Whether an answer that refuses a mail for now is about that one mailbox; else the system that receives it, or passes
 * it on, has had enough for now.
 */
export function isAboutTheMailbox(answer: string): boolean {
  return ABOUT_THE_MAILBOX.test(answer);
}
