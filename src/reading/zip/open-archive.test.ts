import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeZip } from '../../../tests/support/make-zip.ts';
import { Unreadable } from '../unreadable.ts';
import { type Archive, openArchive } from './open-archive.ts';

const LIMITS = { maximumUnpackedBytes: 50_000_000 };

function open(bytes: Uint8Array, limits = LIMITS): Promise<Archive> {
  return openArchive({ name: 'a.docx', bytes }, limits);
}

async function textOf(archive: Archive, name: string): Promise<string | null> {
  const part = await archive.read(name);
  return part && new TextDecoder().decode(part);
}

/** The code of the error that reading every part ends in; "read" if there is none. */
async function outcomeOf(bytes: Uint8Array, limits = LIMITS): Promise<string> {
  try {
    const archive = await open(bytes, limits);
    for (const name of archive.names) await archive.read(name);
    return 'read';
  } catch (error) {
    if (error instanceof Unreadable) return error.code;
    throw error;
  }
}

describe('an archive', () => {
  test.each([
    ['deflated', {}],
    ['stored', { stored: true }],
    ['with a data descriptor', { descriptor: true }],
    ['with Zip64 fields', { zip64: true }],
  ])('gives the bytes of a part that is %s', async (_, how) => {
    const archive = await open(makeZip([{ name: 'word/document.xml', content: 'Ærø', ...how }]));
    expect(archive.names).toEqual(['word/document.xml']);
    expect(await textOf(archive, 'Word/Document.xml')).toBe('Ærø');
    expect(await archive.read('word/other.xml')).toBeNull();
  });

  test('takes folders for no parts', async () => {
    const archive = await open(
      makeZip([
        { name: 'word/', content: '' },
        { name: 'word/a', content: '' },
      ]),
    );
    expect(archive.names).toEqual(['word/a']);
    expect(await textOf(archive, 'word/a')).toBe('');
  });
});

describe('hostile archives', () => {
  const zeros = (count: number) => new Uint8Array(count);

  test('a part may not unpack to more than the limit, whatever its header claims', async () => {
    const bomb = makeZip([{ name: 'a', content: zeros(3_000_000), claimedSize: 10 }]);
    expect(await outcomeOf(bomb, { maximumUnpackedBytes: 1_000_000 })).toBe('unpacks-too-large');
    expect(await outcomeOf(makeZip([{ name: 'a', content: 'x', claimedSize: 10 ** 9 }]))).toBe('unpacks-too-large');
  });

  test('the limit is that of all parts together', async () => {
    const parts = ['a', 'b', 'c'].map((name) => ({ name, content: zeros(400_000) }));
    expect(await outcomeOf(makeZip(parts), { maximumUnpackedBytes: 1_200_000 })).toBe('read');
    expect(await outcomeOf(makeZip(parts), { maximumUnpackedBytes: 1_100_000 })).toBe('unpacks-too-large');
  });

  test('a large part may not pack as only nothing packs', async () => {
    expect(await outcomeOf(makeZip([{ name: 'a', content: zeros(15_000_000) }]))).toBe('read');
    expect(await outcomeOf(makeZip([{ name: 'a', content: zeros(17_000_000) }]))).toBe('unpacks-too-large');
  });

  test('entries may not share their bytes', async () => {
    const parts = [
      { name: 'a', content: 'words' },
      { name: 'b', content: 'words', sameDataAs: 0 },
    ];
    expect(await outcomeOf(makeZip(parts))).toBe('damaged');
  });

  test.each([
    [
      'a name twice',
      [
        { name: 'a', content: '1' },
        { name: 'A', content: '2' },
      ],
      'damaged',
    ],
    ['a name that leads out', [{ name: '../a', content: '1' }], 'damaged'],
    ['a name from the root', [{ name: '/a', content: '1' }], 'damaged'],
    ['a false size', [{ name: 'a', content: 'abc', claimedSize: 2 }], 'damaged'],
    ['an encrypted part', [{ name: 'a', content: '1', encrypted: true }], 'password-protected'],
  ])('%s', async (_, parts, code) => {
    expect(await outcomeOf(makeZip(parts))).toBe(code);
  });

  test('too many entries', async () => {
    const archive = Buffer.from(makeZip([{ name: 'a', content: '1' }]));
    // The end of the directory says how many entries there are, on this disk and in all.
    archive.writeUInt16LE(10_001, archive.length - 14);
    archive.writeUInt16LE(10_001, archive.length - 12);
    expect(await outcomeOf(archive)).toBe('unpacks-too-large');
  });

  test('an encrypted part that nobody asks for does not matter', async () => {
    const archive = await open(
      makeZip([
        { name: 'a', content: '1', encrypted: true },
        { name: 'b', content: '2' },
      ]),
    );
    expect(await textOf(archive, 'b')).toBe('2');
  });

  test('cut off or changed anywhere, it is read rightly or refused', async () => {
    const whole = makeZip([
      { name: 'a', content: 'words '.repeat(50) },
      { name: 'b', content: 'more', stored: true },
    ]);
    const codes = ['read', 'damaged', 'password-protected', 'unpacks-too-large'];
    for (let length = 0; length < whole.length; length += 7) {
      expect(await outcomeOf(whole.subarray(0, length))).toBe('damaged');
    }
    const place = fc.nat(whole.length - 1);
    await fc.assert(
      fc.asyncProperty(place, fc.nat(255), async (at, byte) => {
        const changed = new Uint8Array(whole);
        changed[at] = byte;
        expect(codes).toContain(await outcomeOf(changed));
      }),
      { numRuns: 300 },
    );
  });
});
