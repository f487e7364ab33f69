import type { CleanedBytes } from './cleaned-bytes.ts';
import { orientationIn, orientationSegment } from './orientation.ts';

/** Markers (ITU-T T.81, table B.1). */
const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const COMMENT = 0xfe;
const APPLICATION = 0xe0;
/** Colour profiles, and Adobe's mark of how colours are coded. */
const KEPT_APPLICATIONS = new Set([0xe2, 0xee]);
const EXIF = 0xe1;

/** A JPEG without anything that is not the picture, but for which way up it is; null for what is none. */
export function cleanJpeg(bytes: Uint8Array): CleanedBytes | null {
  if (bytes[0] !== 0xff || bytes[1] !== START) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [bytes.subarray(0, 2)];
  let size: { width: number; height: number } | null = null;
  let orientation = 1;
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === END) break;
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length || end < at + 4) return null;
    const segment = bytes.subarray(at, end);
    if (marker === EXIF) orientation = orientationIn(segment) ?? orientation;
    if (isFrame(marker)) size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    if (isKept(marker)) parts.push(segment);
    at = end;
    if (marker === SCAN) {
      const last = endOfScan(bytes, at);
      parts.push(bytes.subarray(at, last));
      at = last;
    }
  }
  if (size === null || size.width === 0 || size.height === 0 || parts.length < 3) return null;
  if (orientation !== 1) parts.splice(1, 0, orientationSegment(orientation));
  parts.push(new Uint8Array([0xff, END]));
  return { ...turned(size, orientation), bytes: new Uint8Array(Buffer.concat(parts)) };
}

/** Start of frame: all from 0xC0 on, but for those that are tables or extensions. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function isKept(marker: number): boolean {
  const isApplication = marker >= APPLICATION && marker <= APPLICATION + 15;
  return isApplication ? KEPT_APPLICATIONS.has(marker) : marker !== COMMENT;
}

/** Where the next marker after coded data stands: neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

/** From five on a picture lies on its side. */
function turned({ width, height }: { readonly width: number; readonly height: number }, orientation: number) {
  return orientation >= 5 ? { width: height, height: width } : { width, height };
}
