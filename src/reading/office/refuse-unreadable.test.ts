import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compoundFile } from '../../../tests/support/make-compound-file.ts';
import { makeZip } from '../../../tests/support/make-zip.ts';
import { READING_LIMITS } from '../limits.ts';
import { Unreadable } from '../unreadable.ts';
import { openCompoundFile } from './compound-file.ts';
import { refuseUnreadableDoc } from './refuse-unreadable-doc.ts';
import { refuseUnreadableOdt } from './refuse-unreadable-odt.ts';

/** What begins a Word document: its number, version and flags. */
function wordStream(flags: number, length: number): Uint8Array {
  const stream = Buffer.alloc(length);
  stream.writeUInt16LE(0xa5ec, 0);
  stream.writeUInt16LE(0x00c1, 2);
  stream.writeUInt16LE(flags, 10);
  return stream;
}

async function codeOf(check: () => void | Promise<void>): Promise<string> {
  try {
    await check();
    return 'accepted';
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return error.code;
  }
}

const doc = (bytes: Uint8Array) => codeOf(() => refuseUnreadableDoc({ name: 'fil.doc', bytes }));
const odt = (parts: Record<string, string>) => {
  const bytes = makeZip(Object.entries(parts).map(([name, content]) => ({ name, content })));
  return codeOf(() => refuseUnreadableOdt({ name: 'fil.odt', bytes }, READING_LIMITS));
};

describe('Word documents from before 2007', () => {
  test.each([1000, 10_000])('with a text of %d bytes, open and locked', async (length) => {
    expect(await doc(compoundFile({ WordDocument: wordStream(0x0200, length) }))).toBe('accepted');
    expect(await doc(compoundFile({ WordDocument: wordStream(0x0300, length) }))).toBe('password-protected');
  });

  test('whose text stands behind others', async () => {
    const streams = { '1Table': Buffer.alloc(700, 1), Data: Buffer.alloc(9000, 1), WordDocument: wordStream(0, 900) };
    expect(openCompoundFile(compoundFile(streams))?.names).toEqual(Object.keys(streams));
    expect(await doc(compoundFile(streams))).toBe('accepted');
  });

  test('files of the same make that are no such documents', async () => {
    expect(await doc(compoundFile({ Workbook: Buffer.alloc(5000) }))).toBe('unknown-type');
    expect(await doc(compoundFile({ '__properties_version1.0': Buffer.alloc(32) }))).toBe('unknown-type');
    expect(await doc(compoundFile({ EncryptionInfo: Buffer.alloc(8), EncryptedPackage: Buffer.alloc(9) }))).toBe(
      'password-protected',
    );
  });

  test('files that end too early', async () => {
    const whole = compoundFile({ WordDocument: wordStream(0, 8000) });
    for (const length of [0, 8, 511, 512, 1024]) expect(await doc(whole.subarray(0, length))).toBe('damaged');
    expect(await doc(compoundFile({ WordDocument: Buffer.alloc(10) }))).toBe('damaged');
  });

  test('bytes changed at random are accepted or refused, and always in the end', async () => {
    const whole = compoundFile({ Data: Buffer.alloc(600, 7), WordDocument: wordStream(0, 8000) });
    const change = fc.record({ at: fc.nat(whole.length - 1), with: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 20 }), async (changes) => {
        const bytes = Uint8Array.from(whole);
        for (const one of changes) bytes[one.at] = one.with;
        expect(['accepted', 'damaged', 'password-protected', 'unknown-type']).toContain(await doc(bytes));
      }),
    );
  });
});

describe('OpenDocument texts', () => {
  const manifest = (entry: string) => `<manifest:manifest>${entry}</manifest:manifest>`;

  test('open and locked', async () => {
    const open = manifest('<manifest:file-entry manifest:full-path="content.xml"/>');
    const locked = manifest(
      '<manifest:file-entry><manifest:encryption-data manifest:checksum="x"/></manifest:file-entry>',
    );
    const whole = manifest('<manifest:file-entry manifest:full-path="encrypted-package"/>');
    expect(await odt({ 'META-INF/manifest.xml': open, 'content.xml': '<x/>' })).toBe('accepted');
    expect(await odt({ 'META-INF/manifest.xml': locked, 'content.xml': '?' })).toBe('password-protected');
    expect(await odt({ 'META-INF/manifest.xml': whole, 'encrypted-package': '?' })).toBe('password-protected');
  });

  test('without content, and with more than may be unpacked', async () => {
    expect(await odt({ 'META-INF/manifest.xml': manifest('') })).toBe('damaged');
    expect(await odt({ 'content.xml': ' '.repeat(40_000_000) })).toBe('unpacks-too-large');
  });
});
