import { decode } from '../decode.ts';
import { Unreadable } from '../unreadable.ts';

const DECLARED = /^<\?xml[^>]{0,80}?\sencoding\s*=\s*["'](?<name>[\w.:-]{1,40})["']/u;
const LONGEST_DECLARATION = 200;
/** Encodings that the bytes tell apart better than a declaration, which converting a file leaves behind. */
const UNICODE = /^(?:utf-?(?:8|16(?:le|be)?)|us-ascii)$/iu;

/**
 * Decodes an XML document by its byte order mark, else by its declaration, else as UTF-8 or UTF-16 by its bytes
 * (XML 1.0, appendix F). The byte order mark is dropped.
 *
 * @param name of the file, for the error.
 * @throws Unreadable `invalid-encoding`.
 */
export function decodeXml(bytes: Uint8Array, name: string): string {
  const declared = DECLARED.exec(latin1(bytes.subarray(0, LONGEST_DECLARATION)))?.groups?.name;
  if (!declared || UNICODE.test(declared)) return decode(bytes, name).text;
  try {
    return new TextDecoder(declared, { fatal: true }).decode(bytes);
  } catch {
    throw new Unreadable('invalid-encoding', name, { encoding: declared });
  }
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
