import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** A key with which a domain answers for its mail (DomainKeys Identified Mail, RFC 6376). */
export interface DkimKey {
  readonly domain: string;
  /** Names the key among those of the domain. */
  readonly selector: string;
  /** Private, RSA or Ed25519 (RFC 8463). */
  readonly key: KeyObject;
}

/** Where the public part of a key belongs in the domain name system, and what is to stand there (RFC 6376, 3.6). */
export interface DkimRecord {
  readonly name: string;
  readonly value: string;
}

/** The kinds of keys that mail is signed with; every receiver knows the first. */
export const DKIM_KEY_TYPES = ['rsa', 'ed25519'] as const;

/** One of {@link DKIM_KEY_TYPES}. */
export type DkimKeyType = (typeof DKIM_KEY_TYPES)[number];

/** RFC 8301, 3.2: receivers take nothing shorter. */
const SHORTEST_RSA = 1024;
const NEW_RSA = 2048;
/** Names of keys and domains (RFC 6376, 3.1). */
const NAME = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/iu;

/** Whether this can name a key. */
export function isSelector(written: string): boolean {
  return NAME.test(written);
}

/** A new private key, in PEM. */
export function makeDkimKey(type: DkimKeyType): string {
  const { privateKey } =
    type === 'rsa' ? generateKeyPairSync('rsa', { modulusLength: NEW_RSA }) : generateKeyPairSync('ed25519');
  return privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
}

/** The private key in a PEM; null where there is none that mail can be signed with. */
export function readDkimKey(pem: string): KeyObject | null {
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
    return (key.asymmetricKeyDetails?.modulusLength ?? 0) >= SHORTEST_RSA && key.asymmetricKeyType === 'rsa'
      ? key
      : null;
  } catch {
    return null;
  }
}

/** What is signed of the head. A field that a mail does not have is signed as missing, so that nobody adds one. */
const SIGNED = [
  ...['from', 'to', 'subject', 'date', 'message-id', 'mime-version', 'content-type', 'content-language'],
  ...['auto-submitted', 'reply-to', 'cc', 'list-unsubscribe', 'list-unsubscribe-post'],
];

/** Those of which a mail has one, and a reader would be deceived by a second. */
const NEVER_TWICE = ['from', 'to', 'subject', 'date', 'list-unsubscribe', 'list-unsubscribe-post'];

/**
 * The mail with a signature of each key in front; its lines end in CRLF. `at` is when it was signed. The same mail, keys
 * and instant give the same bytes.
 */
export function signMail(message: Buffer, keys: readonly DkimKey[], at: Date): Buffer {
  const text = message.toString('latin1');
  const end = text.indexOf('\r\n\r\n');
  const fields = fieldsOf(text.slice(0, end));
  const bodyHash = createHash('sha256')
    .update(relaxedBody(text.slice(end + 4)), 'latin1')
    .digest('base64');
  const signatures = keys.map((key) => `${signatureField(key, { fields, bodyHash, at })}\r\n`);
  return Buffer.concat([Buffer.from(signatures.join(''), 'latin1'), message]);
}

/** What the domain has to publish for a key. */
export function dkimRecord({ domain, selector, key }: DkimKey): DkimRecord {
  const point = createPublicKey(key);
  const isEdwards = key.asymmetricKeyType === 'ed25519';
  const bytes = isEdwards
    ? Buffer.from(point.export({ format: 'jwk' }).x ?? '', 'base64url')
    : point.export({ format: 'der', type: 'spki' });
  const type = isEdwards ? 'ed25519' : 'rsa';
  return { name: `${selector}._domainkey.${domain}`, value: `v=DKIM1; k=${type}; p=${bytes.toString('base64')}` };
}

interface Head {
  readonly fields: ReadonlyMap<string, readonly string[]>;
  readonly bodyHash: string;
  readonly at: Date;
}

function signatureField({ domain, selector, key }: DkimKey, { fields, bodyHash, at }: Head): string {
  const isEdwards = key.asymmetricKeyType === 'ed25519';
  const unsigned = [
    `DKIM-Signature: v=1; a=${isEdwards ? 'ed25519' : 'rsa'}-sha256; c=relaxed/relaxed; d=${domain}; s=${selector};`,
    ` t=${Math.floor(at.getTime() / 1000)};`,
    ` h=${[...SIGNED, ...NEVER_TWICE].join(':').replace(/.{50,66}:/gu, '$&\r\n  ')};`,
    ` bh=${bodyHash};`,
    ' b=',
  ].join('\r\n');
  const signed = [...signedFields(fields), relaxedField(unsigned)].join('\r\n');
  const data = Buffer.from(signed, 'latin1');
  // Ed25519 signs the hash (RFC 8463, 3).
  const signature = isEdwards ? sign(null, createHash('sha256').update(data).digest(), key) : sign('sha256', data, key);
  return unsigned + (signature.toString('base64').match(/.{1,72}/gu) ?? []).join('\r\n  ');
}

/** The fields that are there, in the order of `h=`; of several with a name the last is signed first. */
function signedFields(fields: Head['fields']): string[] {
  return SIGNED.flatMap((name) => fields.get(name)?.slice(-1) ?? []);
}

/** The fields of a head by their names, in the form in which they are signed. */
function fieldsOf(head: string): Head['fields'] {
  const relaxed = head.split(/\r\n(?![ \t])/u).map(relaxedField);
  return Map.groupBy(relaxed, (field) => field.slice(0, field.indexOf(':')));
}

/** RFC 6376, 3.4.2. */
function relaxedField(field: string): string {
  const colon = field.indexOf(':');
  const value = field
    .slice(colon + 1)
    .replace(/\r\n/gu, '')
    .replace(/[ \t]+/gu, ' ')
    .trim();
  return `${field.slice(0, colon).trim().toLowerCase()}:${value}`;
}

/** RFC 6376, 3.4.4. */
function relaxedBody(body: string): string {
  const lines = body.replace(/[ \t]+/gu, ' ').replace(/ (?=\r\n|$)/gu, '');
  const text = lines.replace(/(?:\r\n)+$/u, '');
  return text === '' ? '' : `${text}\r\n`;
}
