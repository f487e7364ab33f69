import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toAkomaNtoso } from '../src/formats/akoma-ntoso/to-akoma-ntoso.ts';
import type { SourceFormat } from '../src/reading/document.ts';
import { READING_LIMITS } from '../src/reading/limits.ts';
import { readDocument } from '../src/reading/read-document.ts';
import { Unreadable } from '../src/reading/unreadable.ts';
import { openArchive } from '../src/reading/zip/open-archive.ts';
import { makeZip, type ZipPart } from '../tests/support/make-zip.ts';
import { writtenPdfs } from './written-pdfs.ts';
import { emails, openDocument, richText, wordDocuments } from './written-seeds.ts';

/** A real input that mutations start from; one that is packed is changed inside, and packed again. */
export type Seed = { readonly bytes: Uint8Array } | { readonly parts: readonly ZipPart[] };

/** Files larger than this take too long to be read hundreds of thousands of times. */
const LARGEST = 60_000;
const MOST_FROM_FOLDER = 400;

const SAMPLES = fileURLToPath(new URL('../samples', import.meta.url));
const ENDINGS: Readonly<Record<SourceFormat, RegExp>> = {
  text: /\.txt$/u,
  markdown: /\.md$/u,
  html: /\.html?$/u,
  pdf: /\.pdf$/u,
  docx: /\.docx$/u,
  odt: /\.odt$/u,
  rtf: /\.rtf$/u,
  doc: /\.doc$/u,
  email: /\.eml$/u,
  'akoma-ntoso': /\.(akn|xml)$/u,
};

/** The inputs of a format to start from: our own, and those in `folder` where one is given, in order of their names. */
export async function seedInputs(format: SourceFormat, folder: string | null): Promise<Seed[]> {
  const own = await ownSeeds(format);
  if (folder === null) return own;
  const files = filesIn(folder, ENDINGS[format]).slice(0, MOST_FROM_FOLDER);
  const found = await Promise.all(files.map((file) => toSeed(format, readFileSync(file))));
  return [...own, ...found];
}

async function ownSeeds(format: SourceFormat): Promise<Seed[]> {
  const samples = filesIn(SAMPLES, ENDINGS[format]).map((file) => ({ bytes: readFileSync(file) }));
  switch (format) {
    case 'text':
      return sampleTexts().map(toBytes);
    case 'pdf':
      return writtenPdfs().map((bytes) => ({ bytes }));
    case 'docx':
      return wordDocuments().map((parts) => ({ parts }));
    case 'odt':
      return [{ parts: openDocument() }];
    case 'rtf':
      return [toBytes(richText())];
    case 'doc':
      return [{ bytes: Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1536)]) }];
    case 'email':
      return emails().map(toBytes);
    case 'akoma-ntoso':
      return Promise.all(samples.length > 0 ? samples : sampleTexts().map(asAkomaNtoso));
    default:
      return samples;
  }
}

function sampleTexts(): string[] {
  return filesIn(SAMPLES, ENDINGS.markdown).map((file) => readFileSync(file, 'utf8'));
}

async function asAkomaNtoso(text: string): Promise<Seed> {
  const document = await readDocument({ name: 'seed.md', bytes: Buffer.from(text) });
  const source = { ...document, id: 'seed', issuer: null, receivedOn: '2026-01-01' };
  return toBytes(toAkomaNtoso(source));
}

function toBytes(text: string): Seed {
  return { bytes: Buffer.from(text) };
}

/** A packed file is taken apart where that is possible. */
async function toSeed(format: SourceFormat, bytes: Buffer): Promise<Seed> {
  if (format !== 'docx' && format !== 'odt') return { bytes };
  try {
    const archive = await openArchive({ name: 'seed', bytes }, READING_LIMITS);
    const parts: ZipPart[] = [];
    for (const name of archive.names) parts.push({ name, content: (await archive.read(name)) ?? '' });
    return { parts };
  } catch (error) {
    if (error instanceof Unreadable) return { bytes };
    throw error;
  }
}

/** The bytes of a seed as they are. */
export function bytesOf(seed: Seed): Uint8Array {
  return 'bytes' in seed ? seed.bytes : makeZip(seed.parts);
}

function filesIn(folder: string, ending: RegExp): string[] {
  if (!existsSync(folder)) throw new Error(`${folder} is not there`);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .sort()
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).size <= LARGEST && statSync(file).isFile());
}
