import { expect, test } from 'vitest';
import { makeDocx, paragraph, run } from '../../tests/support/make-docx.ts';
import { makeZip } from '../../tests/support/make-zip.ts';
import { sniffMediaType } from './sniff-media-type.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');

test.each([
  ['a PDF that is called a page', '%PDF-1.7 …', 'text/html', 'application/pdf'],
  ['a picture that is called a text', '\u0089PNG\r\n\u001a\n\u0000', 'text/plain', 'image/png'],
  ['a photograph', '\u00ff\u00d8\u00ff\u00e0', '', 'image/jpeg'],
  ['a picture for the web', 'RIFF\u0001\u0002\u0003\u0004WEBPVP8 ', 'image/webp', 'image/webp'],
  ['a film', '\u0000\u0000\u0000\u0018ftypmp42', 'video/mp4', 'video/mp4'],
  ['a page', '<!-- ours -->\n<!DOCTYPE html><p>Hello', 'text/html; charset=utf-8', 'text/html'],
  ['a page that is called a text', '\u00ef\u00bb\u00bf<html><p>Hello', 'text/plain', 'text/html'],
  ['part of a page', 'Hello <b>you</b>', 'Text/HTML', 'text/html'],
  ['XML', '<?xml version="1.0"?><a/>', 'application/rss+xml', 'application/rss+xml'],
  ['XML that is called something else', '<?xml version="1.0"?><a/>', 'image/png', 'application/xml'],
  ['figures', 'a,b\n1,2\n', 'text/csv; header=present', 'text/csv'],
  ['words that are called a picture', 'Hello', 'image/png', 'text/plain'],
  ['words that are called nothing', 'Hello', '', 'text/plain'],
  ['words that are called nonsense', 'Hello', '<script>', 'text/plain'],
  ['words in UTF-16', '\u00ff\u00feH\u0000i\u0000', 'text/plain', 'text/plain'],
  ['anything else', 'ab\u0000\u0001\u0002', 'text/html', 'application/octet-stream'],
])('%s', (_, content, declared, expected) => {
  expect(sniffMediaType(bytes(content), declared)).toBe(expected);
});

test('what an archive is shows in the names of its parts', () => {
  const word = makeDocx({ body: paragraph(run('Hello')) });
  const document = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  expect(sniffMediaType(word, 'application/zip')).toBe(document);
  expect(sniffMediaType(makeZip([{ name: 'a.txt', content: 'Hello' }]), document)).toBe('application/zip');
});
