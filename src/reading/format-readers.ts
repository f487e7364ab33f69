import type { SourceFormat } from './document.ts';
import { fromText } from './from-text.ts';
import type { OfficeFormat } from './office/office-reader.ts';
import type { FormatReader } from './read-blocks.ts';

/** The reader of each format; the larger ones come in only when a file needs them. */
const READERS: Readonly<Record<SourceFormat, () => Promise<FormatReader>>> = {
  text: async () => fromText((await import('./plain/read-plain-text.ts')).readPlainText),
  markdown: async () => fromText((await import('./markdown/read-markdown.ts')).readMarkdown),
  html: async () => (await import('./html/page-reader.ts')).readPage,
  pdf: async () => (await import('./read-pdf-blocks.ts')).readPdf,
  docx: async () => (await import('./docx/read-docx.ts')).readDocx,
  odt: async () => officeReader('odt'),
  rtf: async () => officeReader('rtf'),
  doc: async () => officeReader('doc'),
  email: async () => (await import('./email/read-email.ts')).readEmail,
  'akoma-ntoso': async () => (await import('./akoma-ntoso/read-akoma-ntoso.ts')).readAkomaNtoso,
};

/** The readers that came in. */
const loaded = new Map<SourceFormat, Promise<FormatReader>>();

/** The reader that takes files of `format`. */
export function readerOf(format: SourceFormat): Promise<FormatReader> {
  const reader = loaded.get(format) ?? READERS[format]();
  loaded.set(format, reader);
  return reader;
}

/** The reader of a format that LibreOffice turns into DOCX. */
async function officeReader(format: OfficeFormat): Promise<FormatReader> {
  return (await import('./office/office-reader.ts')).officeReader(format, await READERS.docx());
}
