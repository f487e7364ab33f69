import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';

/** A self-signed certificate and its key, both as PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** What a certificate says; dates as `YYYYMMDDHHMMSSZ`. */
export interface CertificateFacts {
  /** The host that it is for. */
  readonly host: string;
  readonly notBefore?: string;
  readonly notAfter?: string;
}

const ECDSA_WITH_SHA256 = sequence(objectIdentifier([0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02]));
const COMMON_NAME = objectIdentifier([0x55, 0x04, 0x03]);
const SUBJECT_ALTERNATIVE_NAME = objectIdentifier([0x55, 0x1d, 0x11]);

/** Makes a self-signed certificate (RFC 5280) with a key of its own, valid for 200 years unless said otherwise. */
export function makeCertificate({
  host,
  notBefore = '19500101000000Z',
  notAfter = '21500101000000Z',
}: CertificateFacts): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const name = sequence(element(0x31, sequence(COMMON_NAME, element(0x0c, Buffer.from(host)))));
  const names = sequence(element(0x82, Buffer.from(host)));
  const content = sequence(
    element(0xa0, element(0x02, Buffer.from([2]))),
    element(0x02, Buffer.from([1])),
    ECDSA_WITH_SHA256,
    name,
    sequence(element(0x18, Buffer.from(notBefore)), element(0x18, Buffer.from(notAfter))),
    name,
    publicKey,
    element(0xa3, sequence(sequence(SUBJECT_ALTERNATIVE_NAME, element(0x04, names)))),
  );
  const signature = sign('sha256', content, createPrivateKey(privateKey));
  const certificate = sequence(content, ECDSA_WITH_SHA256, element(0x03, Buffer.concat([Buffer.from([0]), signature])));
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    key: privateKey,
    cert: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
  };
}

function sequence(...parts: Buffer[]): Buffer {
  return element(0x30, ...parts);
}

function objectIdentifier(bytes: readonly number[]): Buffer {
  return element(0x06, Buffer.from(bytes));
}

/** Tag, length and content in DER (ITU-T X.690, section 10). */
function element(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}
