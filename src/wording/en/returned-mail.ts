import type { returnedMail as danish } from '../da/returned-mail.ts';

/** What a mail server is told when it cannot hand over a mail that came back. */
export const returnedMail: typeof danish = {
  wrongSecret: 'The header Authorization must be “Bearer” and the secret in SERVANDA_BOUNCE_SECRET.',
  wrongType: 'A mail as it came is taken here, with Content-Type: message/rfc822.',
  tooLarge: 'The mail is too large.',
  tooMany: (seconds: number) => `Too many have come. Try again in ${seconds} s.`,
};
