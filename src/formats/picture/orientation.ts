/** `Exif` and two zeros, after marker and length. */
const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0];
const HEADER = 4;
const TIFF = HEADER + EXIF.length;
const ORIENTATION_TAG = 0x0112;
const ENTRY = 12;

/** Which way up a picture is by its EXIF segment, 1 to 8 (Exif 2.32, 4.6.4); null where it does not say. */
export function orientationIn(segment: Uint8Array): number | null {
  if (!EXIF.every((byte, index) => segment[HEADER + index] === byte) || segment.length < TIFF + 8) return null;
  const view = new DataView(segment.buffer, segment.byteOffset + TIFF, segment.byteLength - TIFF);
  const isLittle = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, isLittle);
  if (directory + 2 > view.byteLength) return null;
  const count = view.getUint16(directory, isLittle);
  for (let entry = 0; entry < count; entry += 1) {
    const at = directory + 2 + entry * ENTRY;
    if (at + ENTRY > view.byteLength) return null;
    if (view.getUint16(at, isLittle) !== ORIENTATION_TAG) continue;
    const orientation = view.getUint16(at + 8, isLittle);
    return orientation >= 1 && orientation <= 8 ? orientation : null;
  }
  return null;
}

/** An EXIF segment that says which way up a picture is, and nothing else. */
export function orientationSegment(orientation: number): Uint8Array {
  const tiff = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  return new Uint8Array([0xff, 0xe1, 0, 2 + EXIF.length + tiff.length, ...EXIF, ...tiff]);
}
