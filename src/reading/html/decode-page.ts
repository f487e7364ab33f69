import { isUtf8 } from 'node:buffer';
import { type Decoded, decode } from '../decode.ts';

/** Bytes at the start of a page in which its encoding is said; browsers look at the first 1,024. */
const START = 4096;
const COMMENT = /<!--[\s\S]*?(?:-->|$)/gu;
const SAID =
  /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["'](?<xml>[\w.:-]{1,40})|<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*(?<meta>[\w.:-]{1,40})/iu;
/** Said by pages whose bytes themselves show it, or show that it is not so. */
const UNICODE = /^utf-(?:8|16)/u;
/** Its text is ASCII as far as the bytes go, and so is valid UTF-8. */
const IN_ASCII = 'iso-2022-jp';
/** More characters than this share that fit nothing show that the page is not in the encoding that it names. */
const MOST_BROKEN = 0.05;

/**
 * Decodes a web page: in the encoding that its first lines say (HTML Standard, section 13.2.3), unless the bytes show
 * that it is in UTF-8 or UTF-16; without one, or where it cannot be true, as any other text.
 *
 * @throws Unreadable `invalid-encoding`.
 */
export function decodePage(bytes: Uint8Array, name: string): Decoded {
  const encoding = encodingSaid(bytes);
  if (encoding === null || (encoding !== IN_ASCII && isUtf8(bytes))) return decode(bytes, name);
  const text = new TextDecoder(encoding).decode(bytes);
  const offset = text.indexOf('\uFFFD');
  if (offset < 0) return { text, encoding, notices: [] };
  const count = text.split('\uFFFD').length - 1;
  if (count > MOST_BROKEN * text.length) return decode(bytes, name);
  return { text, encoding, notices: [{ code: 'undecodable-bytes-replaced', details: { encoding, count, offset } }] };
}

/** What the page says its encoding is, by its name in the Encoding Standard; null for none, Unicode and unknown ones. */
function encodingSaid(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, START)).toString('latin1').replace(COMMENT, '');
  const groups = SAID.exec(start)?.groups;
  const label = groups?.xml ?? groups?.meta;
  if (label === undefined) return null;
  try {
    const { encoding } = new TextDecoder(label);
    return UNICODE.test(encoding) ? null : encoding;
  } catch {
    return null;
  }
}
