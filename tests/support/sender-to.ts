import type { MailSender } from '../../src/jobs/mail/mail-server.ts';

/** Sends through the test's mail server at a port of this machine. */
export function senderTo(port: number): MailSender {
  return {
    server: { host: '127.0.0.1', port, isSecure: false, needsTls: false, login: null },
    from: { name: 'Servanda', address: 'servanda@ministry.example' },
    baseUrl: 'https://servanda.example',
    ...{ dkim: [], bounceAddress: null, pace: { perMinute: null, conversations: 2 } },
  };
}
