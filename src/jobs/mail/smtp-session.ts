import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { MailServer } from './mail-server.ts';
import { failureFrom, type SmtpError, type SmtpFailure, type SmtpMoment } from './smtp-failure.ts';

/** How long the server may take to be there, to greet, and to answer, in milliseconds. */
const CONNECTION_MS = 20_000;
const GREETING_MS = 30_000;
const ANSWER_MS = 120_000;

/** A mail as it goes over the line. */
export interface MailMessage {
  readonly from: string;
  readonly to: string;
  readonly bytes: Buffer;
}

/** A conversation with a mail server, one mail after the other, until it is over. */
export class SmtpSession {
  private readonly connection: SMTPConnection;
  private fail: (error: SmtpError) => void = () => undefined;
  private over = false;

  private constructor(connection: SMTPConnection) {
    this.connection = connection;
    connection.on('error', (error) => this.fail(error));
    connection.on('end', () => {
      this.over = true;
      // An answer that closes the connection is told right after this.
      queueMicrotask(() => this.fail({ message: 'the connection was closed' }));
    });
  }

  /** Begins a conversation. Throws `SmtpFailure`. */
  static async open({ host, port, isSecure, needsTls, login }: MailServer): Promise<SmtpSession> {
    const session = new SmtpSession(
      new SMTPConnection({
        ...{ host, port, secure: isSecure, requireTLS: needsTls },
        ...{ connectionTimeout: CONNECTION_MS, greetingTimeout: GREETING_MS, socketTimeout: ANSWER_MS },
      }),
    );
    const { connection } = session;
    try {
      await session.answered<unknown>((settle) => connection.connect(settle));
      if (login) await session.answered<unknown>((settle) => connection.login(login, settle));
      return session;
    } catch (error) {
      connection.close();
      throw failureFrom(error as SmtpError, 'opening');
    }
  }

  /** Whether no more mails can be handed over: the connection broke, or one side closed it. */
  get isOver(): boolean {
    return this.over;
  }

  /**
   * Hands a mail over and gives the server's answer. `beforeLastLine` runs when all but the last line is there: a mail
   * without its last line is no mail to the server, so if it throws, or the process dies, nothing was sent. Throws
   * `SmtpFailure`, and what `beforeLastLine` throws.
   */
  async send({ from, to, bytes }: MailMessage, beforeLastLine: () => Promise<void>): Promise<string> {
    let moment: SmtpMoment = 'sending';
    let refusal: unknown;
    async function* lines() {
      yield bytes;
      try {
        await beforeLastLine();
        moment = 'handed-over';
      } catch (error) {
        refusal = error;
        throw error;
      }
    }
    const { connection } = this;
    try {
      const { response } = await this.answered<{ response: string }>((settle) =>
        connection.send({ from, to }, Readable.from(lines()), settle),
      );
      return response;
    } catch (error) {
      if (refusal !== undefined) {
        this.abandon();
        throw refusal;
      }
      const failure = failureFrom(error as SmtpError, moment);
      await this.goOnAfter(failure);
      throw failure;
    }
  }

  /** A mail that is refused leaves the conversation as it was before (`RSET`); after anything else it is over. */
  private async goOnAfter({ stage }: SmtpFailure): Promise<void> {
    const isRefusal = stage === 'refused' || stage === 'postponed';
    const goesOn =
      isRefusal &&
      (await this.answered<unknown>((settle) => this.connection.reset(settle)).then(
        () => true,
        () => false,
      ));
    if (!goesOn) this.abandon();
  }

  private abandon(): void {
    this.over = true;
    this.connection.close();
  }

  /** Ends the conversation. */
  close(): void {
    if (this.over) return;
    this.over = true;
    this.fail = () => undefined;
    this.connection.quit();
  }

  /** Waits for the answer to one request, or for the connection to break. */
  private answered<Answer>(
    request: (settle: (error?: SmtpError | null, answer?: Answer) => void) => void,
  ): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.fail = reject;
      request((error, answer) => (error ? reject(error) : resolve(answer as Answer)));
    });
  }
}
