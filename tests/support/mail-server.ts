import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server';

/** A mail as it arrived. */
export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
}

/** How the server answers; each may refuse by giving an answer such as `450 try later`. */
export interface MailServerAnswers {
  readonly connect?: () => string | null;
  readonly recipient?: (address: string) => string | null;
  /** Asked when the whole mail is there. */
  readonly data?: (mail: ReceivedMail) => string | null | Promise<string | null>;
}

/** A mail server of a test, on a free port of this machine. */
export interface TestMailServer {
  readonly port: number;
  /** What was accepted. */
  readonly received: ReceivedMail[];
  /** How it answers from now on. */
  answers: MailServerAnswers;
  close(): Promise<void>;
}

/** Starts a mail server that accepts everything but what `answers` refuses. */
export async function startMailServer(
  answers: MailServerAnswers = {},
  { port = 0, ...options }: SMTPServerOptions & { readonly port?: number } = {},
): Promise<TestMailServer> {
  const received: ReceivedMail[] = [];
  const handlers: SMTPServerOptions = {
    onConnect: (_, done) => done(refusal(started.answers.connect?.())),
    onRcptTo: ({ address }, _, done) => done(refusal(started.answers.recipient?.(address))),
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', async () => {
        const mail = { ...envelopeOf(session), raw: Buffer.concat(parts).toString() };
        const refused = refusal(await started.answers.data?.(mail));
        if (!refused) received.push(mail);
        done(refused);
      });
    },
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    ...options,
    ...handlers,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const started: TestMailServer = {
    port: (server.server.address() as AddressInfo).port,
    received,
    answers,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
  return started;
}

function envelopeOf({ envelope }: SMTPServerSession): Pick<ReceivedMail, 'from' | 'to'> {
  const { mailFrom, rcptTo } = envelope;
  return { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address) };
}

function refusal(answer: string | null | undefined): Error | null {
  if (!answer) return null;
  const [, code = '451', words = ''] = /^(\d{3}) (.*)$/u.exec(answer) ?? [];
  return Object.assign(new Error(words), { responseCode: Number(code) });
}
