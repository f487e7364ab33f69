import { describe, expect, it } from 'vitest';
import { wordNotice } from './notices.ts';

describe('wordNotice', () => {
  it('says which pages were recognised, and how surely', () => {
    const notice = { code: 'pages-recognised', details: { count: 2, pages: '3, 4', confidence: 93 } } as const;
    expect(wordNotice(notice, 'da')).toBe(
      'Ordene på siderne 3, 4 er genkendt på scannede billeder (OCR) og kan være læst forkert. Sikkerheden er i gennemsnit 93\u00A0%.',
    );
    expect(wordNotice(notice, 'en')).toContain('on pages 3, 4 were');
    expect(wordNotice(notice, 'en')).toContain('confidence is 93% on average');
  });

  it('names one page in the singular', () => {
    const notice = { code: 'pages-without-text', details: { count: 1, pages: '7' } } as const;
    expect(wordNotice(notice, 'en')).toMatch(/^There is no text on page 7, /);
    expect(wordNotice(notice, 'da')).toMatch(/^Der er ingen tekst på side 7, /);
  });

  it('names the pages that are damaged', () => {
    const one = wordNotice({ code: 'pages-damaged', details: { count: 1, pages: '7' } }, 'da');
    expect(one).toMatch(/^Filen er beskadiget: side 7 kunne ikke læses, /);
    const two = wordNotice({ code: 'pages-damaged', details: { count: 2, pages: '7, 9' } }, 'en');
    expect(two).toMatch(/^The file is damaged: pages 7, 9 could not be read, /);
  });

  it('says what would read the pages', () => {
    const missing = { count: 2, pages: '3, 4', program: 'Tesseract', packages: 'tesseract-ocr tesseract-ocr-dan' };
    const sentence = wordNotice({ code: 'pages-without-text', details: missing }, 'en');
    expect(sentence).toContain('install Tesseract (on Debian: tesseract-ocr tesseract-ocr-dan)');
    const beyond = { count: 2, pages: '3, 4', limit: 200 };
    expect(wordNotice({ code: 'pages-without-text', details: beyond }, 'da')).toContain('Højst 200 scannede sider');
  });

  it('counts changes, and does without a count', () => {
    const changed = { code: 'tracked-changes', details: { insertions: 2, deletions: 1 } } as const;
    expect(wordNotice(changed, 'da')).toContain('registrerede ændringer (2 indsættelser, 1 sletning).');
    expect(wordNotice({ code: 'comments', details: { comments: 1 } }, 'en')).toContain('has 1 comment,');
    expect(wordNotice({ code: 'tracked-changes', details: {} }, 'en')).toContain('has tracked changes.');
    expect(wordNotice({ code: 'attachments-left-out', details: { count: 1 } }, 'en')).toBe(
      '1 attachment of a kind or size that is not read was left out.',
    );
  });

  it('names the program that converted the file, with its version', () => {
    const notice = { code: 'converted', details: { program: 'LibreOffice', version: '7.4' } } as const;
    expect(wordNotice(notice, 'en')).toBe('The file was converted by LibreOffice 7.4 before it was read.');
  });
});
