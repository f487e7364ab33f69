/** Starts of files by which their type is known, as Latin-1 (WHATWG, MIME Sniffing Standard, section 6). */
const SIGNATURES: readonly (readonly [start: string, mediaType: string])[] = [
  ['%PDF-', 'application/pdf'],
  ['{\\rtf', 'application/rtf'],
  ['\u0089PNG\r\n\u001A\n', 'image/png'],
  ['\u00FF\u00D8\u00FF', 'image/jpeg'],
  ['GIF87a', 'image/gif'],
  ['GIF89a', 'image/gif'],
  ['PK\u0003\u0004', 'application/zip'],
  ['\u001F\u008B\u0008', 'application/gzip'],
  ['OggS\u0000', 'application/ogg'],
  ['ID3', 'audio/mpeg'],
];
/** What an archive is, by a part that it holds. */
const PACKED: readonly (readonly [part: string, mediaType: string])[] = [
  ['word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/presentation.xml', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['application/vnd.oasis.opendocument.text', 'application/vnd.oasis.opendocument.text'],
];
const HTML = /^(?:<!--[\s\S]*?-->|\s)*<(?:!doctype html|html|head|body|title|script|style|div|h1|p|table)[\s>]/iu;
const XML = /^\s*<\?xml[\s?]/u;
const BINARY = 'application/octet-stream';
const SAMPLE = 4096;
/** Bytes at the end of an archive in which the names of its parts are looked for. */
const LONGEST_DIRECTORY = 262_144;

/**
 * The media type of a file: what its bytes show goes before what `declared` (a Content-Type header) says, and a text
 * is never taken for anything that its bytes do not look like.
 */
export function sniffMediaType(bytes: Uint8Array, declared = ''): string {
  const sample = latin1(bytes.subarray(0, SAMPLE));
  const signature = SIGNATURES.find(([start]) => sample.startsWith(start))?.[1];
  if (signature === 'application/zip') return packedType(bytes);
  if (signature !== undefined) return signature;
  if (/^RIFF[\s\S]{4}WEBP/u.test(sample)) return 'image/webp';
  if (/^[\s\S]{4}ftyp/u.test(sample)) return 'video/mp4';
  const text = sample.replace(/^\u00EF\u00BB\u00BF/u, '');
  return looksLikeText(bytes.subarray(0, SAMPLE)) ? textType(text, essenceOf(declared)) : BINARY;
}

function packedType(bytes: Uint8Array): string {
  const names = latin1(bytes.subarray(0, SAMPLE)) + latin1(bytes.subarray(-LONGEST_DIRECTORY));
  return PACKED.find(([part]) => names.includes(part))?.[1] ?? 'application/zip';
}

function textType(text: string, declared: string): string {
  const isXml = XML.test(text);
  if (isXml) return /[/+]xml$/u.test(declared) ? declared : 'application/xml';
  if (HTML.test(text) || declared === 'text/html') return 'text/html';
  return /^text\/|^application\/(?:json|[\w.-]+\+json)$|^message\/rfc822$/u.test(declared) ? declared : 'text/plain';
}

/** Type and subtype of a media type, in lower case; empty where it is none (RFC 9110, section 8.3.1). */
function essenceOf(declared: string): string {
  return /^\s*([\w!#$&^.+-]{1,80}\/[\w!#$&^.+-]{1,80})\s*(?:;|$)/u.exec(declared)?.[1]?.toLowerCase() ?? '';
}

/** UTF-16 begins with a byte order mark; other texts have none of the bytes that only binary data has. */
function looksLikeText(sample: Uint8Array): boolean {
  const [first, second] = sample;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return !sample.some((byte) => byte < 0x09 || byte === 0x0b || (byte > 0x0d && byte < 0x20 && byte !== 0x1b));
}

/** One character a byte; what is called "latin1" on the web is Windows-1252, and changes some of them. */
function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
