import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** RFC 4648, 6, in lower case: what is on the way may turn capitals into small letters. */
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
/** Enough to keep anybody from making one, and short enough for the 64 characters before an at sign. */
const SIGNATURE_BYTES = 10;
const UUID_BYTES = 16;
const SIGN = /\+([a-z2-7]{42})@/giu;

/**
 * The address to which the mail with this identifier comes back when it cannot be delivered: the given one with a sign of
 * the mail, which nobody makes without the secret (variable envelope return path).
 */
export function returnAddress(secret: string, address: string, mailId: string): string {
  const id = Buffer.from(mailId.replaceAll('-', ''), 'hex');
  const sign = base32(Buffer.concat([id, signatureOf(secret, id)]));
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at)}+${sign}${address.slice(at)}`;
}

/** The mails to whose return addresses a text refers; signs that we did not make are passed over. */
export function returnedMails(secret: string, text: string): string[] {
  const found = [...text.matchAll(SIGN)].flatMap(([, sign = '']) => mailOf(secret, sign.toLowerCase()) ?? []);
  return [...new Set(found)];
}

function mailOf(secret: string, sign: string): string | null {
  const bytes = fromBase32(sign);
  const id = bytes.subarray(0, UUID_BYTES);
  if (!timingSafeEqual(bytes.subarray(UUID_BYTES), signatureOf(secret, id))) return null;
  return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
}

function signatureOf(secret: string, id: Buffer): Buffer {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'servanda return address', 32));
  return createHmac('sha256', key).update(id).digest().subarray(0, SIGNATURE_BYTES);
}

function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/gu) ?? []).map((five) => ALPHABET[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}

/** The whole bytes of it; what is left of a last one is not looked at. */
function fromBase32(text: string): Buffer {
  const bits = [...text].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/gu) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
