/** A part of a file: the first byte and the last. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The part of a file of `size` bytes that a Range header asks for (RFC 9110, section 14): null for all of it, which is
 * also the answer to several parts at once and to what cannot be understood; `outside` for what the file does not have.
 */
export function byteRange(header: string | undefined, size: number): ByteRange | 'outside' | null {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/u.exec(header?.trim() ?? '') ?? [];
  if (from === '' && to === '') return null;
  if (from === '') return Number(to) === 0 ? 'outside' : { from: Math.max(0, size - Number(to)), to: size - 1 };
  if (Number(from) >= size) return 'outside';
  if (to !== '' && Number(to) < Number(from)) return null;
  return { from: Number(from), to: to === '' ? size - 1 : Math.min(Number(to), size - 1) };
}
