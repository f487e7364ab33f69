/** Bytes before the header in which readers look for it (ISO 32000-1, annex H, note 13). */
const LATEST_HEADER = 1024;
const HEADER = '%PDF-1.7\n';
const END_OF_OBJECT = 'endobj';
/** The dictionary of a catalogue is shorter than this. */
const LONGEST_CATALOGUE = 8192;
const START_OF_OBJECT = /(?<number>\d{1,9})\s+(?<generation>\d{1,5})\s+obj\b/gu;

/**
 * The same file with a header and an end that name its catalogue and no table of objects, so that PDFium has to look
 * for the objects itself. It does so by itself only where it finds a header, an end and a fault in the table.
 *
 * @returns null where the catalogue cannot be found, as in encrypted files, whose end says more
 */
export function mendedFile(bytes: Uint8Array): Uint8Array | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const catalogue = file.lastIndexOf('/Catalog');
  if (catalogue < 0 || file.includes('/Encrypt')) return null;
  const before = file.toString('latin1', Math.max(0, catalogue - LONGEST_CATALOGUE), catalogue);
  const root = [...before.matchAll(START_OF_OBJECT)].at(-1)?.groups;
  if (!root) return null;
  const hasHeader = file.subarray(0, LATEST_HEADER).includes('%PDF-');
  const end = `\ntrailer\n<< /Root ${root.number} ${root.generation} R >>\nstartxref\n0\n%%EOF\n`;
  const objects = file.subarray(0, file.lastIndexOf(END_OF_OBJECT) + END_OF_OBJECT.length);
  return Buffer.concat([Buffer.from(hasHeader ? '' : HEADER), objects, Buffer.from(end)]);
}
