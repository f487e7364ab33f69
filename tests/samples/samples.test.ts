import { readFileSync, statSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Conclusions, conclusionsPage } from '../../samples/source/conclusions-page.ts';
import { actorById } from '../../src/authority/actors.ts';
import type { ExtractedCommitment } from '../../src/extraction/commitment.ts';
import { extract } from '../../src/extraction/extract.ts';
import { readManifest, type Sample } from '../../src/jobs/sample-manifest.ts';
import type { ReadDocument } from '../../src/reading/document.ts';
import { readDocument } from '../../src/reading/read-document.ts';
import { fingerprint } from '../../src/text/fingerprint.ts';

const FOLDER = new URL('../../samples/', import.meta.url);
const CONCLUSIONS = 'conclusions-internet-in-every-language';
const TODAY = '2026-11-22';

interface ReadSample {
  readonly sample: Sample;
  readonly document: ReadDocument;
  readonly commitments: readonly ExtractedCommitment[];
}

let samples: ReadSample[];

async function readSample(sample: Sample): Promise<ReadSample> {
  const document = await readDocument({ name: sample.file, bytes: readFileSync(new URL(sample.file, FOLDER)) });
  const { commitments } = extract(document, sample);
  return { sample, document, commitments };
}

function wordsOf(language: string): Conclusions {
  return JSON.parse(readFileSync(new URL(`source/conclusions.${language}.json`, FOLDER), 'utf8'));
}

function lettersOf(text: string): string {
  return text.replaceAll(/\[\^\d+\]/g, '').replaceAll(/[^\p{L}\p{N}]/gu, '');
}

beforeAll(async () => {
  samples = await Promise.all((await readManifest()).map(readSample));
}, 60_000);

describe('the sample documents', () => {
  test('are read in the language that the manifest says, and say that they are samples', () => {
    for (const { sample, document } of samples) {
      expect(document.language, sample.file).toBe(sample.language);
      expect(document.text, sample.file).toMatch(sample.language === 'da' ? /Eksempeldokument\./ : /Sample document\./);
    }
  });

  test('have known issuers and small files', () => {
    for (const { sample } of samples) {
      expect(actorById(sample.issuer ?? ''), sample.file).not.toBeNull();
      expect(statSync(new URL(sample.file, FOLDER)).size, sample.file).toBeLessThan(300_000);
    }
  });

  test('have deadlines that are overdue, due within a year, and later, up to 2029', () => {
    const years = samples
      .flatMap(({ commitments }) => commitments)
      .flatMap(({ deadline }) => (deadline?.edtf ? [deadline.edtf] : []));
    expect(years.length).toBeGreaterThanOrEqual(12);
    expect(years.filter((edtf) => edtf.slice(0, 4) < TODAY.slice(0, 4)).length).toBeGreaterThan(0);
    expect(years.filter((edtf) => edtf.startsWith('2027')).length).toBeGreaterThan(0);
    expect(years.filter((edtf) => edtf.startsWith('2029')).length).toBeGreaterThan(0);
  });

  test('call on many bearers', () => {
    const bearers = samples.flatMap(({ commitments }) => commitments.flatMap((one) => one.bearers));
    expect(new Set(bearers.map(({ actor }) => actor)).size).toBeGreaterThan(12);
  });
});

describe('the sample conclusions', () => {
  test.each(['da', 'en'])('have every word of their source in the PDF and the HTML (%s)', (language) => {
    const { title, notice, sections, footnotes } = wordsOf(language);
    const paragraphs = sections.flatMap((section) => section.paragraphs);
    const texts = [...title, notice, ...sections.map(({ heading }) => heading)];
    const numbered = [...paragraphs, ...paragraphs.flatMap(({ points }) => points ?? []), ...footnotes];
    for (const { sample, document } of samples) {
      if (!sample.file.startsWith(`${CONCLUSIONS}.${language}`)) continue;
      const letters = lettersOf(document.text);
      for (const text of [...texts, ...numbered.map((one) => one.text)]) expect(letters).toContain(lettersOf(text));
    }
  });

  test.each(['da', 'en'])('are one text in the PDF and the HTML (%s)', (language) => {
    const versions = samples.filter(({ sample }) => sample.file.startsWith(`${CONCLUSIONS}.${language}`));
    expect(versions).toHaveLength(2);
    expect(new Set(versions.map(({ document }) => fingerprint(document.text))).size).toBe(1);
  });

  test.each(['da', 'en'])('have the page that their source gives (%s)', (language) => {
    const page = readFileSync(new URL(`${CONCLUSIONS}.${language}.html`, FOLDER), 'utf8');
    expect(page).toBe(conclusionsPage(wordsOf(language)));
  });

  test('are numbered alike in both languages', () => {
    const numbers = ({ sections, footnotes }: Conclusions) => [
      ...sections.map(({ paragraphs }) =>
        paragraphs.map(({ number, points }) => [number, ...(points ?? []).map((point) => point.number)]),
      ),
      footnotes.map(({ number }) => number),
    ];
    expect(numbers(wordsOf('da'))).toEqual(numbers(wordsOf('en')));
  });
});

describe('the sample pledge', () => {
  test('names first those who signed on the day', () => {
    const pledge = readFileSync(new URL('pledge-honest-interfaces.en.md', FOLDER), 'utf8');
    const rows = readFileSync(new URL('signatories-honest-interfaces.csv', FOLDER), 'utf8').trim().split('\n').slice(1);
    const firstDay = rows.filter((row) => row.includes(',2025-10-09,'));
    const listed = [...pledge.matchAll(/^- (?<name>.+) \((?<category>[a-z ]+)\)$/gm)].map(
      ({ groups }) => `${groups?.name},${groups?.category}`,
    );
    expect(firstDay.map((row) => row.replaceAll('"', '').split(',').slice(0, 2).join(','))).toEqual(listed);
    expect(rows.length).toBeGreaterThan(firstDay.length);
  });
});
