import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { textOf } from '../text/span.ts';
import type { Passage, ReadDocument } from './document.ts';
import { readDocument } from './read-document.ts';

const shared = resolve(process.env.SERVANDA_SHARED ?? '../shared');
const hasShared = existsSync(join(shared, 'seeds'));
if (!hasShared) console.warn(`SKIPPED: no real documents at ${shared}; set SERVANDA_SHARED to test reading on them.`);

function read(path: string): Promise<ReadDocument> {
  return readDocument({ name: basename(path), bytes: readFileSync(join(shared, path)) });
}

const ofType = (document: ReadDocument, type: Passage['type']) => document.passages.filter((one) => one.type === type);
const passage = (document: ReadDocument, eId: string) => {
  const found = document.passages.find((one) => one.eId === eId);
  if (!found) throw new Error(`no passage ${eId}`);
  return { ...found, words: textOf(document.text, found) };
};

/** Every letter and digit of the source, sorted, to compare what reading kept whatever it moved. */
const characters = (text: string) => (text.match(/[\p{L}\p{N}]/gu) ?? []).sort().join('');

function keptCharacters(document: ReadDocument): string {
  const numbers = document.passages.filter((one) => one.type !== 'section').map((one) => one.number ?? '');
  const aside = document.passages.map((one) => one.setAside ?? '');
  const labels = document.footnoteMarkers.map((marker) => marker.label);
  return characters([document.text, ...numbers, ...aside, ...labels].join(' '));
}

describe.skipIf(!hasShared)('the Council conclusions', async () => {
  const path = 'seeds/council-conclusions-digital-diplomacy-2023.da.txt';
  const document = hasShared ? await read(path) : ({} as ReadDocument);

  test('have their title, two sections and sixteen numbered paragraphs', () => {
    expect(document.language).toBe('da');
    expect(document.title).toMatch(/^RÅDETS KONKLUSIONER om/u);
    expect(ofType(document, 'section').map((one) => [one.eId, one.number])).toEqual([
      ['sec_1', '1.'],
      ['sec_2', '2.'],
    ]);
    expect(passage(document, 'sec_2__heading').words).toBe('PRIORITEREDE TILTAG');
    const numbered = ofType(document, 'paragraph').filter((one) => one.number !== null);
    expect(numbered.map((one) => one.eId)).toEqual(Array.from({ length: 16 }, (_, index) => `para_${index + 1}`));
    expect(passage(document, 'para_2').parent).toBe('sec_1');
    expect(passage(document, 'para_3').parent).toBe('sec_2');
    expect(ofType(document, 'header').map((one) => one.setAside)).toEqual(['BILAG']);
  });

  test('have eight points under paragraph 4, whose words end with its colon', () => {
    expect(passage(document, 'para_4').words).toMatch(/EU vil derfor:$/u);
    const points = ofType(document, 'point');
    expect(points.map((one) => one.eId)).toEqual([...'abcdefgh'].map((letter) => `para_4__point_${letter}`));
    expect(points.every((one) => one.parent === 'para_4')).toBe(true);
    expect(passage(document, 'para_4__point_h').words).toMatch(/^udvikle .* bør undersøges nærmere\.$/u);
  });

  test('have one later sub-paragraph, in paragraph 3', () => {
    const unnumbered = ofType(document, 'paragraph').filter((one) => one.number === null);
    expect(unnumbered.map((one) => [one.eId, one.parent])).toEqual([['para_3__subpara_1', 'para_3']]);
    expect(passage(document, 'para_3__subpara_1').words).toMatch(/^I overensstemmelse med EU's handlingsplan/u);
  });

  test('have three footnotes, linked from where their figures stood', () => {
    expect(ofType(document, 'footnote').map((one) => [one.eId, one.number])).toEqual([
      ['fn_1', '1'],
      ['fn_2', '2'],
      ['fn_3', '3'],
    ]);
    const before = document.footnoteMarkers.map(({ at, footnote }) => [document.text.slice(at - 10, at), footnote]);
    expect(before).toEqual([
      ['r fra 2022', 'fn_1'],
      [' økosystem', 'fn_2'],
      ['al Gateway', 'fn_3'],
    ]);
  });

  test('have words whole again, and real hyphens kept', () => {
    expect(document.text).toContain('aftale om e-handel inden');
    expect(document.text).toContain('regulerings- og lovgivningsmæssig dialog');
    expect(document.text).toContain(
      '2023 https://international-partnerships.ec.europa.eu/publications/global-gateway-2023-',
    );
  });

  test('lose and double no letter', () => {
    expect(keptCharacters(document)).toBe(characters(readFileSync(join(shared, path), 'utf8')));
  });
});

describe.skipIf(!hasShared)('the strategy', async () => {
  const path = 'seeds/foreign-security-strategy-2022-ch2.da.txt';
  const document = hasShared ? await read(path) : ({} as ReadDocument);
  const headings = hasShared ? ofType(document, 'heading').map((one) => textOf(document.text, one)) : [];

  test('has the one numbered heading for its title, and its unnumbered headings', () => {
    expect([document.title, ofType(document, 'title').map((one) => one.number)]).toEqual(['Værdidiplomati', ['2.']]);
    expect(headings).toHaveLength(29);
    expect(headings.slice(0, 2)).toEqual([
      expect.stringMatching(/^En stærk .* verden$/u),
      expect.stringMatching(/^Danmark går foran .* Belarus$/u),
    ]);
    expect(headings).toContain('USA er en vigtig partner i klimakampen');
    expect(headings).toContainEqual(expect.stringMatching(/^Danmark styrker sit .* en plads i FN’s Sikkerhedsråd$/u));
    expect(headings.at(-1)).toMatch(/^Vi vil sætte ind mod de kræfter/u);
    expect(headings).not.toContain('Frie lande');
  });

  test('has paragraphs that run across empty lines, columns and hyphens', () => {
    expect(ofType(document, 'paragraph')).toHaveLength(52);
    expect(document.text).toContain('Japan, Indien, Sydkorea og Indonesien.');
    expect(document.text).toContain('demokrati- og menneskerettighedsforkæmperne på frontlinjerne. Ved');
    expect(document.text).toContain('inden for bl.a. energi-, digitaliserings-, landbrugs-');
    expect(document.text).toContain('med-forhandlingsleder');
    expect(document.text).not.toMatch(/ [.,]/u);
  });

  test('has two lists of bullets under the paragraphs that announce them', () => {
    const points = ofType(document, 'point').map((one) => one.parent);
    expect(new Set(points).size).toBe(2);
    expect(points).toHaveLength(6);
    expect(ofType(document, 'point').every((one) => one.number === '•')).toBe(true);
  });

  test('has its page foot set aside and its note figures lifted out', () => {
    expect(ofType(document, 'footer').map((one) => one.setAside)).toEqual([
      expect.stringMatching(/^UDENRIGS- OG SIKKERHEDSPOLITISK STRATEGI .* 17$/u),
    ]);
    expect(document.footnoteMarkers.map(({ label, footnote }) => [label, footnote])).toEqual(
      ['(3)', '(1)', '(4)', '(2)'].map((label) => [label, null]),
    );
    expect(document.text).toContain('råderum. Det kan');
  });

  test('loses and doubles no letter', () => {
    expect(keptCharacters(document)).toBe(characters(readFileSync(join(shared, path), 'utf8')));
  });
});

describe.skipIf(!hasShared)('the press release and the Paris Call', { timeout: 60_000 }, () => {
  test('a press release has a title and a paragraph a line', async () => {
    const document = await read('seeds/press-release-copenhagen-pledge-2022.da.txt');
    expect(document.title).toMatch(/^Global opbakning til Danmarks tech-løfte/u);
    expect(passage(document, 'para_3').words).toMatch(/^”Vi kan ikke .* siger udenrigsminister, Jeppe Kofod\.$/u);
    expect(ofType(document, 'paragraph')).toHaveLength(18);
  });

  test('the Paris Call has nine points under the paragraph that ends in a colon', async () => {
    const document = await read('corpora/paris-call/paris-call.en.md');
    expect(document.language).toBe('en');
    expect(passage(document, 'para_13').words).toMatch(/in order to:$/u);
    const points = ofType(document, 'point');
    expect(points.map((one) => [one.parent, one.number])).toEqual(Array.from({ length: 9 }, () => ['para_13', '-']));
    expect(document.text).not.toContain('Logo');
  });

  test('the French version is French', async () => {
    expect((await read('corpora/paris-call/paris-call.fr.md')).language).toBe('fr');
  });
});

describe.skipIf(!hasShared)('resolutions of the Security Council', { timeout: 60_000 }, () => {
  test('have a preamble, operative paragraphs and endnotes', async () => {
    const document = await read('corpora/unsc/S_RES_0300_1971_EN_GOLD.txt');
    expect([document.title, document.number]).toEqual(['Resolution 300 (1971) of 12 October 1971', '300 (1971)']);
    const roles = ofType(document, 'paragraph').map((one) => one.role);
    expect(roles).toEqual([...Array(7).fill('preambular'), ...Array(3).fill('operative'), null]);
    expect(ofType(document, 'footnote').map((one) => one.eId)).toEqual(['fn_46', 'fn_47']);
  });

  test('one of 2002 has its running heads set aside and its pages counted', async () => {
    const document = await read('corpora/unsc/S_RES_1445_2002_EN_GOLD.txt');
    expect([document.number, document.pageCount]).toEqual(['S/RES/1445 (2002)', 5]);
    const operative = ofType(document, 'paragraph').filter((one) => one.number !== null);
    expect(operative.map((one) => one.eId)).toEqual(Array.from({ length: 25 }, (_, index) => `para_${index + 1}`));
    expect(ofType(document, 'header')).toHaveLength(4);
  });

  test('all are read without losing a letter', async () => {
    const files = readdirSync(join(shared, 'corpora/unsc')).filter((name) => name.endsWith('.txt'));
    for (const name of files.filter((_, index) => index % 9 === 0)) {
      const path = join('corpora/unsc', name);
      const source = readFileSync(join(shared, path), 'utf8').normalize('NFC');
      expect(keptCharacters(await read(path)), name).toBe(characters(source));
    }
  });
});
