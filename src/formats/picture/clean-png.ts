import { crc32 } from 'node:zlib';
import type { CleanedBytes } from './cleaned-bytes.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** What a decoder needs, and colours (PNG, third edition, section 11); texts, times and EXIF are left out. */
const KEPT = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'pHYs', 'cICP']);
/** Length, type and checksum around the data. */
const FRAME = 12;

/** A PNG without anything that is not the picture; null for what is none. */
export function cleanPng(bytes: Uint8Array): CleanedBytes | null {
  if (!SIGNATURE.every((byte, index) => bytes[index] === byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [bytes.subarray(0, SIGNATURE.length)];
  let size: { width: number; height: number } | null = null;
  for (let at = SIGNATURE.length; at + FRAME <= bytes.length; ) {
    const end = at + FRAME + view.getUint32(at);
    if (end > bytes.length) return null;
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1');
    if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return null;
    if (type === 'IHDR') size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (size === null || size.width === 0 || size.height === 0) return null;
    if (KEPT.has(type)) parts.push(bytes.subarray(at, end));
    if (type === 'IEND') return { ...size, bytes: new Uint8Array(Buffer.concat(parts)) };
    at = end;
  }
  return null;
}
