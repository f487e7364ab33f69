/** Brands of MP4 that browsers play (ISO/IEC 14496-12, annex E; registry of the MP4 Registration Authority). */
const MP4_BRANDS = new Set(['isom', 'iso2', 'iso4', 'iso5', 'iso6', 'mp41', 'mp42', 'avc1', 'av01', 'M4V ', 'dash']);
const EBML = '\u001A\u0045\u00DF\u00A3';
/** The element that says what the rest is, the length of its value, and the value (RFC 8794, section 11.2.4). */
const WEBM = '\u0042\u0082\u0084webm';

/** Bytes from which a video is known. */
export const VIDEO_HEAD_BYTES = 256;

/** What a file is by its first bytes, if it is a video that browsers play everywhere; null for everything else. */
export function videoType(head: Uint8Array): 'video/mp4' | 'video/webm' | null {
  const start = Buffer.from(head.subarray(0, VIDEO_HEAD_BYTES)).toString('latin1');
  if (start.startsWith(EBML)) return start.includes(WEBM) ? 'video/webm' : null;
  if (start.slice(4, 8) !== 'ftyp' || head.byteLength < 16) return null;
  const end = Math.min(Buffer.from(head).readUInt32BE(0), start.length);
  const brands = [start.slice(8, 12), ...(start.slice(16, end).match(/[\s\S]{4}/gu) ?? [])];
  return brands.some((brand) => MP4_BRANDS.has(brand)) ? 'video/mp4' : null;
}
