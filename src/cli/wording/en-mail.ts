import type { mail as danish } from './da-mail.ts';

/** What the command line says of mails. */
export const mail: typeof danish = {
  help: {
    mailKey: 'make a key that mails are signed with (DKIM), and show the record that the domain has to publish',
    selector: 'what the key is called among those of the domain, such as s2026',
    keyFile: 'the file of the private key; it is made where it is not there',
    type: 'the kind of key',
    domain: 'the domain that mails come from (else that of SERVANDA_MAIL_FROM)',
    bounces: 'take in mails that came back to SERVANDA_BOUNCE_ADDRESS, and complaints of mails',
    messages: 'files with a message each, as they came',
  },
  noDomain: 'Name the domain with --domain, or set SERVANDA_MAIL_FROM.',
  noSelector: (selector) => `${selector} cannot be the name of a key.`,
  noKey: (file) => `${file} is no private RSA or Ed25519 key that can be read.`,
  keyMade: (file) => `The key is made and stands in ${file}. Only you can read it.`,
  keyThere: (file) => `The key in ${file} was there before.`,
  publish: (setting) => `Publish this record in the DNS of the domain, and set SERVANDA_DKIM=${setting}`,
  outcomes: {
    'no-report': 'no report of a mail that did not arrive',
    'not-ours': 'without our sign in the return address; nothing was done',
    noted: 'noted',
    ended: 'noted, and the subscription has ended',
    unreadable: 'cannot be read',
  },
};
