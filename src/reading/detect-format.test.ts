import { describe, expect, test } from 'vitest';
import { detectFormat } from './detect-format.ts';
import type { SourceFormat } from './document.ts';
import { Unreadable } from './unreadable.ts';

const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

function outcome(name: string, content: string, format?: SourceFormat): string {
  try {
    return detectFormat({ name, bytes: bytesOf(content), format });
  } catch (error) {
    if (error instanceof Unreadable) return error.code;
    throw error;
  }
}

describe('detectFormat', () => {
  test.each([
    ['aftale.txt', 'Vi lover.', 'text'],
    ['AFTALE.TXT', 'Vi lover.', 'text'],
    ['aftale.md', '# Aftale', 'markdown'],
    ['aftale.html', '<p>Aftale', 'html'],
    ['aftale.htm', 'Aftale', 'html'],
    ['aftale', 'Vi lover.', 'text'],
    ['aftale', '\n<!DOCTYPE html><p>Vi lover.', 'html'],
    ['aftale', '%PDF-1.7', 'pdf'],
    ['aftale.txt', 'junk\n%PDF-1.4', 'pdf'],
    ['aftale.pdf', 'Vi lover.', 'damaged'],
    ['aftale.pdf', '\n1 0 obj\n<< /Type /Catalog', 'pdf'],
    ['aftale.txt', '\n1 0 obj\n<< /Type /Catalog', 'text'],
    ['aftale.docx', 'PK\u0003\u0004 data', 'damaged'],
    ['aftale.bin', 'PK\u0003\u0004 data', 'unknown-type'],
    ['aftale.zip', 'PK\u0003\u0004\u0014\u0000 word/document.xml', 'docx'],
    ['aftale.zip', 'PK\u0003\u0004 mimetypeapplication/vnd.oasis.opendocument.text', 'odt'],
    ['aftale.odt', 'PK\u0003\u0004 META-INF/manifest.xml content.xml mimetype', 'odt'],
    ['aftale.odt', 'PK\u0003\u0004 content.xml', 'damaged'],
    ['aftale.zip', 'PK\u0003\u0004 META-INF/manifest.xml content.xml mimetype', 'unknown-type'],
    ['aftale.doc', '{\\rtf1 Vi lover.}', 'rtf'],
    ['aftale.doc', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1', 'doc'],
    ['aftale.doc', 'Vi lover.', 'damaged'],
    ['aftale.doc', '<html><body>Vi lover.', 'html'],
    [
      'aftale.xml',
      '<?xml version="1.0"?><office:document xmlns:office="x" office:mimetype="application/vnd.oasis.opendocument.text">',
      'odt',
    ],
    ['aftale.fodt', '<office:document office:mimetype="application/vnd.oasis.opendocument.graphics">', 'damaged'],
    ['aftale.xml', '<?xml version="1.0"?>\n<akomaNtoso xmlns="x">', 'akoma-ntoso'],
    ['aftale', 'From: a@b.dk\r\nSubject: Vi\r\n lover\r\nMIME-Version: 1.0\r\n\r\nHej', 'email'],
    ['aftale.eml', 'From: a@b.dk\nMIME-Version: 1.0\n\n%PDF-1.7', 'email'],
    ['aftale', 'Fra: os\nTil: jer\n\nMIME-Version: 1.0\n', 'text'],
    ['aftale.xyz', 'Vi lover.', 'unknown-type'],
    ['aftale.txt', 'PK\u0003\u0004 data', 'binary-content'],
    ['aftale.txt', '\u0089PNG\r\n\u001a\n', 'binary-content'],
    ['aftale.txt', 'a\u0000b\u0001c\u0002\u0000\u0000', 'binary-content'],
    ['aftale.txt', '\u00ff\u00feH\u0000e\u0000j\u0000', 'text'],
    ['aftale.txt', '', 'empty-file'],
  ])('%s with %j is %s', (name, content, expected) => {
    expect(outcome(name, content)).toBe(expected);
  });

  test('a declared type goes before the name', () => {
    expect(outcome('stdin', '<p>Hej</p>', 'markdown')).toBe('markdown');
    expect(outcome('noter.xyz', 'Hej', 'text')).toBe('text');
    expect(outcome('rtf.txt', '{\\rtf1 er begyndelsen.', 'text')).toBe('text');
  });
});
